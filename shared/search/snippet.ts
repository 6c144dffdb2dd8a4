import { fold } from './fold'
import type { TextField, TextLine } from './article-text'

/** A run of text; `hit` where it was searched for. */
export interface SnippetRun {
  readonly text: string
  readonly hit: boolean
}

export interface Snippet {
  readonly field: TextField
  readonly runs: readonly SnippetRun[]
}

type Range = readonly [start: number, end: number]

/** Where terms occur in a text, merged where they overlap. @param terms folded */
function hitsIn(text: string, terms: readonly string[]): readonly Range[] {
  const folded = fold(text)
  const found: Range[] = []
  for (const term of terms) {
    if (term === '') continue
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push([at, at + term.length])
    }
  }
  const merged: Range[] = []
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last === undefined || start > last[1]) merged.push([start, end])
    else merged[merged.length - 1] = [last[0], Math.max(last[1], end)]
  }
  return merged
}

/** The text with its hits told apart. @param terms folded */
export function highlight(text: string, terms: readonly string[]): readonly SnippetRun[] {
  // Lists draw every title through this, and most of the time nothing is searched for.
  return terms.length === 0 ? [{ text, hit: false }] : cut(text, hitsIn(text, terms), 0, text.length)
}

function cut(text: string, hits: readonly Range[], from: number, to: number): readonly SnippetRun[] {
  const runs: SnippetRun[] = []
  let at = from
  const add = (end: number, hit: boolean): void => {
    if (end > at) runs.push({ text: text.slice(at, end), hit })
    at = Math.max(at, end)
  }
  for (const [start, end] of hits) {
    if (end <= from || start >= to) continue
    add(Math.max(start, from), false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  return runs
}

/** Characters before the first hit and in all. */
const LEAD = 12
const LENGTH = 80

/**
 * The line that says most about why an article was found: the one with the most different terms, titles aside, since a
 * list shows them anyway. Null when only the title, or nothing in the text, was hit.
 * @param terms folded
 */
export function snippetOf(lines: readonly TextLine[], terms: readonly string[]): Snippet | null {
  let best: { readonly line: TextLine; readonly count: number } | null = null
  for (const line of lines) {
    if (line.field === 'title') continue
    const folded = fold(line.text)
    const count = terms.filter((term) => folded.includes(term)).length
    if (count > (best?.count ?? 0)) best = { line, count }
  }
  if (best === null) return null
  const { field, text } = best.line
  const hits = hitsIn(text, terms)
  const start = startOf(text, hits[0]?.[0] ?? 0)
  const end = Math.min(text.length, start + LENGTH)
  const runs = cut(text, hits, start, end)
  const before = start > 0 ? [{ text: '…', hit: false }] : []
  const after = end < text.length ? [{ text: '…', hit: false }] : []
  return { field, runs: [...before, ...runs, ...after] }
}

/** Some characters before the hit, not within a surrogate pair, and behind a full stop that is near. */
function startOf(text: string, hit: number): number {
  const wish = Math.max(0, hit - LEAD)
  const stop = text.slice(wish, hit).search(/[。！？；\n][^。！？；\n]*$/)
  const start = stop >= 0 ? wish + stop + 1 : wish
  return /[\uDC00-\uDFFF]/.test(text.charAt(start)) ? start + 1 : start
}
