import { isHidden, styleOf } from '../document/reader/style'
import { BLOCK_ELEMENTS, DROPPED_ELEMENTS } from '../document/reader/tag-rules'
import type { HtmlElement, HtmlNode } from '../document/reader/tree'

/** One line of a page as a reader sees it: what stands between two blocks or breaks. */
export interface PageLine {
  /** White space made single. */
  readonly text: string
  /** The pieces of text that elements of their own hold, in order: a label and its value are often two. */
  readonly pieces: readonly string[]
  /** Characters without white space; how many of them are in links. */
  readonly characters: number
  readonly linked: number
  /** The block it stands in. */
  readonly block: HtmlElement
}

/** The lines from `from` up to, not including, `to`. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

export interface PageLines {
  readonly root: HtmlElement
  readonly lines: readonly PageLine[]
  /** Which lines an element holds, inner elements before those around them; none for what isn't shown. */
  readonly rangeOf: ReadonlyMap<HtmlElement, LineRange>
  readonly parentOf: ReadonlyMap<HtmlElement, HtmlElement>
  /** For each child of an element the line that was under way when it began: where a text child stands. */
  readonly lineOfChild: ReadonlyMap<HtmlElement, readonly number[]>
}

interface Under {
  readonly block: HtmlElement
  readonly inLink: boolean
}

const INVISIBLE: ReadonlySet<string> = new Set([...DROPPED_ELEMENTS].filter((name) => name !== 'head'))
const SPACE = /[\s\u3000\u00a0\u200b\ufeff]+/gu

/** All lines of a page in order, with the elements they stand in. */
export function linesOfPage(root: HtmlElement): PageLines {
  const lines: PageLine[] = []
  const rangeOf = new Map<HtmlElement, LineRange>()
  const parentOf = new Map<HtmlElement, HtmlElement>()
  const lineOfChild = new Map<HtmlElement, number[]>()
  let pieces: string[] = []
  let linked = 0
  let block = root

  function endLine(): void {
    const text = pieces.join(' ').trim()
    if (text !== '') {
      const characters = pieces.reduce((sum, piece) => sum + piece.replace(SPACE, '').length, 0)
      lines.push({ text, pieces, characters, linked, block })
    }
    pieces = []
    linked = 0
  }
  function text(node: string, under: Under): void {
    const piece = node.replace(SPACE, ' ').trim()
    if (piece === '') return
    block = under.block
    pieces.push(piece)
    if (under.inLink) linked += piece.replace(SPACE, '').length
  }
  function walk(node: HtmlNode, parent: HtmlElement, under: Under): void {
    if (typeof node === 'string') return text(node, under)
    parentOf.set(node, parent)
    if (node.name === 'br') return endLine()
    if (INVISIBLE.has(node.name) || node.name === 'head' || isHidden(node, styleOf(node))) return
    const isBlock = BLOCK_ELEMENTS.has(node.name)
    if (isBlock) endLine()
    const from = lines.length
    const inside = { block: isBlock ? node : under.block, inLink: under.inLink || node.name === 'a' }
    walkChildren(node, inside)
    if (isBlock) endLine()
    // An inline element's line may still be under way.
    rangeOf.set(node, { from, to: isBlock ? lines.length : lines.length + 1 })
  }
  function walkChildren(node: HtmlElement, under: Under): void {
    const at: number[] = []
    lineOfChild.set(node, at)
    for (const child of node.children) {
      at.push(lines.length)
      walk(child, node, under)
    }
  }
  walkChildren(root, { block: root, inLink: false })
  endLine()
  rangeOf.set(root, { from: 0, to: lines.length })
  return { root, lines, rangeOf, parentOf, lineOfChild }
}
