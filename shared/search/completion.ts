import { FILTERS, filterWord, type Filter } from './query'

/** The search text with one piece of it completed, and where the caret then stands. */
export interface Completion {
  readonly label: string
  readonly text: string
  readonly caret: number
}

const MOST = 12
/** The piece that is being typed: a word, or a filter with the start of its value, also within quotation marks. */
const PIECE = /(?:([^\s:：“”"]+)[:：])?(["“]?)([^\s"“”]*)$/u

/**
 * What may be meant by the piece before the caret: a filter's word, or one of the values that the filter is known to
 * have. Nothing for a word that starts no filter: it is what is searched for.
 */
export function completionsAt(
  text: string,
  caret: number,
  values: Readonly<Record<Filter, readonly string[]>>,
): readonly Completion[] {
  const before = text.slice(0, caret)
  const [piece = '', word, , start = ''] = PIECE.exec(before) ?? []
  const put = (label: string, replacement: string): Completion => {
    const head = before.slice(0, before.length - piece.length) + replacement
    return { label, text: head + text.slice(caret), caret: head.length }
  }
  if (word === undefined) {
    const filters = FILTERS.map(filterWord).filter((name) => start !== '' && name.startsWith(start))
    return filters.map((name) => put(`${name}:`, `${name}:`))
  }
  const filter = FILTERS.find((name) => filterWord(name) === word)
  if (filter === undefined) return []
  return values[filter]
    .filter((value) => value.includes(start) && value !== start)
    .slice(0, MOST)
    .map((value) => put(value, `${word}:${/[\s:：]/u.test(value) ? `"${value}"` : value} `))
}
