import type { Status } from '../article/record'
import { STATUSES } from '../article/record'
import { t } from '../messages/translate'
import { readDays, type DayRange } from './days'
import { fold } from './fold'

/** What a person typed into the search field, taken apart. All of it has to hold. */
export interface SearchQuery {
  /** Folded pieces of text that must all occur, each within one field. */
  readonly terms: readonly string[]
  /** Folded parts of names. */
  readonly columns: readonly string[]
  readonly authors: readonly string[]
  readonly sources: readonly string[]
  readonly statuses: readonly Status[]
  readonly days: readonly DayRange[]
  /** Filters whose value says nothing, as they were typed: shown beside the field, they narrow nothing. */
  readonly unknown: readonly string[]
}

export const FILTERS = ['column', 'author', 'source', 'status', 'date'] as const
export type Filter = (typeof FILTERS)[number]

/** The word that a filter starts with, e.g. `栏目`. */
export const filterWord = (filter: Filter): string => t(`search.filter.${filter}`)

const filterOf = (word: string): Filter | null => FILTERS.find((filter) => filterWord(filter) === word) ?? null

/** A piece between spaces; quotation marks of either kind hold spaces together, also behind a filter. */
const PIECE = /(?:([^\s:：“”"]+)[:：])?(?:"([^"]*)"?|“([^”]*)”?|([^\s]+))/gu

/** @param text as typed; every text is a query, an unfinished one too */
export function parseQuery(text: string): SearchQuery {
  const terms: string[] = []
  const columns: string[] = []
  const authors: string[] = []
  const sources: string[] = []
  const statuses: Status[] = []
  const days: DayRange[] = []
  const unknown: string[] = []
  for (const [piece, word, straight, curved, bare] of text.matchAll(PIECE)) {
    const value = (straight ?? curved ?? bare ?? '').trim()
    const filter = word === undefined ? null : filterOf(word)
    const folded = fold(value)
    if (word !== undefined && filter === null) terms.push(fold(piece.replace(/["“”]/gu, '')))
    // A filter whose value is still to be typed.
    else if (value === '' || (word === undefined && /[:：]$/u.test(piece) && filterOf(piece.slice(0, -1)) !== null))
      continue
    else if (filter === null) terms.push(folded)
    else if (filter === 'column') columns.push(folded)
    else if (filter === 'author') authors.push(folded)
    else if (filter === 'source') sources.push(folded)
    else if (filter === 'status') {
      const found = STATUSES.filter((status) => t(`status.${status}`).includes(value))
      if (found.length === 0) unknown.push(piece)
      statuses.push(...found)
    } else {
      const range = readDays(value)
      if (range === null) unknown.push(piece)
      else days.push(range)
    }
  }
  return { terms: [...new Set(terms)], columns, authors, sources, statuses, days, unknown }
}

export const isEmptyQuery = ({ terms, columns, authors, sources, statuses, days }: SearchQuery): boolean =>
  [terms, columns, authors, sources, statuses, days].every((part) => part.length === 0)
