import type { Node } from '@tiptap/pm/model'
import { wordAttributesOf, type WordAttribute } from '../../../shared/document/attributes'
import { OBJECT } from '../../../shared/finding/find-query'

/** The text of one text block below a top-level block, or of an attribute there; offsets in it are turned into positions. */
export interface BlockText {
  readonly text: string
  /** Of a unit, counted from where the top-level block begins; all of an attribute stands at one end of its node. */
  readonly positionOf: (offset: number) => number
  readonly held: WordAttribute | null
}

const known = new WeakMap<Node, readonly BlockText[]>()

/** All texts of a top-level block, found by what nodes are and not by their names; unchanged blocks are not read again. */
export function textsOf(top: Node): readonly BlockText[] {
  let texts = known.get(top)
  if (texts === undefined) known.set(top, (texts = read(top)))
  return texts
}

function read(top: Node): readonly BlockText[] {
  const found: BlockText[] = []
  const take = (node: Node, start: number): void => {
    if (node.inlineContent && node.childCount > 0) found.push(blockText(node, start))
    wordAttributesOf(node.type.name).forEach((held, index) => {
      const text = String(node.attrs[held])
      const end = index === 0 ? start - 1 : start + node.content.size
      if (text !== '') found.push({ text, positionOf: () => end, held })
    })
  }
  take(top, 1)
  top.descendants((node, position) => take(node, position + 2))
  return found
}

/** A node that is no text is one unit, whatever its size. */
function blockText(node: Node, start: number): BlockText {
  let text = ''
  const wide: { readonly after: number; readonly more: number }[] = []
  node.forEach((child) => {
    text += child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : OBJECT
    if (!child.isText && child.nodeSize > 1) wide.push({ after: text.length, more: child.nodeSize - 1 })
  })
  if (wide.length === 0) return { text, positionOf: (offset) => start + offset, held: null }
  return {
    text,
    positionOf: (offset) =>
      start + offset + wide.reduce((sum, { after, more }) => sum + (after <= offset ? more : 0), 0),
    held: null,
  }
}
