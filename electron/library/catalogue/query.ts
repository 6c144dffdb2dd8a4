import type { ArticleCounts, ListAnswer, ListQuery } from '../../../shared/ipc/contract'
import type { Row } from './row'

export type Matcher = (row: Row) => boolean

export function matcherOf(query: ListQuery): Matcher {
  const { status } = query
  const trashed = query.trashed ?? false
  const columns = query.columns === undefined ? null : new Set(query.columns)
  return (row) =>
    row.summary.trashed === trashed &&
    (status === undefined || row.summary.status === status) &&
    (columns === null || columns.has(row.summary.column ?? ''))
}

/** The number of matches where the counts tell it without looking at every row. */
export function knownTotal(query: ListQuery, counts: ArticleCounts): number | null {
  if (query.columns !== undefined) return null
  if (query.trashed === true) return query.status === undefined ? counts.trashed : null
  return query.status === undefined ? counts.total : (counts.byStatus[query.status] ?? 0)
}

/** Rows in one order, walked from either end. */
function* inOrder(ascending: readonly Row[], descending: boolean): Generator<Row> {
  for (let i = 0; i < ascending.length; i++) {
    const row = ascending[descending ? ascending.length - 1 - i : i]
    if (row !== undefined) yield row
  }
}

export const matchesInOrder = (ascending: readonly Row[], descending: boolean, matches: Matcher): readonly Row[] =>
  [...inOrder(ascending, descending)].filter(matches)

/** The window of a list whose total is known: the walk ends with the window. */
export function firstMatches(
  query: ListQuery,
  ascending: readonly Row[],
  descending: boolean,
  matches: Matcher,
  total: number,
): ListAnswer {
  const found: Row[] = []
  const end = Math.min(query.offset + query.limit, total)
  for (const row of inOrder(ascending, descending)) {
    if (found.length >= end) break
    if (matches(row)) found.push(row)
  }
  return windowOf(query, found, total)
}

export function windowOf({ offset, limit }: ListQuery, rows: readonly Row[], total: number): ListAnswer {
  return { total, articles: rows.slice(offset, offset + limit).map(({ summary }) => summary) }
}
