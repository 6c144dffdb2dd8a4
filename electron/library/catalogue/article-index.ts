import type { ArticleId, ArticleSummary } from '../../../shared/article/record'
import type { ArticleCounts, ListAnswer, ListQuery, Overview } from '../../../shared/ipc/contract'
import type { SortKey } from '../../../shared/ipc/list-values'
import { dayOf } from '../names/article-paths'
import { openOrders } from './orders'
import { type Matcher, type Selecting, firstMatches, knownTotal, matcherOf, matchesInOrder, windowOf } from './query'
import type { Row } from './row'
import { openTally } from './tally'

/** What is known of one day's folder. */
export interface Day {
  /** The folder's time when it was listed; null when it may have changed since. */
  modified: bigint | null
  readonly rows: Map<ArticleId, Row>
}

/** What narrows a list besides its query's own filters. */
export interface Narrowing {
  readonly passes: (article: ArticleSummary) => boolean
  /** The articles that may pass, when they are known; null: any. */
  readonly ids: { readonly total: number; readonly ids: () => Iterable<ArticleId> } | null
  /** The same text narrows the same rows to the same ones; null: nothing is known of that. */
  readonly key: string | null
}

/** All summaries in memory, with the orders and counts that lists ask for. */
export interface ArticleIndex {
  readonly days: ReadonlyMap<string, Day>
  readonly dayAt: (day: string) => Day
  readonly get: (id: ArticleId) => Row | undefined
  readonly put: (row: Row) => void
  readonly remove: (id: ArticleId) => void
  readonly dropDay: (day: string) => void
  readonly clear: () => void
  /** Makes the order of a key beforehand, in slices; a list that comes first makes it at once. */
  readonly prepare: (key: SortKey) => Promise<void>
  readonly list: (query: ListQuery, narrowing?: Narrowing) => ListAnswer
  /** Every article of a list, in its order. */
  readonly ids: (query: Selecting, narrowing?: Narrowing) => readonly ArticleId[]
  readonly count: (query: Selecting, narrowing?: Narrowing) => number
  /** The articles that the query's own filters let through, in no order; others may change between two of them. */
  readonly some: (query: Selecting) => Iterable<ArticleSummary>
  readonly counts: () => ArticleCounts
  readonly overview: () => Overview
}

/** Rows of the overview: some screens' worth for the first paint. */
const OVERVIEW_ROWS = 100

const newestFirst = { key: 'updatedAt', descending: true } as const

export function openArticleIndex(): ArticleIndex {
  const days = new Map<string, Day>()
  let orders = openOrders(allRows)
  let tally = openTally()
  /** What the last filter found: scrolling asks for one window after the other. */
  let lastFound: { readonly key: string; readonly rows: readonly Row[] } | null = null
  /** Numbers of other lists, which are looked at beside the one on the screen. */
  const counted = new Map<string, number>()

  function dayAt(day: string): Day {
    const known = days.get(day)
    if (known !== undefined) return known
    const fresh: Day = { modified: null, rows: new Map() }
    days.set(day, fresh)
    return fresh
  }

  function* some(query: Selecting): Generator<ArticleSummary> {
    const matches = matcherOf(query)
    for (const row of allRows()) if (matches(row)) yield row.summary
  }

  function* allRows(): Generator<Row> {
    for (const day of days.values()) yield* day.rows.values()
  }

  function forgetFound(): void {
    lastFound = null
    counted.clear()
  }

  function remove(id: ArticleId): void {
    const rows = days.get(dayOf(id))?.rows
    const row = rows?.get(id)
    if (rows === undefined || row === undefined) return
    rows.delete(id)
    forgetFound()
    tally.remove(row.summary)
    orders.remove(row)
  }

  function size(): number {
    const { total, trashed } = tally.counts()
    return total + trashed
  }

  function select(query: Selecting, narrowing?: Narrowing): readonly Row[] {
    const { key: sortKey, descending } = query.sort ?? newestFirst
    const key = keyOf(query, narrowing)
    if (key !== null && lastFound?.key === key) return lastFound.rows
    const order = orders.of(sortKey)
    const matches = both(query, narrowing)
    const ids = narrowing?.ids ?? null
    const rows =
      ids !== null && ids.total < size() / 8
        ? order.sorted(rowsOf(ids.ids()).filter(matches), descending)
        : matchesInOrder(order.rows, descending, matches)
    if (key !== null) lastFound = { key, rows }
    return rows
  }

  function rowsOf(ids: Iterable<ArticleId>): Row[] {
    const rows: Row[] = []
    for (const id of ids) {
      const row = days.get(dayOf(id))?.rows.get(id)
      if (row !== undefined) rows.push(row)
    }
    return rows
  }

  function list(query: ListQuery, narrowing?: Narrowing): ListAnswer {
    const total = narrowing === undefined ? knownTotal(query, tally.counts()) : null
    if (total === null) return windowOf(query, select(query, narrowing))
    const { key, descending } = query.sort ?? newestFirst
    return firstMatches(query, orders.of(key).rows, descending, matcherOf(query), total)
  }

  function count(query: Selecting, narrowing?: Narrowing): number {
    const total = narrowing === undefined ? knownTotal(query, tally.counts()) : null
    if (total !== null) return total
    const key = keyOf({ ...query, sort: newestFirst }, narrowing)
    const known = key === null ? undefined : counted.get(key)
    if (known !== undefined) return known
    const matches = both(query, narrowing)
    let found = 0
    const ids = narrowing?.ids ?? null
    for (const row of ids === null ? allRows() : rowsOf(ids.ids())) if (matches(row)) found += 1
    if (key !== null) counted.set(key, found)
    return found
  }

  return {
    days,
    dayAt,
    get: (id) => days.get(dayOf(id))?.rows.get(id),
    put: (row) => {
      remove(row.summary.id)
      forgetFound()
      dayAt(dayOf(row.summary.id)).rows.set(row.summary.id, row)
      tally.add(row.summary)
      orders.add(row)
    },
    remove,
    dropDay: (day) => {
      for (const id of [...(days.get(day)?.rows.keys() ?? [])]) remove(id)
      days.delete(day)
    },
    clear: () => {
      days.clear()
      forgetFound()
      orders = openOrders(allRows)
      tally = openTally()
    },
    prepare: (key) => orders.prepare(key),
    list,
    ids: (query, narrowing) => select(query, narrowing).map(({ summary }) => summary.id),
    count,
    some,
    counts: () => tally.counts(),
    overview: () => ({ newest: list({ offset: 0, limit: OVERVIEW_ROWS }).articles, counts: tally.counts() }),
  }
}

function both(query: Selecting, narrowing: Narrowing | undefined): Matcher {
  const matches = matcherOf(query)
  return narrowing === undefined ? matches : (row) => matches(row) && narrowing.passes(row.summary)
}

/** What makes two lists the same; null when that can't be told. */
function keyOf(query: Selecting, narrowing: Narrowing | undefined): string | null {
  if (narrowing?.key === null) return null
  const { columns, status, trashed, sort } = query
  return JSON.stringify([columns, status, trashed ?? false, sort ?? newestFirst, narrowing?.key])
}
