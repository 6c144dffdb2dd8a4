import type { ArticleRecord } from '../../../shared/article/record'
import { emptyDocument } from '../../../shared/document/json'
import type { HistoryEntry, ReadableRevision } from '../../../shared/ipc/history-values'
import { t } from '../../../shared/messages/translate'
import { revisionLabel } from './revision-label'

/** What the selected revision is compared with: its parent, the text in the window, or a revision by its hash. */
export type Against = 'parent' | 'current' | { readonly hash: string }

/** One side of a comparison, before its text is read. */
export type Side =
  | { readonly kind: 'revision'; readonly hash: string; readonly label: string }
  | { readonly kind: 'text'; readonly record: ArticleRecord; readonly label: string }
  | { readonly kind: 'none'; readonly why: string }

const NOTHING: ArticleRecord = { title: '', body: emptyDocument() }

export const isReadable = (entry: HistoryEntry | undefined): entry is ReadableRevision => entry?.state === 'sound'

/** A revision by its whole hash, or by the short one that the name of an unreadable file has. */
export const findEntry = (entries: readonly HistoryEntry[], hash: string | undefined): HistoryEntry | undefined =>
  hash === undefined ? undefined : entries.find((entry) => entry.hash === hash || entry.hash === hash.slice(0, 8))

function sideOf(entry: HistoryEntry): Side {
  if (isReadable(entry)) return { kind: 'revision', hash: entry.hash, label: revisionLabel(entry) }
  return { kind: 'none', why: t(`history.${entry.state}Text`) }
}

/** The two sides of what is looked at: the earlier one first, the text in the window always last. */
export function sidesOf(
  entries: readonly HistoryEntry[],
  selected: HistoryEntry,
  against: Against,
  current: { readonly record: ArticleRecord; readonly label: string },
): readonly [before: Side, after: Side] {
  const own = sideOf(selected)
  if (against === 'current') return [own, { kind: 'text', ...current }]
  if (against === 'parent') {
    const [hash] = selected.parents
    const parent = findEntry(entries, hash)
    if (parent !== undefined) return [sideOf(parent), own]
    return [{ kind: 'text', record: NOTHING, label: t('history.nothingBefore') }, own]
  }
  const other = findEntry(entries, against.hash)
  if (other === undefined) return [own, own]
  return isBefore(entries, other, selected) ? [sideOf(other), own] : [own, sideOf(other)]
}

/** The list is in order of time, newest first. */
const isBefore = (entries: readonly HistoryEntry[], a: HistoryEntry, b: HistoryEntry): boolean =>
  entries.indexOf(a) > entries.indexOf(b)
