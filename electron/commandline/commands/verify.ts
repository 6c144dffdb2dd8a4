import type { CleanedMedia, VerifyReport } from '../../library/api'
import { byteSize } from '../../../shared/media/byte-size'
import { t } from '../../../shared/messages/translate'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'

export function verify(desk: Desk): Promise<ExitCode> {
  return withLibrary(desk, async (library) => {
    const report = await library.verify({
      repair: desk.line.flag('repair'),
      signal: desk.io.signal,
      onProgress: desk.report.progress,
    })
    const { articles, revisions, media, problems, unusedMedia } = report
    const cleaned = desk.line.flag('clean-media') ? await library.cleanMedia({ signal: desk.io.signal }) : null
    const lines = [
      ...problems.map(({ kind, path, message }) => t('cli.verify.problem', { kind, path, message })),
      t('cli.verify.total', { articles, revisions, media, problems: problems.length }),
      ...unusedLines(unusedMedia, cleaned),
    ]
    desk.report.raw(
      () => ({
        articles,
        revisions,
        media,
        problems,
        unusedMedia,
        ...(cleaned === null ? {} : { cleanedMedia: cleaned }),
      }),
      lines.join('\n'),
    )
    return problems.length === 0 ? EXIT.done : EXIT.findings
  })
}

/** What nothing names, or what became of it when it was to be cleaned away. */
function unusedLines(unused: VerifyReport['unusedMedia'], cleaned: CleanedMedia | null): readonly string[] {
  if (cleaned === null) {
    const size = byteSize(unused.reduce((sum, { bytes }) => sum + bytes, 0))
    return unused.length === 0 ? [] : [t('library.clean.unused', { count: unused.length, size })]
  }
  const { removed, bytes, young } = cleaned
  const done = t('library.clean.done', { count: removed, size: byteSize(bytes) })
  return young === 0 ? [done] : [done, t('library.clean.young', { count: young })]
}
