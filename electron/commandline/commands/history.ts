import { isArticleId } from '../../../shared/article/ids'
import type { HistoryEntry, ReadableRevision, UnreadableRevision } from '../../../shared/ipc/history-values'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { type Desk, withLibrary } from '../desk'
import { EXIT, type ExitCode } from '../exit-codes'

const isReadable = (entry: HistoryEntry): entry is ReadableRevision => entry.state === 'sound'
const isUnreadable = (entry: HistoryEntry): entry is UnreadableRevision => entry.state !== 'sound'

export async function history(desk: Desk): Promise<ExitCode> {
  const { line, report } = desk
  const id = line.positionals[0] ?? ''
  if (!isArticleId(id)) throw new AppError('not-found', t('exporting.unknown', { id }))
  return withLibrary(desk, async (library) => {
    const entries = await library.history(id)
    const lost = entries.filter(isUnreadable)
    const heads = entries.filter((entry) => isReadable(entry) && entry.isHead).length
    report.raw(
      () => ({
        id,
        revisions: entries.filter(isReadable).map(row),
        ...(lost.length === 0 ? {} : { unreadable: lost }),
      }),
      entries.map((entry) => (isReadable(entry) ? lineOf(entry, heads > 1) : lostLine(entry))).join('\n'),
    )
    return lost.length === 0 ? EXIT.done : EXIT.findings
  })
}

/** The contract's fields of a revision, in its order. */
function row({ hash, number, parents, savedAt, savedBy, reason, name }: ReadableRevision) {
  return { hash, number, parents, savedAt, savedBy, reason, ...(name === undefined ? {} : { name }) }
}

function lineOf({ hash, number, savedAt, savedBy, reason, name, isHead }: ReadableRevision, forked: boolean): string {
  return t('cli.history.line', {
    number,
    savedAt,
    savedBy,
    hash,
    reason: t(`reason.${reason}`),
    name: name === undefined ? '' : t('cli.history.name', { name }),
    head: isHead ? t(forked ? 'cli.history.fork' : 'cli.history.head') : '',
  })
}

function lostLine({ hash, number, state }: UnreadableRevision): string {
  const why = t(`history.state.${state}`)
  return number === null ? t('cli.history.waiting', { hash, why }) : t('cli.history.unreadable', { number, hash, why })
}
