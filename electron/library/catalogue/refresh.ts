import type { ArticleId } from '../../../shared/article/record'
import { isArticleId } from '../../../shared/article/ids'
import { resolveArticle } from '../articles/resolve-article'
import { summaryOf } from '../articles/summary-of'
import type { DayListings } from '../articles/day-listings'
import { signatureOf } from '../chain/heads'
import { inParallel } from '../disk/in-parallel'
import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import { dayOf } from '../names/article-paths'
import type { ChainName } from '../names/chain-names'
import type { Purges } from '../purging/purges'
import type { ArticleIndex } from './article-index'
import { rowOf } from './row'
import { dayTimes } from './walk-days'

export interface Freshness {
  readonly disk: DiskOperations
  readonly tree: Tree
  readonly listings: DayListings
  readonly index: ArticleIndex
  readonly purges: Purges
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** A folder's time may not tell two changes apart that are closer than this (FAT keeps 2 s). */
const RACY_NS = 2_000_000_000n

export interface Refreshed {
  readonly ids: readonly ArticleId[]
  readonly days: readonly string[]
}

/** Brings the days whose folders changed up to the disk. */
export async function refreshAll(place: Freshness, checkRoot: () => Promise<void>): Promise<Refreshed> {
  const times = await dayTimes(place.disk, place.tree)
  const vanished = [...place.index.days.keys()].filter((day) => !times.has(day))
  // A drive that was pulled out shows no days at all: that is no reason to forget them.
  if (vanished.length > 0) await checkRoot()
  const changed = [...times].filter(([day, time]) => place.index.days.get(day)?.modified !== time).map(([day]) => day)
  // A tombstone may have come without a change of its article's day.
  const purged = (await place.purges.ids()).filter((id) => place.index.get(id) !== undefined).map(dayOf)
  const ids: ArticleId[] = []
  const days = [...new Set([...vanished, ...changed, ...purged])]
  for (const day of days) ids.push(...(await refreshDay(place, day)))
  return { ids, days }
}

/** Lists one day and reads the heads of the articles whose names changed. */
export async function refreshDay(place: Freshness, day: string): Promise<readonly ArticleId[]> {
  const { index, listings } = place
  const before = new Map(index.days.get(day)?.rows)
  const found = await listings.read(day, true)
  // A save of this process may come in between; its row is newer than what is read here.
  const untouched = (id: ArticleId): boolean => index.get(id) === before.get(id)
  const chains = [...(found?.listing.chains ?? [])].filter(([id]) => isArticleId(id) && dayOf(id) === day)
  const stale = chains.filter(([id, names]) => isStale(index, id, names))
  if (found !== null) {
    await inParallel(stale, async ([id, names]) => {
      const article = await resolveArticle(place.disk, id, found.folder, names)
      if (untouched(id)) index.put(rowOf(summaryOf(article), signatureOf(names)))
    })
  }
  const there = new Set(chains.map(([id]) => id))
  const removed = [...before.keys()].filter((id) => !there.has(id) && untouched(id))
  for (const id of removed) index.remove(id)
  if (found !== null) index.dayAt(day).modified = isRacy(found.modified, place.now()) ? null : found.modified
  else if (index.days.get(day)?.rows.size === 0) index.dropDay(day)
  return [...stale.map(([id]) => id), ...removed]
}

function isStale(index: ArticleIndex, id: ArticleId, names: readonly ChainName[]): boolean {
  const row = index.get(id)
  // A damaged file may have been replaced by a sound one of the same name.
  return row === undefined || row.signature !== signatureOf(names) || row.summary.state === 'damaged'
}

const isRacy = (modified: bigint, now: number): boolean => BigInt(Math.floor(now)) * 1_000_000n - modified < RACY_NS
