import type { ArticleId } from '../../../shared/article/record'
import type { ChainName } from '../names/chain-names'
import { dayOf, partsOfDay } from '../names/article-paths'
import type { ChainListing } from '../chain/listing'
import { readListing } from '../chain/listing'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import { sweepTemps } from '../disk/sweep'
import type { Tree } from '../disk/tree'
import type { Purges } from '../purging/purges'
import { removeCovered, sortByCover } from '../purging/remove-covered'

export interface DayListing {
  readonly folder: string
  /** The folder's time before it was listed, in nanoseconds. */
  readonly modified: bigint
  readonly listing: ChainListing
}

/** The names in the day folders, listed again only when a folder's time says that something changed. */
export interface DayListings {
  /** What a day holds now, or null when there is no such folder. `afresh` lists in any case. */
  readonly read: (day: string, afresh?: boolean) => Promise<DayListing | null>
  readonly namesOf: (id: ArticleId) => Promise<{ readonly folder: string; readonly names: readonly ChainName[] } | null>
  /** Takes in a link that this process has just written, so that the next save needn't list a crowded day again. */
  readonly note: (name: ChainName) => Promise<void>
  readonly forget: () => void
}

/** Days whose names are kept in memory. */
const KEPT = 64

export function openDayListings(disk: DiskOperations, tree: Tree, purges: Purges, now: () => number): DayListings {
  const kept = new Map<string, DayListing>()

  function keep(day: string, value: DayListing): void {
    kept.delete(day)
    kept.set(day, value)
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
  }

  /** Takes out what a tombstone covers, and finishes the purges that stopped half-way or came from elsewhere. */
  async function dropPurged(folder: string, listing: ChainListing): Promise<void> {
    const purged = listing.chains.size === 0 ? [] : await purges.known()
    for (const id of purged) {
      const names = listing.chains.get(id)
      if (names === undefined) continue
      const { kept, gone } = sortByCover(names, await purges.covered(id))
      if (kept.length === 0) listing.chains.delete(id)
      else listing.chains.set(id, kept)
      // On a library that takes no writes they stay, and count as gone all the same.
      await removeCovered(disk, folder, gone).catch(() => undefined)
    }
  }

  async function read(day: string, afresh = false): Promise<DayListing | null> {
    const folder = await tree.find(partsOfDay(day))
    const facts = folder === null ? null : await orMissing(disk.inspect(folder))
    if (folder === null || facts === null) {
      kept.delete(day)
      return null
    }
    const known = kept.get(day)
    if (!afresh && known !== undefined && known.modified === facts.modified) return known
    const entries = await orMissing(disk.list(folder))
    if (entries === null) return null
    const fresh = { folder, modified: facts.modified, listing: readListing(entries) }
    await dropPurged(folder, fresh.listing)
    keep(day, fresh)
    await sweepTemps(disk, folder, entries, now())
    return fresh
  }

  return {
    read,
    namesOf: async (id) => {
      const day = await read(dayOf(id))
      const names = day?.listing.chains.get(id)
      return day === null || names === undefined ? null : { folder: day.folder, names }
    },
    note: async (name) => {
      const known = kept.get(dayOf(name.subject))
      if (known === undefined) return
      const facts = await orMissing(disk.inspect(known.folder))
      if (facts === null) return
      const chain = [...(known.listing.chains.get(name.subject) ?? []), name]
      known.listing.chains.set(name.subject, chain)
      keep(dayOf(name.subject), { ...known, modified: facts.modified })
    },
    forget: () => kept.clear(),
  }
}
