import { t } from '../messages/translate'
import { halfWidth, halfWidthSource, lowerUnits } from './half-width'

/** What is looked for, as the find bar and the search of many articles have it. */
export interface FindQuery {
  readonly text: string
  readonly matchCase: boolean
  /** Latin letters and digits beside a hit make it none; Chinese has no such borders, so that they mean nothing there. */
  readonly wholeWord: boolean
  /** Off: full and half width are the same. */
  readonly matchWidth: boolean
  readonly regex: boolean
}

/** A hit in a text, in UTF-16 units; groups are those of a regular expression, the whole hit first. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly groups?: readonly (string | undefined)[]
  readonly named?: Readonly<Record<string, string | undefined>>
}

export type CompiledQuery =
  | { readonly kind: 'finder'; readonly find: (text: string) => readonly Hit[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly message: string }

/** Stands for what is no text within a line (a footnote, a picture); no `.` matches it, and no hit may hold it. */
export const OBJECT = '\u2029'

/** A longer pattern is a slip of the clipboard. */
const LONGEST = 2000

/**
 * The one rule of what is a hit: not overlapping, from left to right, never empty, and never over what is no text.
 * @returns how to find, or why this can't be looked for, in words
 */
export function compileQuery(query: FindQuery): CompiledQuery {
  if (query.text === '') return { kind: 'empty' }
  if (query.text.length > LONGEST) return { kind: 'refused', message: t('find.tooLong', { most: LONGEST }) }
  if (!query.regex) return { kind: 'finder', find: plainFinder(query) }
  const source = query.matchWidth ? query.text : halfWidthSource(query.text)
  try {
    return { kind: 'finder', find: patternFinder(query, new RegExp(source, query.matchCase ? 'dgu' : 'dgiu')) }
  } catch {
    return { kind: 'refused', message: t('find.badPattern') }
  }
}

const folder =
  ({ matchCase, matchWidth }: FindQuery) =>
  (text: string): string => {
    const wide = matchWidth ? text : halfWidth(text)
    return matchCase ? wide : lowerUnits(wide)
  }

function plainFinder(query: FindQuery) {
  const fold = folder(query)
  const wanted = fold(query.text)
  return (text: string): readonly Hit[] => {
    const folded = fold(text)
    const hits: Hit[] = []
    for (let from = folded.indexOf(wanted); from >= 0;) {
      const hit = { from, to: from + wanted.length }
      const fits = !query.wholeWord || isWhole(text, hit)
      if (fits) hits.push(hit)
      from = folded.indexOf(wanted, fits ? hit.to : from + 1)
    }
    return hits
  }
}

function patternFinder(query: FindQuery, pattern: RegExp) {
  return (text: string): readonly Hit[] => {
    const compared = query.matchWidth ? text : halfWidth(text)
    const hits: Hit[] = []
    for (const found of compared.matchAll(pattern)) {
      const hit = hitOf(text, found)
      if (hit.to === hit.from || text.slice(hit.from, hit.to).includes(OBJECT)) continue
      if (!query.wholeWord || isWhole(text, hit)) hits.push(hit)
    }
    return hits
  }
}

/** Groups are taken out of the text as it is written, not as it was compared. */
function hitOf(text: string, found: RegExpExecArray): Hit {
  const piece = (place: readonly [number, number] | undefined): string | undefined =>
    place === undefined ? undefined : text.slice(place[0], place[1])
  const places = found.indices
  const groups = (places ?? []).map((place: readonly [number, number] | undefined) => piece(place))
  const named = Object.entries(places?.groups ?? {}).map(([name, place]) => [name, piece(place)] as const)
  return {
    from: found.index,
    to: found.index + found[0].length,
    groups,
    ...(named.length === 0 ? {} : { named: Object.fromEntries(named) }),
  }
}

const WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}_]/u
const isWord = (unit: string): boolean => unit !== '' && WORD.test(unit)

/** No letter or digit of a word goes on beyond either end. */
const isWhole = (text: string, { from, to }: Hit): boolean =>
  !(isWord(text.charAt(from - 1)) && isWord(text.charAt(from))) &&
  !(isWord(text.charAt(to - 1)) && isWord(text.charAt(to)))
