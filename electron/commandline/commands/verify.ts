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
    const { articles, revisions, media, problems } = report
    const lines = [
      ...problems.map(({ kind, path, message }) => t('cli.verify.problem', { kind, path, message })),
      t('cli.verify.total', { articles, revisions, media, problems: problems.length }),
    ]
    desk.report.raw(() => ({ articles, revisions, media, problems }), lines.join('\n'))
    return problems.length === 0 ? EXIT.done : EXIT.findings
  })
}
