import { resolve } from 'node:path'
import { t } from '../../../shared/messages/translate'
import { restoreBackup } from '../../library'
import type { Desk } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'

/** The library need not be there yet: `--library` names where it is to stand. */
export async function restore({ io, line, report, libraryPath }: Desk): Promise<ExitCode> {
  const done = await restoreBackup({
    file: resolve(io.cwd, line.positionals[0] ?? ''),
    path: libraryPath,
    signal: io.signal,
    onProgress: ({ path, ...count }) => report.progress({ ...count, title: path }),
    onFile: (path) => report.event({ event: 'restored', path }),
  })
  const { file, sha256, files, brought, problems } = done
  report.result({ file, sha256, files, problems }, () => [
    ...problems.map(({ path, message }) => t('cli.merge.problem', { path, message })),
    t('cli.restore.done', { path: libraryPath, files, brought }),
  ])
  return problems.length === 0 ? EXIT.done : EXIT.findings
}
