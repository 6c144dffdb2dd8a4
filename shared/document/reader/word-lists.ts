import type { NodeJson } from '../json'
import { MAX_START } from '../attributes'

/** The list that a paragraph only looks like: Word and WPS draw the marker as text. */
export interface ListMark {
  /** 1 is the outermost. */
  readonly level: number
  /** The number drawn; null for a bullet. */
  readonly number: number | null
}

/** A block, and the list that Word's or WPS's drawing of it belongs to. */
export interface FlowBlock {
  readonly node: NodeJson
  readonly list: ListMark | null
}

const DEEPEST = 9

/**
 * What a drawn marker says: a bullet or a plain number make a list. Anything else (一、 （二） a. 第一条) is part of
 * the text, because our lists would print it as 1. 2. 3.
 */
export function markOf(marker: string, level: number): ListMark | null {
  const text = marker.replace(/[\s\u3000\u200b]+/gu, '')
  const depth = Math.min(Math.max(1, level), DEEPEST)
  const number = /^(\d{1,5})[.．、)）]?$/.exec(text)?.[1]
  if (number !== undefined) return Number(number) <= MAX_START ? { level: depth, number: Number(number) } : null
  if (/[\p{Script=Han}\d]|[a-z]{2}|[a-z][.．、)）]/iu.test(text)) return null
  return { level: depth, number: null }
}

/** Real lists out of paragraphs that carry a list mark; every other block stays as it is. */
export function joinListItems(blocks: readonly FlowBlock[]): readonly NodeJson[] {
  if (blocks.every(({ list }) => list === null)) return blocks.map(({ node }) => node)
  const joined: NodeJson[] = []
  let i = 0
  while (i < blocks.length) {
    const block = blocks[i]
    if (block === undefined) break
    if (block.list === null) {
      joined.push(block.node)
      i += 1
      continue
    }
    const { list, next } = readList(blocks, i, block.list)
    joined.push(list)
    i = next
  }
  return joined
}

/** One list from its first item on: deeper items go into the item before them, another kind or a new 1 ends it. */
function readList(
  blocks: readonly FlowBlock[],
  from: number,
  first: ListMark,
): { readonly list: NodeJson; readonly next: number } {
  const items: NodeJson[][] = []
  let i = from
  for (let block = blocks[i]; block?.list !== undefined && block.list !== null; block = blocks[i]) {
    const { list } = block
    if (list.level < first.level) break
    if (list.level > first.level) {
      const inner = readList(blocks, i, list)
      items.at(-1)?.push(inner.list)
      i = inner.next
      continue
    }
    const restarts = i > from && list.number === 1
    if ((list.number === null) !== (first.number === null) || restarts) break
    items.push([asParagraph(block.node)])
    i += 1
  }
  const content = items.map((item): NodeJson => ({ type: 'listItem', content: item }))
  const list: NodeJson =
    first.number === null
      ? { type: 'bulletList', content }
      : { type: 'orderedList', attrs: { start: first.number }, content }
  return { list, next: i }
}

/** Alignment of a list paragraph is an accident of its indents. */
const asParagraph = (node: NodeJson): NodeJson => ({
  type: 'paragraph',
  attrs: { align: null },
  ...(node.content === undefined ? {} : { content: node.content }),
})

/** The number that an `ol` starts with: 1 for nonsense. */
export function startOf(text: string | undefined): number {
  const start = Number(text ?? 1)
  return Number.isInteger(start) && start >= 0 && start <= MAX_START ? start : 1
}
