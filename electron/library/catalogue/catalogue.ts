import { join } from 'node:path'
import * as v from 'valibot'
import type { ArticleId, ArticleSummary } from '../../../shared/article/record'
import type { Overview } from '../../../shared/ipc/list-values'
import { signatureOf } from '../chain/heads'
import type { JsonFile } from '../disk/json-file'
import { derivedDisk } from '../disk/derived-disk'
import { openJsonFile } from '../disk/json-file'
import { sweepFolder } from '../disk/sweep'
import { dayOf, monthOf } from '../names/article-paths'
import type { ChainName } from '../names/chain-names'
import type { Numbering } from '../numbering'
import type { ArticleIndex } from './article-index'
import { openArticleIndex } from './article-index'
import { openCatalogueFiles } from './catalogue-files'
import type { Freshness } from './refresh'
import { refreshAll, refreshDay } from './refresh'
import type { Row } from './row'
import { rowOf } from './row'

/** Derived files are written this long after the last change, so that they never stand in a save's way. */
const QUIET_MS = 2_000

const noOverview: Overview = { newest: [], counts: { total: 0, trashed: 0, byStatus: {}, byColumn: {} } }
const overviewSchema = v.looseObject({
  newest: v.array(v.looseObject({ id: v.string(), hash: v.string(), title: v.string(), authors: v.array(v.string()) })),
  counts: v.looseObject({
    total: v.number(),
    trashed: v.number(),
    byStatus: v.record(v.string(), v.number()),
    byColumn: v.record(v.string(), v.number()),
  }),
})

export interface Catalogue {
  /** As it was last known, without waiting for anything. */
  readonly overview: () => Overview
  /** The index, brought up to the disk the first time. */
  readonly ready: () => Promise<ArticleIndex>
  /** Resolves when the index stands, because somebody asked for it. */
  readonly opened: Promise<void>
  /** What the index has of an article, without waiting for it to be brought up to the disk. */
  readonly known: (id: ArticleId) => Row | undefined
  /** Compares all folder times; answers the articles that changed. */
  readonly refresh: () => Promise<readonly ArticleId[]>
  readonly refreshDays: (days: Iterable<string>) => Promise<readonly ArticleId[]>
  /** Takes in a save of this process; `summarize` runs when somebody looks, not in the save's way. */
  readonly noteSaved: (id: ArticleId, names: readonly ChainName[], summarize: () => ArticleSummary) => void
  /** Forgets all and reads the library anew. */
  readonly rebuild: () => Promise<void>
  /** Files of the stored catalogue that were damaged when they were read, from the state folder. */
  readonly damaged: () => readonly string[]
  readonly flush: () => Promise<void>
}

export interface CataloguePlace extends Omit<Freshness, 'index'> {
  readonly stateFolder: string
  readonly numbering: Numbering
}

export async function openCatalogue(place: CataloguePlace): Promise<Catalogue> {
  const index = openArticleIndex(place.numbering)
  const freshness: Freshness = { ...place, index }
  const stateDisk = derivedDisk(place.disk)
  const files = openCatalogueFiles(stateDisk, join(place.stateFolder, 'catalogue'), place.now)
  const stored: JsonFile<Overview> = await openJsonFile<Overview>(
    stateDisk,
    join(place.stateFolder, 'overview.json'),
    noOverview,
    (json) => (v.is(overviewSchema, json) ? (json as unknown as Overview) : null),
  )
  const dirty = new Set<string>()
  /** Saves that the index has yet to take in. */
  const saved = new Map<ArticleId, () => Row>()
  let damagedMonths: readonly string[] = []
  let overviewDamaged = stored.damaged
  let isReady = false
  let tellOpened = (): void => undefined
  const opened = new Promise<void>((resolve) => (tellOpened = resolve))
  let opening: Promise<void> | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let flushing: Promise<void> = Promise.resolve()

  function takeIn(): void {
    for (const row of saved.values()) index.put(row())
    saved.clear()
  }

  function touch(days: Iterable<string>): void {
    for (const day of days) dirty.add(monthOf(day))
    if (dirty.size === 0 || timer !== undefined) return
    timer = setTimeout(() => void flush().catch(() => undefined), QUIET_MS)
    timer.unref()
  }

  /** Looks at the disk one after the other: two at once would do the same work twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  async function refreshNow(): Promise<readonly ArticleId[]> {
    await place.checkRoot()
    takeIn()
    const { ids, days } = await refreshAll(freshness)
    touch(days)
    return ids
  }

  async function open(): Promise<void> {
    await sweepFolder(stateDisk, place.stateFolder, place.now())
    damagedMonths = await files.load(index)
    for (const month of damagedMonths) dirty.add(month)
    await inTurn(refreshNow)
    isReady = true
    tellOpened()
  }

  async function ready(): Promise<ArticleIndex> {
    opening ??= open().catch((error: unknown) => {
      opening = null
      throw error
    })
    await opening
    takeIn()
    return index
  }

  /** One after the other: whoever closes the library waits for the write that is under way, too. */
  function flush(): Promise<void> {
    const flushed = flushing.catch(() => undefined).then(flushNow)
    flushing = flushed
    return flushed
  }

  async function flushNow(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    // What was not read whole must not be written: it would pass for the whole.
    if (!isReady || dirty.size === 0) return
    takeIn()
    const months = [...dirty]
    dirty.clear()
    try {
      await files.write(index, months)
      stored.db.data = index.overview()
      await stored.db.write()
    } catch (error) {
      for (const month of months) dirty.add(month)
      throw error
    }
  }

  return {
    overview: () => {
      if (!isReady) return stored.db.data
      takeIn()
      return index.overview()
    },
    known: (id) => {
      takeIn()
      return index.get(id)
    },
    ready,
    opened,
    damaged: () => [
      ...damagedMonths.map((month) => `catalogue/${month}.json`),
      ...(overviewDamaged ? ['overview.json'] : []),
    ],
    flush,
    refresh: async () => {
      if (isReady) return inTurn(refreshNow)
      await ready()
      return []
    },
    refreshDays: async (days) => {
      await ready()
      return inTurn(async () => {
        // Another library may stand in its place by now.
        await place.checkRoot()
        const ids: ArticleId[] = []
        for (const day of days) ids.push(...(await refreshDay(freshness, day)))
        touch(days)
        return ids
      })
    },
    noteSaved: (id, names, summarize) => {
      // Before the index is read there is nothing to keep right: the folder's time will tell.
      if (opening === null) return
      saved.set(id, () => rowOf(summarize(), signatureOf(names)))
      touch([dayOf(id)])
    },
    rebuild: async () => {
      await ready()
      await inTurn(async () => {
        const months = [...index.days.keys()].map(monthOf)
        index.clear()
        damagedMonths = []
        overviewDamaged = false
        for (const month of months) dirty.add(month)
        await refreshNow()
      })
      await flush()
    },
  }
}
