import { Fragment, type Mark, type Node, type NodeType } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { WordAttribute } from '../../../shared/document/attributes'
import { inOneLine } from '../../../shared/finding/expand'
import { nodeType } from '../core/schema-types'

/** A piece of the document's text and what takes its place. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Replaces pieces of text; what is new has the marks of the first character that it takes the place of. One step for each
 * text block, so that thousands of places cost no more than the blocks that they stand in.
 * @param edits in document order, not overlapping, each within one text block and over nothing but text and line breaks
 */
export function replacePieces(tr: Transaction, edits: readonly Replacement[]): Transaction {
  for (let end = edits.length; end > 0;) {
    const last = edits[end - 1]
    if (last === undefined) break
    const $last = tr.doc.resolve(last.from)
    const blockStart = $last.start()
    let first = end - 1
    while (first > 0 && (edits[first - 1]?.from ?? -1) >= blockStart) first -= 1
    replaceInBlock(tr, $last.parent, blockStart, edits.slice(first, end))
    end = first
  }
  return tr
}

/** A piece of what an attribute of a node holds and what takes its place. */
export interface HeldReplacement {
  /** Of the node. */
  readonly at: number
  readonly name: WordAttribute
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Replaces pieces of words in attributes. @param edits in their order, not overlapping */
export function replaceHeld(tr: Transaction, edits: readonly HeldReplacement[]): Transaction {
  for (const { at, name, from, to, text } of edits.toReversed()) {
    const words = String(tr.doc.nodeAt(at)?.attrs[name])
    tr.setNodeAttribute(at, name, words.slice(0, from) + inOneLine(text) + words.slice(to))
  }
  return tr
}

function replaceInBlock(tr: Transaction, block: Node, start: number, edits: readonly Replacement[]): void {
  const [first, last] = [edits[0], edits.at(-1)]
  if (first === undefined || last === undefined) return
  let content = Fragment.empty
  let at = first.from
  for (const { from, to, text } of edits) {
    content = content.append(block.content.cut(at - start, from - start))
    const marks = block.nodeAt(from - start)?.marks
    content = content.append(lineOf(text, block.type, marks))
    at = to
  }
  tr.replaceWith(first.from, last.to, content)
}

/** A text with its line breaks as nodes, where the block may hold them. */
function lineOf(text: string, block: NodeType, marks: readonly Mark[] = []): Fragment {
  const hardBreak = nodeType(block.schema, 'hardBreak')
  const line = block.contentMatch.matchType(hardBreak) === null ? inOneLine(text) : text
  const pieces = line.split(/(\n)/).filter((piece) => piece !== '')
  return Fragment.fromArray(
    pieces.map((piece) => (piece === '\n' ? hardBreak.create(null, null, marks) : block.schema.text(piece, marks))),
  )
}
