import { noteNumbersOf, notesOf, referencesIn } from './footnotes'
import type { DocumentJson, NodeJson } from './json'

/** One page of an article that is parted by page breaks. */
export interface PagePart {
  /** Its blocks, and the notes that they refer to. */
  readonly body: DocumentJson
  /** The numbers of the whole body's notes, which go on from page to page. */
  readonly noteNumbers: ReadonlyMap<string, number>
  /** Which top-level blocks of the whole body it holds, its list of notes aside: from, and before. */
  readonly from: number
  readonly to: number
}

interface Range {
  readonly from: number
  readonly to: number
}

/** The runs of top-level blocks between page breaks; breaks with nothing between them part nothing. */
function rangesOf(body: DocumentJson): readonly Range[] {
  const content = body.content ?? []
  const end = content.findIndex(({ type }) => type === 'footnotes')
  const count = end < 0 ? content.length : end
  const ranges: Range[] = []
  let from = 0
  for (let at = 0; at <= count; at++) {
    if (at < count && content[at]?.type !== 'pageBreak') continue
    if (at > from) ranges.push({ from, to: at })
    from = at + 1
  }
  return ranges
}

/** The pages of a body, at least one. */
export function pagePartsOf(body: DocumentJson): readonly PagePart[] {
  const ranges = rangesOf(body)
  const blocks = body.content ?? []
  const noteNumbers = noteNumbersOf(body)
  if (ranges.length === 0) return [{ body, noteNumbers, from: 0, to: blocks.length }]
  const notes = notesOf(body)
  return ranges.map((range) => {
    const content = blocks.slice(range.from, range.to)
    const ids = content.flatMap(referencesIn)
    const own = [...new Set(ids)].flatMap((id) => notes.get(id) ?? [])
    const list: readonly NodeJson[] = own.length === 0 ? [] : [{ type: 'footnotes', content: own }]
    return { body: { ...body, content: [...content, ...list] }, noteNumbers, ...range }
  })
}

/**
 * Where a top-level block of the whole body is found on the pages; cheap enough to be asked at every move of the caret.
 * @returns the number of the page, from 1, and the place among its blocks
 */
export function placeOnPages(body: DocumentJson, block: number): { readonly part: number; readonly block: number } {
  const ranges = rangesOf(body)
  const found = ranges.findIndex(({ to }) => block < to)
  const index = found < 0 ? ranges.length - 1 : found
  const range = ranges[index]
  return range === undefined ? { part: 1, block } : { part: index + 1, block: Math.max(0, block - range.from) }
}
