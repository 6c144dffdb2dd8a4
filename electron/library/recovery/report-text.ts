import type { LibraryInfo } from '../../../shared/ipc/app-values'
import type { LastCheck } from '../../../shared/ipc/recovery-values'
import { byteSize } from '../../../shared/media/byte-size'
import { t } from '../../../shared/messages/translate'
import type { Problem } from '../api'
import { ownedPath } from '../names/owned-path'
import type { Checked } from './last-check'

/** An article that came back after its purge is a stray to the command line; a person knows it by another name. */
const wordOf = ({ kind, path }: Problem): string =>
  kind === 'stray' && ownedPath(path)?.kind === 'revision' ? t('recovery.kind.returned') : t(`recovery.kind.${kind}`)

const lineOf = (problem: Problem): string =>
  t('cli.verify.problem', { kind: wordOf(problem), path: problem.path, message: problem.message })

/** How many media nothing names, and how much room they take. */
const unusedOf = ({ unusedMedia }: Checked): LastCheck['unusedMedia'] => ({
  count: unusedMedia.length,
  bytes: unusedMedia.reduce((sum, { bytes }) => sum + bytes, 0),
})

export const lastCheckOf = (checked: Checked): LastCheck => {
  const { at, repaired, articles, revisions, media, problems } = checked
  return {
    at,
    repaired,
    articles,
    revisions,
    media,
    problems: problems.map(lineOf),
    unusedMedia: unusedOf(checked),
  }
}

const unusedLines = ({ count, bytes }: LastCheck['unusedMedia']): readonly string[] =>
  count === 0 ? [] : [t('library.clean.unused', { count, size: byteSize(bytes) })]

/** The report of a full check as a text, for a file or the clipboard. */
export function reportText({ name, path }: LibraryInfo, checked: Checked): string {
  const { articles, revisions, media, problems } = checked
  return [
    t('recovery.report.title', { name }),
    t('recovery.report.place', { path }),
    t(checked.repaired ? 'recovery.report.repaired' : 'recovery.report.checked', { at: checked.at }),
    t('cli.verify.total', { articles, revisions, media, problems: problems.length }),
    ...unusedLines(unusedOf(checked)),
    '',
    ...(problems.length === 0 ? [t('recovery.report.sound')] : problems.map(lineOf)),
    '',
  ].join('\n')
}
