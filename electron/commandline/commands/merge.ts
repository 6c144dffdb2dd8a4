import { resolve } from 'node:path'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Library, MergeReport } from '../../library'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'

export function merge(desk: Desk): Promise<ExitCode> {
  const { io, line, report } = desk
  const from = resolve(io.cwd, line.positionals[0] ?? '')
  return withLibrary(desk, async (library) => {
    await agreeOnOther(desk, library, from)
    const done = await library.merge(from, {
      signal: io.signal,
      onProgress: ({ path, ...count }) => report.progress({ ...count, title: path }),
      onFile: (path) => report.event({ event: 'merged', path }),
    })
    if (!done.settingsCame) report.warning(t('cli.merge.otherLibrary'))
    const { added, forks, problems } = done
    report.result({ added, forks, problems }, () => linesOf(done))
    return problems.length === 0 ? EXIT.done : EXIT.findings
  })
}

/** A library of another newsroom is merged without a word only where nobody can be asked. */
async function agreeOnOther({ io }: Desk, library: Library, path: string): Promise<void> {
  const { libraryId } = await library.inspectOther(path)
  if (libraryId === library.info.libraryId || io.ask === null) return
  const answer = (await io.ask(t('cli.merge.ask', { path, libraryId }))).trim().toLowerCase()
  if (!['y', 'yes', 'j', '是'].includes(answer)) throw new AppError('cancelled', t('cli.merge.no'))
}

function linesOf({ added, brought, forks, problems }: MergeReport): readonly string[] {
  return [
    ...problems.map(({ path, message }) => t('cli.merge.problem', { path, message })),
    ...forks.map((id) => t('cli.merge.forked', { id })),
    t('cli.merge.total', { added, brought, forks: forks.length }),
  ]
}
