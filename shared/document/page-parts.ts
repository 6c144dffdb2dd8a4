import { notesOf, referencesIn } from './footnotes'
import type { DocumentJson, NodeJson } from './json'

/** One page of an article that is parted by page breaks. */
export interface PagePart {
  /** Its blocks, and the notes that they refer to. */
  readonly body: DocumentJson
  /** The number of its first note: numbers go on from page to page. */
  readonly firstNote: number
  /** Which top-level blocks of the whole body it holds, its list of notes aside: from, and before. */
  readonly from: number
  readonly to: number
}

/** The pages of a body, at least one. Breaks with nothing between them make no empty page. */
export function pagePartsOf(body: DocumentJson): readonly PagePart[] {
  const blocks = (body.content ?? []).filter(({ type }) => type !== 'footnotes')
  const ranges: { from: number; to: number }[] = []
  let from = 0
  for (let at = 0; at <= blocks.length; at++) {
    if (at < blocks.length && blocks[at]?.type !== 'pageBreak') continue
    if (at > from) ranges.push({ from, to: at })
    from = at + 1
  }
  const [only] = ranges
  if (only === undefined) return [{ body, firstNote: 1, from: 0, to: blocks.length }]
  const notes = notesOf(body)
  let firstNote = 1
  return ranges.map((range) => {
    const content = blocks.slice(range.from, range.to)
    const ids = content.flatMap(referencesIn)
    const own = ids.flatMap((id) => notes.get(id) ?? [])
    const list: readonly NodeJson[] = own.length === 0 ? [] : [{ type: 'footnotes', content: own }]
    const part = { body: { ...body, content: [...content, ...list] }, firstNote, ...range }
    firstNote += ids.length
    return part
  })
}

/**
 * Where a top-level block of the whole body is found on the pages.
 * @returns the number of the page, from 1, and the place among its blocks
 */
export function placeOnPages(body: DocumentJson, block: number): { readonly part: number; readonly block: number } {
  const parts = pagePartsOf(body)
  const found = parts.findIndex(({ to }) => block < to)
  const part = parts[found] ?? parts.at(-1)
  if (part === undefined) return { part: 1, block }
  return { part: found < 0 ? parts.length : found + 1, block: Math.max(0, block - part.from) }
}
