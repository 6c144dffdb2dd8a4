import type { Status } from '../article/record'
import { STATUSES } from '../article/record'
import { t } from '../messages/translate'
import { readDays, type DayRange } from './days'
import { fold } from './fold'

/** Characters of a search. More of a pasted text wouldn't find it better. */
export const LONGEST_SEARCH = 1000

/** A folded part of a name, or all of it. */
export interface NameTest {
  readonly text: string
  readonly whole: boolean
}

/** What a person typed into the search field, taken apart. All of it has to hold. */
export interface SearchQuery {
  /** Folded pieces of text that must all occur, each within one field. */
  readonly terms: readonly string[]
  readonly columns: readonly string[]
  readonly authors: readonly NameTest[]
  readonly sources: readonly NameTest[]
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

/** One piece of the text as it was typed, and where it stands. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Null: words to be looked for. */
  readonly filter: Filter | null
  readonly value: string
}

/** The pieces of a query in order; a filter whose value is still to be typed has an empty one. */
export function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(PIECE)].map((match): Piece => {
    const [piece, word, straight, curved, bare] = match
    const place = { start: match.index, end: match.index + piece.length, text: piece }
    const waiting = word === undefined && /[:：]$/u.test(piece) ? filterOf(piece.slice(0, -1)) : null
    if (waiting !== null) return { ...place, filter: waiting, value: '' }
    const filter = word === undefined ? null : filterOf(word)
    if (word !== undefined && filter === null) return { ...place, filter, value: piece.replace(/["“”]/gu, '') }
    return { ...place, filter, value: (straight ?? curved ?? bare ?? '').trim() }
  })
}

/** The folded words that are looked for in texts, filters aside. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(piecesOf(text).flatMap(({ filter, value }) => (filter === null && value !== '' ? [fold(value)] : []))),
]

/** `=沈砚秋` is the whole name, `沈` a part of it. */
const nameTest = (value: string): NameTest => {
  const folded = fold(value)
  return folded.startsWith('=') ? { text: folded.slice(1), whole: true } : { text: folded, whole: false }
}

/**
 * @param text as typed; every text is a query, an unfinished one too
 * @param today `YYYY-MM-DD`, for periods such as `近7天`
 */
export function parseQuery(text: string, today: string): SearchQuery {
  const terms: string[] = []
  const columns: string[] = []
  const authors: NameTest[] = []
  const sources: NameTest[] = []
  const statuses: Status[] = []
  const days: DayRange[] = []
  const unknown: string[] = []
  for (const { text: piece, filter, value } of piecesOf(text)) {
    if (value === '') continue
    if (filter === null) terms.push(fold(value))
    else if (filter === 'column') columns.push(fold(value))
    else if (filter === 'author') authors.push(nameTest(value))
    else if (filter === 'source') sources.push(nameTest(value))
    else if (filter === 'status') {
      const found = STATUSES.filter((status) => t(`status.${status}`).includes(value))
      if (found.length === 0) unknown.push(piece)
      statuses.push(...found)
    } else {
      const range = readDays(value, today)
      if (range === null) unknown.push(piece)
      else days.push(range)
    }
  }
  return { terms: [...new Set(terms)], columns, authors, sources, statuses, days, unknown }
}

export const hasFilters = ({ columns, authors, sources, statuses, days }: SearchQuery): boolean =>
  [columns, authors, sources, statuses, days].some((part) => part.length > 0)

export const isEmptyQuery = (query: SearchQuery): boolean => query.terms.length === 0 && !hasFilters(query)
