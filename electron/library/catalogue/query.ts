import type { ArticleId } from '../../../shared/article/record'
import type { ArticleCounts, ListAnswer, ListQuery } from '../../../shared/ipc/list-values'
import type { Row } from './row'

export type Matcher = (row: Row) => boolean

/** What is listed, without the window of it that is looked at. */
export type Selecting = Omit<ListQuery, 'offset' | 'limit' | 'locate'>

export function matcherOf(query: Selecting): Matcher {
  const { status } = query
  const trashed = query.trashed ?? false
  const columns = query.columns === undefined ? null : new Set(query.columns)
  return ({ summary }) =>
    summary.trashed === trashed &&
    (status === undefined || summary.status === status) &&
    (columns === null || columns.has(summary.column ?? ''))
}

/** The number of matches where the counts tell it without looking at every row. */
export function knownTotal(query: Selecting, counts: ArticleCounts): number | null {
  if (query.columns !== undefined) return null
  if (query.trashed === true) return query.status === undefined ? counts.trashed : null
  return query.status === undefined ? counts.total : (counts.byStatus[query.status] ?? 0)
}

/** Plain loops: this runs over every row of a large library while a window waits. */
export function matchesInOrder(ascending: readonly Row[], descending: boolean, matches: Matcher): readonly Row[] {
  const found: Row[] = []
  const size = ascending.length
  for (let i = 0; i < size; i++) {
    const row = ascending[descending ? size - 1 - i : i]
    if (row !== undefined && matches(row)) found.push(row)
  }
  return found
}

/** The window of a list whose total is known: the walk ends with the window, or with the last row to be located. */
export function firstMatches(
  query: ListQuery,
  ascending: readonly Row[],
  descending: boolean,
  matches: Matcher,
  total: number,
): ListAnswer {
  const end = Math.min(query.offset + query.limit, total)
  const sought = new Set(query.locate)
  const places = new Map<ArticleId, number>()
  const rows: Row[] = []
  let place = 0
  for (let i = 0; i < ascending.length && (place < end || places.size < sought.size); i++) {
    const row = ascending[descending ? ascending.length - 1 - i : i]
    if (row === undefined || !matches(row)) continue
    if (place >= query.offset && place < end) rows.push(row)
    if (sought.has(row.summary.id)) places.set(row.summary.id, place)
    place += 1
  }
  return answerOf(query, rows, total, places)
}

export function windowOf(query: ListQuery, rows: readonly Row[]): ListAnswer {
  const places = new Map<ArticleId, number>()
  if (query.locate !== undefined && query.locate.length > 0) {
    const sought = new Set(query.locate)
    for (let i = 0; i < rows.length && places.size < sought.size; i++) {
      const id = rows[i]?.summary.id
      if (id !== undefined && sought.has(id)) places.set(id, i)
    }
  }
  return answerOf(query, rows.slice(query.offset, query.offset + query.limit), rows.length, places)
}

function answerOf(
  { locate }: ListQuery,
  rows: readonly Row[],
  total: number,
  places: ReadonlyMap<ArticleId, number>,
): ListAnswer {
  const articles = rows.map(({ summary }) => summary)
  return locate === undefined ? { total, articles } : { total, articles, located: Object.fromEntries(places) }
}
