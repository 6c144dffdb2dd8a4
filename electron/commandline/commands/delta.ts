import { resolve } from 'node:path'
import { t } from '../../../shared/messages/translate'
import { writeDelta } from '../../exporting'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { required } from '../inputs'

/** `delta`: an archive or a folder with what changed in a site since it was uploaded, to carry on a stick. */
export function delta(desk: Desk): Promise<ExitCode> {
  const { io, line, report } = desk
  const out = resolve(io.cwd, required(line, 'out'))
  const file = resolve(io.cwd, required(line, 'file'))
  const since = line.text('since')
  return withLibrary(desk, async (library) => {
    const done = await writeDelta(library, {
      out,
      file,
      replace: line.flag('force'),
      signal: io.signal,
      ...(since === null ? {} : { since }),
    })
    report.result(done, () => [t('cli.site.delta', { file, changed: done.changed, removed: done.removed })])
    return EXIT.done
  })
}
