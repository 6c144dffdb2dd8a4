import type { ArticleId } from '../../../shared/article/record'
import type { ArticleCounts, ListAnswer, ListQuery, Overview, SortKey } from '../../../shared/ipc/contract'
import { dayOf } from '../names/article-paths'
import type { Order } from './order'
import { openOrder } from './order'
import { firstMatches, knownTotal, matcherOf, matchesInOrder, windowOf } from './query'
import type { Row } from './row'
import { openTally } from './tally'

/** What is known of one day's folder. */
export interface Day {
  /** The folder's time when it was listed; null when it may have changed since. */
  modified: bigint | null
  readonly rows: Map<ArticleId, Row>
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
  readonly list: (query: ListQuery) => ListAnswer
  readonly counts: () => ArticleCounts
  readonly overview: () => Overview
}

/** Rows of the overview: some screens' worth for the first paint. */
const OVERVIEW_ROWS = 100

export function openArticleIndex(): ArticleIndex {
  const days = new Map<string, Day>()
  let orders = new Map<SortKey, Order>()
  let tally = openTally()
  /** What the last filter found: scrolling asks for one window after the other. */
  let lastFound: { readonly key: string; readonly rows: readonly Row[] } | null = null

  function dayAt(day: string): Day {
    const known = days.get(day)
    if (known !== undefined) return known
    const fresh: Day = { modified: null, rows: new Map() }
    days.set(day, fresh)
    return fresh
  }

  function* allRows(): Generator<Row> {
    for (const day of days.values()) yield* day.rows.values()
  }

  function orderOf(key: SortKey): Order {
    const known = orders.get(key)
    if (known !== undefined) return known
    const fresh = openOrder(key, allRows())
    orders.set(key, fresh)
    return fresh
  }

  function remove(id: ArticleId): void {
    const rows = days.get(dayOf(id))?.rows
    const row = rows?.get(id)
    if (rows === undefined || row === undefined) return
    rows.delete(id)
    lastFound = null
    tally.remove(row.summary)
    for (const order of orders.values()) order.remove(row)
  }

  function list(query: ListQuery): ListAnswer {
    const sort = query.sort ?? { key: 'updatedAt', descending: true }
    const { rows } = orderOf(sort.key)
    const total = knownTotal(query, tally.counts())
    if (total !== null) return firstMatches(query, rows, sort.descending, matcherOf(query), total)
    const { offset: _offset, limit: _limit, ...filter } = query
    const key = JSON.stringify(filter)
    if (lastFound?.key !== key) {
      lastFound = { key, rows: matchesInOrder(rows, sort.descending, matcherOf(query)) }
    }
    return windowOf(query, lastFound.rows, lastFound.rows.length)
  }

  return {
    days,
    dayAt,
    get: (id) => days.get(dayOf(id))?.rows.get(id),
    put: (row) => {
      remove(row.summary.id)
      lastFound = null
      dayAt(dayOf(row.summary.id)).rows.set(row.summary.id, row)
      tally.add(row.summary)
      for (const order of orders.values()) order.add(row)
    },
    remove,
    dropDay: (day) => {
      for (const id of [...(days.get(day)?.rows.keys() ?? [])]) remove(id)
      days.delete(day)
    },
    clear: () => {
      days.clear()
      lastFound = null
      orders = new Map()
      tally = openTally()
    },
    list,
    counts: () => tally.counts(),
    overview: () => ({ newest: list({ offset: 0, limit: OVERVIEW_ROWS }).articles, counts: tally.counts() }),
  }
}
