import type { LibraryInfo } from '../../../shared/ipc/app-values'
import type { LastCheck } from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import { ownedPath } from '../names/owned-path'
import type { Checked } from './last-check'

/** An article that came back after its purge is a stray to the command line; a person knows it by another name. */
const wordOf = ({ kind, path }: Problem): string =>
  kind === 'stray' && ownedPath(path)?.kind === 'revision' ? t('recovery.kind.returned') : t(`recovery.kind.${kind}`)

const lineOf = (problem: Problem): string =>
  t('cli.verify.problem', { kind: wordOf(problem), path: problem.path, message: problem.message })

export const lastCheckOf = ({ at, repaired, articles, revisions, media, problems }: Checked): LastCheck => ({
  at,
  repaired,
  articles,
  revisions,
  media,
  problems: problems.map(lineOf),
})

/** The report of a full check as a text, for a file or the clipboard. */
export function reportText({ name, path }: LibraryInfo, checked: Checked): string {
  const { articles, revisions, media, problems } = checked
  return [
    t('recovery.report.title', { name }),
    t('recovery.report.place', { path }),
    t(checked.repaired ? 'recovery.report.repaired' : 'recovery.report.checked', { at: checked.at }),
    t('cli.verify.total', { articles, revisions, media, problems: problems.length }),
    '',
    ...(problems.length === 0 ? [t('recovery.report.sound')] : problems.map(lineOf)),
    '',
  ].join('\n')
}
