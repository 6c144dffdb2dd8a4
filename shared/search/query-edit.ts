import { type Filter, filterWord, piecesOf } from './query'

/** A filter's piece with its value, in quotation marks where the value would fall apart. */
export const filterPiece = (filter: Filter, value: string): string =>
  `${filterWord(filter)}:${/[\s:：]/u.test(value) ? `"${value.replace(/"/gu, '')}"` : value.replace(/["“”]/gu, '')}`

/** The values that one filter has in a query, as they were typed. */
export const filterValues = (text: string, filter: Filter): readonly string[] =>
  piecesOf(text).flatMap((piece) => (piece.filter === filter && piece.value !== '' ? [piece.value] : []))

/**
 * The query with exactly these values of one filter. Pieces whose value stays are left where they stand, others go, and
 * what is new comes at the end; all else stays as it was typed.
 */
export function withFilter(text: string, filter: Filter, values: readonly string[]): string {
  const missing = new Set(values)
  const gone = piecesOf(text).filter((piece) => piece.filter === filter && !missing.delete(piece.value))
  const added = [...missing].map((value) => filterPiece(filter, value))
  return [tidy(cut(text, gone)), ...added].filter((part) => part !== '').join(' ')
}

/** The query without the piece that stands at this place among its pieces. */
export function withoutPiece(text: string, index: number): string {
  const piece = piecesOf(text)[index]
  return piece === undefined ? text : tidy(cut(text, [piece]))
}

/** The words alone that are looked for. */
export const withoutFilters = (text: string): string =>
  tidy(
    cut(
      text,
      piecesOf(text).filter(({ filter }) => filter !== null),
    ),
  )

function cut(text: string, pieces: readonly { readonly start: number; readonly end: number }[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of pieces) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}

const tidy = (text: string): string => text.replace(/\s{2,}/gu, ' ').trim()
