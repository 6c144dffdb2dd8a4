import type { NodeJson } from '../json'
import { MAX_START } from '../attributes'
import { NUMBERINGS, type Numbering } from '../nodes/lists'
import { numberOfLetters, numberingsOf } from '../list-numbers'
import type { Declarations } from './style'

/** The list that a paragraph only looks like: Word and WPS draw the marker as text. */
export interface ListMark {
  /** 1 is the outermost. */
  readonly level: number
  /** The number drawn; letters while it is open whether they are a. b. or i. ii.; null for a bullet. */
  readonly number: number | string | null
}

/** A block, and the list that Word's or WPS's drawing of it belongs to. */
export interface FlowBlock {
  readonly node: NodeJson
  readonly list: ListMark | null
}

const DEEPEST = 9

/**
 * What a drawn marker says: a bullet, a plain number, or in one of Word's lists letters make a list. Anything else (一、
 * （二） 第一条 1.1) is part of the text, because our lists would print it as 1. 2. 3.
 * @param lettered whether letters may be numbers: where the program says that the paragraph is a list's
 */
export function markOf(marker: string, level: number, lettered: boolean): ListMark | null {
  const text = marker.replace(/[\s\u3000\u200b]+/gu, '')
  const depth = Math.min(Math.max(1, level), DEEPEST)
  const number = /^[(（]?(\d{1,5})[.．、)）]?$/.exec(text)?.[1]
  if (number !== undefined) return Number(number) <= MAX_START ? { level: depth, number: Number(number) } : null
  const letters = /^[(（]?([a-z]|[ivxlc]{2,8})[.．)）]$/i.exec(text)?.[1]
  if (letters !== undefined && numberingsOf(letters).length > 0) {
    return lettered ? { level: depth, number: letters } : null
  }
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

/**
 * One list from its first item on: deeper items go into the item before them; another kind of marker or a number that
 * does not follow ends it, so that a list which text has interrupted goes on counting.
 */
function readList(
  blocks: readonly FlowBlock[],
  from: number,
  first: ListMark,
): { readonly list: NodeJson; readonly next: number } {
  const items: NodeJson[][] = []
  const kind = kindOf(first)
  let last = kind === null ? 0 : kind.start - 1
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
    if ((list.number === null) !== (kind === null)) break
    if (kind !== null) {
      if (numberAs(list, kind.numbering) !== last + 1) break
      last += 1
    }
    items.push([asParagraph(block.node)])
    i += 1
  }
  const content = items.map((item): NodeJson => ({ type: 'listItem', content: item }))
  const list: NodeJson =
    kind === null
      ? { type: 'bulletList', content }
      : { type: 'orderedList', attrs: { start: kind.start, numbering: kind.numbering }, content }
  return { list, next: i }
}

interface Kind {
  readonly numbering: Numbering | null
  readonly start: number
}

/** How a list that begins with this marker counts; an `i` at its head is one, not the ninth letter. */
function kindOf({ number }: ListMark): Kind | null {
  if (number === null) return null
  if (typeof number === 'number') return { numbering: null, start: number }
  const numbering = numberingsOf(number)[0] ?? 'a'
  return { numbering, start: numberOfLetters(number, numbering) ?? 1 }
}

const numberAs = ({ number }: ListMark, numbering: Numbering | null): number | null =>
  typeof number === 'string'
    ? numbering === null
      ? null
      : numberOfLetters(number, numbering)
    : numbering === null
      ? number
      : null

/** Alignment of a list paragraph is an accident of its indents. */
const asParagraph = (node: NodeJson): NodeJson => ({
  type: 'paragraph',
  attrs: { align: null },
  ...(node.content === undefined ? {} : { content: node.content }),
})

/** How an `ol` counts, by its `type` or its style. */
export function numberingOf(type: string | undefined, declarations: Declarations): Numbering | null {
  const said = NUMBERINGS.find((known) => known === type?.trim())
  return said ?? STYLES[declarations.get('list-style-type') ?? ''] ?? null
}

const STYLES: Readonly<Record<string, Numbering>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** The number that an `ol` starts with: 1 for nonsense. */
export function startOf(text: string | undefined): number {
  const start = Number(text ?? 1)
  return Number.isInteger(start) && start >= 0 && start <= MAX_START ? start : 1
}
