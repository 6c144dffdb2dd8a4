import type { ArticleId } from '../../../shared/article/record'
import type { ChainName } from '../names/chain-names'
import { dayOf, partsOfDay } from '../names/article-paths'
import type { ChainListing } from '../chain/listing'
import { withName } from '../chain/heads'
import { readListing } from '../chain/listing'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import { isRacy } from '../disk/folder-time'
import { foldNames } from '../names/folded-names'
import { sweepTemps } from '../disk/sweep'
import type { Tree } from '../disk/tree'
import type { Purges } from '../purging/purges'
import { removeCovered, sortByCover } from '../purging/remove-covered'
import type { PurgeCover } from '../purging/returned'
import { NO_COVER } from '../purging/returned'

export interface DayListing {
  readonly folder: string
  /** The folder's time before it was listed, in nanoseconds. */
  readonly modified: bigint
  readonly listing: ChainListing
  /** Of the articles that were purged and have revisions here all the same. */
  readonly covers: ReadonlyMap<ArticleId, PurgeCover>
}

/** The names of an article's revisions, and where they stand. */
export interface FoundNames {
  readonly folder: string
  readonly names: readonly ChainName[]
  readonly cover: PurgeCover
}

/** The names in the day folders, listed again only when a folder's time says that something changed. */
export interface DayListings {
  /** What a day holds now, or null when there is no such folder. `afresh` lists in any case. */
  readonly read: (day: string, afresh?: boolean) => Promise<DayListing | null>
  readonly namesOf: (id: ArticleId) => Promise<FoundNames | null>
  /**
   * The same for a save, which need not list a crowded day after each save before it. What another program wrote in the
   * very moment of ours may be missing: that makes a fork, which the next `namesOf` shows.
   */
  readonly namesForSave: (id: ArticleId) => Promise<FoundNames | null>
  /** Takes in a link that this process has just written. */
  readonly note: (name: ChainName) => Promise<void>
  readonly forget: () => void
}

interface KeptListing extends DayListing {
  /** False when the day may have changed without its folder's time telling so. */
  readonly settled: boolean
}

/** Which kept listings of an unchanged folder time are good enough. */
type Trust = 'none' | 'settled' | 'any'

/** Days whose names are kept in memory. */
const KEPT = 64

export function openDayListings(disk: DiskOperations, tree: Tree, purges: Purges, now: () => number): DayListings {
  const kept = new Map<string, KeptListing>()

  function keep(day: string, value: KeptListing): void {
    kept.delete(day)
    kept.set(day, value)
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
  }

  /** Takes out what a tombstone covers, and finishes the purges that stopped half-way or came from elsewhere. */
  async function dropPurged(folder: string, listing: ChainListing): Promise<ReadonlyMap<ArticleId, PurgeCover>> {
    const covers = new Map<ArticleId, PurgeCover>()
    const purged = listing.chains.size === 0 ? [] : await purges.known()
    for (const id of purged) {
      const names = listing.chains.get(id)
      if (names === undefined) continue
      const cover = await purges.cover(id)
      const { kept, gone } = sortByCover(names, cover.covered)
      if (kept.length > 0) covers.set(id, cover)
      if (kept.length === 0) listing.chains.delete(id)
      else listing.chains.set(id, kept)
      // On a library that takes no writes they stay, and count as gone all the same.
      await removeCovered(disk, folder, gone).catch(() => undefined)
    }
    return covers
  }

  async function read(day: string, trust: Trust = 'settled'): Promise<DayListing | null> {
    const folder = await tree.find(partsOfDay(day))
    const facts = folder === null ? null : await orMissing(disk.inspect(folder))
    if (folder === null || facts === null) {
      kept.delete(day)
      return null
    }
    const known = kept.get(day)
    if (known?.modified === facts.modified && (trust === 'any' || (trust === 'settled' && known.settled))) return known
    const entries = await orMissing(disk.list(folder))
    if (entries === null) return null
    // A change in the same moment would leave the folder's time as it is.
    const settled = !isRacy(facts.modified, now())
    const listing = readListing(await foldNames(disk, folder, entries))
    const covers = await dropPurged(folder, listing)
    const fresh = { folder, modified: facts.modified, listing, covers, settled }
    keep(day, fresh)
    await sweepTemps(disk, folder, entries, now())
    return fresh
  }

  const namesIn = (day: DayListing | null, id: ArticleId): FoundNames | null => {
    const names = day?.listing.chains.get(id)
    if (day === null || names === undefined) return null
    return { folder: day.folder, names, cover: day.covers.get(id) ?? NO_COVER }
  }

  return {
    read: (day, afresh = false) => read(day, afresh ? 'none' : 'settled'),
    namesOf: async (id) => namesIn(await read(dayOf(id)), id),
    namesForSave: async (id) => namesIn(await read(dayOf(id), 'any'), id),
    note: async (name) => {
      const day = dayOf(name.subject)
      const folder = kept.get(day)?.folder
      const facts = folder === undefined ? null : await orMissing(disk.inspect(folder))
      const known = kept.get(day)
      if (facts === null || known === undefined) return
      const before = known.listing.chains.get(name.subject) ?? []
      // A listing under way may have found it already.
      if (!before.some(({ hash }) => hash === name.hash)) known.listing.chains.set(name.subject, withName(before, name))
      // Others may have written between the listing and this: its time says nothing of that.
      keep(day, { ...known, modified: facts.modified, settled: false })
    },
    forget: () => kept.clear(),
  }
}
