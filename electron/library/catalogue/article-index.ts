import type { ArticleId, ArticleSummary } from '../../../shared/article/record'
import type { ArticleCounts, ListAnswer, ListQuery, Overview, SortKey } from '../../../shared/ipc/list-values'
import { dayOf } from '../names/article-paths'
import { type Numbering, openNumbering } from '../numbering'
import { type ArticleNumbers, openNumberedRows } from './numbered-rows'
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
  /** Null: all of `found` pass. */
  readonly passes: ((article: ArticleSummary) => boolean) | null
  /** The articles that may pass, when they are known; null: any. */
  readonly found: ArticleNumbers | null
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
  /** Articles that somebody has to look at: forked, or not sound. */
  readonly troubled: () => readonly ArticleSummary[]
  readonly counts: () => ArticleCounts
  readonly overview: () => Overview
}

/** Rows of the overview: some screens' worth for the first paint. */
const OVERVIEW_ROWS = 100

/** Rows of a search that are told without putting all of them in order. */
const AT_ONCE = 1000

const newestFirst = { key: 'updatedAt', descending: true } as const

export function openArticleIndex(numbering: Numbering = openNumbering()): ArticleIndex {
  const days = new Map<string, Day>()
  const numbered = openNumberedRows(numbering)
  let orders = openOrders(allRows)
  const troubled = new Map<ArticleId, ArticleSummary>()
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
    numbered.remove(id)
    troubled.delete(id)
    tally.remove(row.summary)
    orders.remove(row)
  }

  function select(query: Selecting, narrowing?: Narrowing): readonly Row[] {
    const { key: sortKey, descending } = query.sort ?? newestFirst
    const key = keyOf(query, narrowing)
    if (key !== null && lastFound?.key === key) return lastFound.rows
    const order = orders.of(sortKey)
    const matches = both(query, narrowing)
    const found = narrowing?.found ?? null
    const rows =
      found === null
        ? matchesInOrder(order.rows, descending, matches)
        : found.total < order.rows.length / 8
          ? order.sorted(numbered.rowsOf(found).filter(matches), descending)
          : matchesInOrder(order.rows, descending, amongFound(found, matches))
    if (key !== null) lastFound = { key, rows }
    return rows
  }

  /** Many of all: looked up in the order, which is quicker than putting them into it. */
  function amongFound(found: ArticleNumbers, matches: Matcher): Matcher {
    const isFound = numbered.among(found)
    return (row) => isFound(row) && matches(row)
  }

  /** The first window of what a search found, the newest first: what people look at while they type. */
  function newestFound(query: ListQuery, narrowing: Narrowing | undefined): ListAnswer | null {
    const { key, descending } = query.sort ?? newestFirst
    const plain = query.columns === undefined && query.status === undefined && query.locate === undefined
    const end = query.offset + query.limit
    const found = narrowing?.found ?? null
    if (found === null || narrowing?.passes !== null || !plain || end > AT_ONCE) return null
    if (key !== 'updatedAt' || !descending) return null
    const order = orders.of(key)
    const { total, rows } = numbered.newestOf(found, query.trashed ?? false, end, (a, b) => order.compare(b, a))
    return { total, articles: rows.slice(query.offset, end).map(({ summary }) => summary) }
  }

  function list(query: ListQuery, narrowing?: Narrowing): ListAnswer {
    const total = narrowing === undefined ? knownTotal(query, tally.counts()) : null
    if (total === null) return newestFound(query, narrowing) ?? windowOf(query, select(query, narrowing))
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
    const among = narrowing?.found ?? null
    for (const row of among === null ? allRows() : numbered.rowsOf(among)) if (matches(row)) found += 1
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
      numbered.put(row)
      tally.add(row.summary)
      orders.add(row)
      if (row.summary.forked || row.summary.state !== 'sound') troubled.set(row.summary.id, row.summary)
    },
    remove,
    dropDay: (day) => {
      for (const id of [...(days.get(day)?.rows.keys() ?? [])]) remove(id)
      days.delete(day)
    },
    clear: () => {
      days.clear()
      numbered.clear()
      forgetFound()
      orders = openOrders(allRows)
      troubled.clear()
      tally = openTally()
    },
    prepare: (key) => orders.prepare(key),
    list,
    ids: (query, narrowing) => select(query, narrowing).map(({ summary }) => summary.id),
    count,
    some,
    troubled: () => [...troubled.values()],
    counts: () => tally.counts(),
    overview: () => ({ newest: list({ offset: 0, limit: OVERVIEW_ROWS }).articles, counts: tally.counts() }),
  }
}

function both(query: Selecting, narrowing: Narrowing | undefined): Matcher {
  const matches = matcherOf(query)
  const passes = narrowing?.passes ?? null
  return passes === null ? matches : (row) => matches(row) && passes(row.summary)
}

/** What makes two lists the same; null when that can't be told. */
function keyOf(query: Selecting, narrowing: Narrowing | undefined): string | null {
  if (narrowing?.key === null) return null
  const { columns, status, trashed, sort } = query
  return JSON.stringify([columns, status, trashed ?? false, sort ?? newestFirst, narrowing?.key])
}
