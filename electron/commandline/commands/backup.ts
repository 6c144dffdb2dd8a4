import { resolve } from 'node:path'
import { t } from '../../../shared/messages/translate'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'
import { required } from '../inputs'

export function backup(desk: Desk): Promise<ExitCode> {
  const { io, line, report } = desk
  const out = resolve(io.cwd, required(line, 'out'))
  return withLibrary(desk, async (library) => {
    const { file, sha256, files, problems } = await library.backup(out, {
      replace: line.flag('force'),
      signal: io.signal,
      onProgress: ({ path, ...count }) => report.progress({ ...count, title: path }),
    })
    report.event({ event: 'backup', file, sha256 })
    report.result({ file, sha256, files, problems }, () => [
      ...problems.map(({ path, message }) => t('cli.merge.problem', { path, message })),
      t('cli.backup.done', { file, sha256, files }),
    ])
    return problems.length === 0 ? EXIT.done : EXIT.findings
  })
}
