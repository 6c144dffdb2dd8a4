import { resolve } from 'node:path'
import { EXPORT_KINDS, type ExportedArticle, type ExportReport } from '../../../shared/ipc/export-values'
import { t } from '../../../shared/messages/translate'
import { createComposer, exportArticles } from '../../exporting'
import type { Library } from '../../library'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { choice, required } from '../inputs'
import { wrongUsage } from '../parse-arguments'
import { exportSiteCommand } from './export-site'

export async function exportCommand(desk: Desk): Promise<ExitCode> {
  const { io, line, report } = desk
  const kind = choice(line, 'kind', [...EXPORT_KINDS, 'site'], 'page')
  if (kind === 'site') return exportSiteCommand(desk)
  if (line.flag('full')) throw wrongUsage(t('cli.site.onlySite', { option: 'full' }))
  const out = required(line, 'out')
  return withLibrary(desk, async (library) => {
    const done = await exportArticles(library, createComposer(library, io.printPdf), {
      ids: line.positionals.length === 0 ? await everyArticle(library) : line.positionals,
      kind,
      out: resolve(io.cwd, out),
      allowForeign: line.flag('allow-foreign'),
      by: desk.surroundings.person(),
      signal: io.signal,
      onProgress: report.progress,
    })
    for (const { id, path } of done.articles) report.event({ event: 'exported', id, path })
    for (const { id, reason } of done.skipped) report.event({ event: 'skipped', id, reason })
    if (done.noteProblem !== undefined) report.note(done.noteProblem)
    const skipped = done.skipped.map(({ id, reason }) => ({ id, reason }))
    report.result({ out: done.out, files: done.files, skipped }, () => linesOf(done))
    return done.skipped.length === 0 ? EXIT.done : EXIT.findings
  })
}

async function everyArticle(library: Library): Promise<readonly string[]> {
  const { articles } = await library.list({ offset: 0, limit: Number.MAX_SAFE_INTEGER })
  return articles.map(({ id }) => id).sort()
}

function linesOf({ out, files, articles, skipped }: ExportReport): readonly string[] {
  return [
    ...articles.flatMap(articleLines),
    ...skipped.map(({ id, reason }) => t('cli.export.skipped', { id, reason })),
    t('cli.export.total', { out, articles: articles.length, files: files.length }),
  ]
}

function articleLines({ path, title, status, missing }: ExportedArticle): readonly string[] {
  return [
    t('cli.export.article', { path, title, status: t(`status.${status}`) }),
    ...missing.map((text) => t('cli.export.missing', { text })),
  ]
}
