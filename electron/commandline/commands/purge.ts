import { isArticleId } from '../../../shared/article/ids'
import { t } from '../../../shared/messages/translate'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { wrongUsage } from '../parse-arguments'

export function purge(desk: Desk): Promise<ExitCode> {
  const { io, line, report } = desk
  const notId = line.positionals.find((id) => !isArticleId(id))
  if (notId !== undefined) throw wrongUsage(t('cli.idWrong', { given: notId }))
  return withLibrary(desk, async (library) => {
    const { done, failed } = await library.purge(line.positionals, {
      signal: io.signal,
      onProgress: ({ path, ...count }) => report.progress({ ...count, title: path }),
      onFile: (id) => report.event({ event: 'purged', id }),
    })
    const failures = failed.map(({ id, error: { code, message } }) => ({ id, code, message }))
    report.result({ purged: done, failed: failures }, () => [
      ...done.map((id) => t('cli.purge.done', { id })),
      ...failures.map(({ message }) => t('cli.purge.failed', { message })),
    ])
    return failed.length === 0 ? EXIT.done : EXIT.findings
  })
}
