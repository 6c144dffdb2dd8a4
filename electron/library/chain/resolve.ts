import type { ChainName } from '../names/chain-names'
import { headsOf, missingParents } from './heads'
import type { Link, NewerLink, ReadLink, RejectedLink, SoundLink } from './read-link'

/** A chain as it can be used: damaged links are passed over, so a head is the newest that can be read. */
export interface ResolvedChain<T> {
  /** Newest first. */
  readonly heads: readonly (SoundLink<T> | NewerLink)[]
  /** Links newer than the heads that could not be used. */
  readonly rejected: readonly RejectedLink[]
  /** Short hashes of parents that haven't arrived. */
  readonly missing: readonly string[]
}

/**
 * Finds the heads of a chain, walking back from damaged ones to their newest sound ancestors.
 * @param gone short hashes that nobody waits for
 */
export async function resolveChain<T extends Link>(
  names: readonly ChainName[],
  read: (name: ChainName) => Promise<ReadLink<T>>,
  gone: ReadonlySet<string> = new Set(),
): Promise<ResolvedChain<T>> {
  const missing = missingParents(names).filter((parent) => !gone.has(parent))
  const rejected: RejectedLink[] = []
  const usable = new Map<ChainName, SoundLink<T> | NewerLink>()
  let remaining = names
  for (;;) {
    const heads = headsOf(remaining)
    const unread = heads.filter((name) => !usable.has(name))
    if (unread.length === 0) {
      const found = heads.flatMap((name) => usable.get(name) ?? [])
      return { heads: found.sort(newerLinkFirst), rejected, missing }
    }
    for (const result of await Promise.all(unread.map(read))) {
      if (result.kind === 'damaged' || result.kind === 'unreadable') rejected.push(result)
      else usable.set(result.name, result)
    }
    const bad = new Set(rejected.map((link) => link.name))
    remaining = remaining.filter((name) => !bad.has(name))
  }
}

function newerLinkFirst<T extends Link>(a: SoundLink<T> | NewerLink, b: SoundLink<T> | NewerLink): number {
  if (a.name.number !== b.name.number) return b.name.number - a.name.number
  const [aTime, bTime] = [savedAtOf(a), savedAtOf(b)]
  if (aTime !== bTime) return aTime < bTime ? 1 : -1
  return a.hash < b.hash ? 1 : -1
}

const savedAtOf = <T extends Link>(link: SoundLink<T> | NewerLink): string =>
  link.kind === 'sound' ? link.link.savedAt : ''
