import { resolve } from 'node:path'
import { t } from '../../../shared/messages/translate'
import { markUploaded } from '../../exporting'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { required } from '../inputs'

/** `uploaded`: the site in a folder was carried to the portal. */
export function uploaded(desk: Desk): Promise<ExitCode> {
  const { io, line, report, surroundings } = desk
  const out = resolve(io.cwd, required(line, 'out'))
  return withLibrary(desk, async (library) => {
    const done = await markUploaded(library, { out, by: surroundings.person(), now: surroundings.now() })
    report.result(done, () => [
      ...done.changed.map(({ title, reason }) => t('cli.site.warning', { title, reason })),
      ...done.failed.map(({ id, reason }) => t('cli.export.skipped', { id, reason })),
      t('cli.site.uploaded', { noted: done.noted, published: done.published }),
    ])
    return done.failed.length === 0 ? EXIT.done : EXIT.findings
  })
}
