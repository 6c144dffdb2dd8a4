import type { ArticleId, ArticleSummary } from '../../../shared/article/record'
import type { ArticleCounts, ListAnswer, ListQuery, Overview, SortKey } from '../../../shared/ipc/contract'
import { dayOf } from '../names/article-paths'
import type { Order } from './order'
import { openOrder } from './order'
import { type Matcher, firstMatches, knownTotal, matcherOf, matchesInOrder, windowOf } from './query'
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
  readonly list: (query: ListQuery, narrowing?: Narrowing) => ListAnswer
  /** Articles that somebody has to look at: forked, or not sound. */
  readonly troubled: () => readonly ArticleSummary[]
  readonly counts: () => ArticleCounts
  readonly overview: () => Overview
}

/** Rows of the overview: some screens' worth for the first paint. */
const OVERVIEW_ROWS = 100

export function openArticleIndex(): ArticleIndex {
  const days = new Map<string, Day>()
  const troubled = new Map<ArticleId, ArticleSummary>()
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
    troubled.delete(id)
    lastFound = null
    tally.remove(row.summary)
    for (const order of orders.values()) order.remove(row)
  }

  function size(): number {
    const { total, trashed } = tally.counts()
    return total + trashed
  }

  function list(query: ListQuery, narrowing?: Narrowing): ListAnswer {
    const sort = query.sort ?? { key: 'updatedAt', descending: true }
    const order = orderOf(sort.key)
    if (narrowing !== undefined) {
      const matches = matcherOf(query)
      const both: Matcher = (row) => matches(row) && narrowing.passes(row.summary)
      const few = narrowing.ids !== null && narrowing.ids.total < size() / 8 ? narrowing.ids : null
      const rows =
        few === null
          ? matchesInOrder(order.rows, sort.descending, both)
          : order.sorted(rowsOf(few.ids()).filter(both), sort.descending)
      return windowOf(query, rows, rows.length)
    }
    const total = knownTotal(query, tally.counts())
    if (total !== null) return firstMatches(query, order.rows, sort.descending, matcherOf(query), total)
    const { offset: _offset, limit: _limit, ...filter } = query
    const key = JSON.stringify(filter)
    if (lastFound?.key !== key) {
      lastFound = { key, rows: matchesInOrder(order.rows, sort.descending, matcherOf(query)) }
    }
    return windowOf(query, lastFound.rows, lastFound.rows.length)
  }

  function rowsOf(ids: Iterable<ArticleId>): Row[] {
    const rows: Row[] = []
    for (const id of ids) {
      const row = days.get(dayOf(id))?.rows.get(id)
      if (row !== undefined) rows.push(row)
    }
    return rows
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
      if (row.summary.forked || row.summary.state !== 'sound') troubled.set(row.summary.id, row.summary)
      for (const order of orders.values()) order.add(row)
    },
    remove,
    dropDay: (day) => {
      for (const id of [...(days.get(day)?.rows.keys() ?? [])]) remove(id)
      days.delete(day)
    },
    clear: () => {
      days.clear()
      troubled.clear()
      lastFound = null
      orders = new Map()
      tally = openTally()
    },
    list,
    troubled: () => [...troubled.values()],
    counts: () => tally.counts(),
    overview: () => ({ newest: list({ offset: 0, limit: OVERVIEW_ROWS }).articles, counts: tally.counts() }),
  }
}
