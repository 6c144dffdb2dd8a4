import type { ChainName } from '../names/chain-names'

/** What the tombstone of an article says of its revisions, by short hashes; empty when the article wasn't purged. */
export interface PurgeCover {
  /** Gone for good. */
  readonly covered: ReadonlySet<string>
  /** Came back after the purge, and a person has said that they stay. */
  readonly kept: ReadonlySet<string>
}

export const NO_COVER: PurgeCover = { covered: new Set(), kept: new Set() }

/**
 * The revisions with which a purged article came back and that nobody has decided on: the first of each line that its
 * tombstone doesn't cover. What continues them belongs to them. Known from the names alone.
 */
export function returnedRevisions(names: readonly ChainName[], { covered, kept }: PurgeCover): readonly ChainName[] {
  if (covered.size === 0) return []
  const back = new Map(names.filter(({ hash }) => !covered.has(hash)).map((name) => [name.hash, name]))
  const decided = new Set<string>()
  // Whoever keeps a revision keeps what it continues, also when that arrives later.
  const waiting = [...kept]
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    if (decided.has(hash)) continue
    decided.add(hash)
    waiting.push(...(back.get(hash)?.parents ?? []))
  }
  return [...back.values()].filter(({ hash, parents }) => !decided.has(hash) && !parents.some((one) => back.has(one)))
}

/** Parents that a purge took: nobody waits for them. */
export const purgedParents = (names: readonly ChainName[], { covered }: PurgeCover): readonly string[] =>
  covered.size === 0
    ? []
    : [...new Set(names.flatMap(({ parents }) => parents).filter((parent) => covered.has(parent)))].sort()
