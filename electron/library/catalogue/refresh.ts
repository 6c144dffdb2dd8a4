import type { ArticleId } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Cataloguing } from '../api'
import { isArticleId } from '../../../shared/article/ids'
import { resolveArticle } from '../articles/resolve-article'
import { summaryOf } from '../articles/summary-of'
import type { DayListing, DayListings } from '../articles/day-listings'
import { signatureOf } from '../chain/heads'
import { isRacy } from '../disk/folder-time'
import { inParallel } from '../disk/in-parallel'
import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import { dayOf } from '../names/article-paths'
import type { ChainName } from '../names/chain-names'
import type { Purges } from '../purging/purges'
import { NO_COVER } from '../purging/returned'
import type { ArticleIndex } from './article-index'
import { rowOf } from './row'
import { dayTimes } from './walk-days'

export interface Freshness {
  readonly disk: DiskOperations
  readonly tree: Tree
  readonly listings: DayListings
  readonly index: ArticleIndex
  /** Rejects with `library-gone` when the library isn't there. */
  readonly checkRoot: () => Promise<void>
  readonly purges: Purges
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly cataloguing?: Cataloguing
}

/** Most days hold a few articles only: one after the other, the disk would be waited for at each. */
const DAYS_AT_ONCE = 8

export interface Refreshed {
  readonly ids: readonly ArticleId[]
  readonly days: readonly string[]
}

/** Brings the days whose folders changed up to the disk. */
export async function refreshAll(place: Freshness): Promise<Refreshed> {
  const times = await dayTimes(place.disk, place.tree)
  const vanished = [...place.index.days.keys()].filter((day) => !times.has(day))
  // A drive that was pulled out shows no days at all: that is no reason to forget them.
  if (vanished.length > 0) await place.checkRoot()
  const changed = [...times].filter(([day, time]) => place.index.days.get(day)?.modified !== time).map(([day]) => day)
  // A tombstone may have come without a change of its article's day.
  const purged = (await place.purges.ids()).filter((id) => place.index.get(id) !== undefined).map(dayOf)
  const days = [...new Set([...vanished, ...changed, ...purged])]
  let done = 0
  const ids = await inParallel(
    days,
    async (day) => {
      const changedThere = await refreshDay(place, day)
      done += 1
      place.cataloguing?.onProgress?.({ done, total: days.length, title: day })
      return changedThere
    },
    DAYS_AT_ONCE,
  )
  return { ids: ids.flat(), days }
}

/** Lists one day and reads the heads of the articles whose names changed. */
export async function refreshDay(place: Freshness, day: string): Promise<readonly ArticleId[]> {
  const { index } = place
  const before = new Map(index.days.get(day)?.rows)
  const found = await list(place, day)
  if (found === 'unreadable') return []
  // A save of this process may come in between; its row is newer than what is read here.
  const untouched = (id: ArticleId): boolean => index.get(id) === before.get(id)
  const chains = [...(found?.listing.chains ?? [])].filter(([id]) => isArticleId(id) && dayOf(id) === day)
  const stale = chains.filter(([id, names]) => isStale(index, id, names))
  if (found !== null) {
    await inParallel(stale, async ([id, names]) => {
      if (place.cataloguing?.signal?.aborted === true) throw new AppError('cancelled', t('library.cataloguingStopped'))
      const cover = found.covers.get(id) ?? NO_COVER
      const article = await resolveArticle(place.disk, id, { folder: found.folder, names, cover })
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

/** A day that can't be read keeps its rows and is tried again; the others are read all the same. */
async function list({ listings, index, checkRoot }: Freshness, day: string): Promise<DayListing | null | 'unreadable'> {
  try {
    return await listings.read(day, true)
  } catch {
    await checkRoot()
    index.dayAt(day).modified = null
    return 'unreadable'
  }
}

function isStale(index: ArticleIndex, id: ArticleId, names: readonly ChainName[]): boolean {
  const row = index.get(id)
  if (row === undefined || row.signature !== signatureOf(names)) return true
  // A damaged file may have been replaced by a sound one of the same name; what was waited for may have been purged.
  return row.summary.state === 'damaged' || row.summary.state === 'waiting'
}
