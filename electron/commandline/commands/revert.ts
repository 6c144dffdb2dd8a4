import { resolve } from 'node:path'
import { t } from '../../../shared/messages/translate'
import { bringBack } from '../../exporting'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { required } from '../inputs'

/** `revert`: a site's folder as it was before its last export. */
export function revert(desk: Desk): Promise<ExitCode> {
  const { io, line, report, surroundings } = desk
  const out = resolve(io.cwd, required(line, 'out'))
  return withLibrary(desk, async (library) => {
    const done = await bringBack(library, { out, now: surroundings.now() })
    report.result({ out, ...done }, () => [t('site.broughtBack', done)])
    return EXIT.done
  })
}
