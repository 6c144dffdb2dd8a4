import { resolve } from 'node:path'
import { t } from '../../../shared/messages/translate'
import { createSiteExporter, type SiteReport } from '../../exporting'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { required } from '../inputs'
import { wrongUsage } from '../parse-arguments'

/** `export --kind site`: the whole portal into a folder. */
export async function exportSiteCommand(desk: Desk): Promise<ExitCode> {
  const { io, line, report } = desk
  const out = resolve(io.cwd, required(line, 'out'))
  if (line.positionals.length > 0) throw wrongUsage(t('cli.site.noIds'))
  return withLibrary(desk, async (library) => {
    const done = await createSiteExporter(library).run({
      out,
      allowForeign: line.flag('allow-foreign'),
      full: line.flag('full'),
      now: desk.surroundings.now(),
      signal: io.signal,
      onProgress: report.progress,
    })
    for (const path of done.written) report.event({ event: 'written', path })
    for (const { id, reason } of done.skipped) report.event({ event: 'skipped', id, reason })
    const { out: root, articles, files, written, removed, skipped, held, warnings, remarks } = done
    const skips = skipped.map(({ id, reason }) => ({ id, reason }))
    report.result({ out: root, files, skipped: skips, articles, written, removed, held, warnings, remarks }, () =>
      linesOf(done),
    )
    return skipped.length === 0 ? EXIT.done : EXIT.findings
  })
}

function linesOf({ out, articles, files, written, removed, skipped, held, warnings, remarks }: SiteReport) {
  return [
    ...warnings.map(({ title, reason }) => t('cli.site.warning', { title, reason })),
    ...held.map(({ title, reason }) => t('cli.site.held', { title, time: reason })),
    ...skipped.map(({ id, reason }) => t('cli.export.skipped', { id, reason })),
    ...remarks,
    t('cli.site.total', { out, articles, files: files.length, written: written.length, removed: removed.length }),
  ]
}
