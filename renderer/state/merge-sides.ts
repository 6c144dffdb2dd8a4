import { commonParent, type GraphNode } from '../../shared/article/ancestry'
import type { ArticleId, ArticleRecord, Revision, RevisionHash } from '../../shared/article/record'
import type { HistoryEntry, ReadableRevision } from '../../shared/ipc/history-values'
import { call } from '../bridge/client'
import { currentRecord, isDirty, useWorkingCopy } from './working-copy'

/** A text that goes into a merge: a head, or the unsaved edits in the window. */
export interface MergeSide {
  /** Null for unsaved edits. */
  readonly revision: Revision | null
  readonly record: ArticleRecord
  /** The revision itself, or the one that the edits continue; null when they continue none. */
  readonly hash: RevisionHash | null
  readonly name: string | null
}

/** All that a person needs to make one text of several. */
export interface MergeCase {
  readonly id: ArticleId
  /** Every head: the merged revision continues all of them. */
  readonly heads: readonly RevisionHash[]
  /** The window's text first; one alone when there is nothing to merge. */
  readonly sides: readonly MergeSide[]
  /** For each side but the first: the nearest parent that it has in common with one before it; null when it isn't there. */
  readonly bases: readonly (Revision | null)[]
}

/** Reads the heads of an article and what they have in common. Unsaved edits in the window count as their own side. */
export async function gatherSides(id: ArticleId): Promise<MergeCase> {
  const [{ heads }, entries] = await Promise.all([call('article:load', { id }), call('article:history', { id })])
  const { open } = useWorkingCopy.getState()
  const shown = open?.id === id ? open.parents[0] : undefined
  const mine = open?.id === id && isDirty() ? currentRecord() : null
  const ordered = [...heads].sort((a, b) => Number(b === shown) - Number(a === shown))
  const sides = await Promise.all(
    ordered.map(async (hash): Promise<MergeSide> => {
      const { revision } = await call('article:load', { id, hash })
      return { revision, record: revision.record, hash, name: nameOf(entries, hash) }
    }),
  )
  const all = mine === null ? sides : withMine(sides, mine, shown ?? null)
  const bases = await Promise.all(all.slice(1).map((side, at) => baseOf(id, entries, all.slice(0, at + 1), side)))
  return { id, heads, sides: all, bases }
}

/** Edits that continue a head stand for it; others are one text more. */
function withMine(sides: readonly MergeSide[], record: ArticleRecord, hash: RevisionHash | null): readonly MergeSide[] {
  const mine: MergeSide = { revision: null, record, hash, name: null }
  return [mine, ...sides.filter((side) => side.hash !== hash)]
}

const isReadable = (entry: HistoryEntry): entry is ReadableRevision => entry.state === 'sound'
const nameOf = (entries: readonly HistoryEntry[], hash: RevisionHash): string | null =>
  entries.filter(isReadable).find((entry) => entry.hash === hash)?.name ?? null

/** Files that can't be read are known by short hashes, so all are. */
const short = (hash: string): string => hash.slice(0, 8)

async function baseOf(
  id: ArticleId,
  entries: readonly HistoryEntry[],
  before: readonly MergeSide[],
  side: MergeSide,
): Promise<Revision | null> {
  const nodes = entries.map(({ hash, number, parents }): GraphNode => {
    return { hash: short(hash), number: number ?? 0, parents: parents.map(short) }
  })
  const readable = new Map(entries.filter(isReadable).map((entry) => [short(entry.hash), entry]))
  const found = before.flatMap((other): readonly ReadableRevision[] => {
    if (other.hash === null || side.hash === null) return []
    const parent = commonParent(nodes, short(other.hash), short(side.hash), (hash) => readable.has(hash))
    const entry = parent === null ? undefined : readable.get(parent)
    return entry === undefined ? [] : [entry]
  })
  const nearest = found.sort((a, b) => b.number - a.number)[0]
  return nearest === undefined ? null : (await call('article:load', { id, hash: nearest.hash })).revision
}
