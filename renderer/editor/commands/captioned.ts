import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import { nodeType } from '../core/schema-types'

/** Blocks that carry words of their own: a figure, a gallery of them, the place of a recording. */
const CAPTIONED: ReadonlySet<string> = new Set(['figure', 'gallery', 'mediaSlot'])

export interface BlockAt {
  readonly node: Node
  readonly pos: number
}

export const isCaptioned = (node: Node): boolean => CAPTIONED.has(node.type.name)

/** The innermost block of a type that is selected or holds the whole selection. */
export function blockAt(state: EditorState, name: 'figure' | 'gallery' | 'mediaSlot'): BlockAt | null {
  const { selection } = state
  if (selection instanceof NodeSelection && selection.node.type.name === name) {
    return { node: selection.node, pos: selection.from }
  }
  const { $from, $to } = selection
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    if ($from.node(depth).type.name === name) return { node: $from.node(depth), pos: $from.before(depth) }
  }
  return null
}

/** The texts of a block in their order, by the position at each one's end: captions and credits of all its photos. */
function textEnds({ node, pos }: BlockAt): readonly number[] {
  const ends: number[] = []
  node.descendants((child, offset) => {
    if (child.isTextblock) ends.push(pos + 1 + offset + 1 + child.content.size)
    return !child.isTextblock
  })
  return ends
}

/** The outermost captioned block around the caret's text, its texts and which of them the caret is in. */
function wordsAt(
  state: EditorState,
): { readonly block: BlockAt; readonly ends: readonly number[]; readonly at: number } | null {
  const { $from, $to } = state.selection
  const { parent, depth } = $from
  const inWords = parent.type.name === 'figcaption' || parent.type.name === 'credit'
  if (!inWords || !$from.sameParent($to)) return null
  const outer = depth >= 2 && $from.node(depth - 2).type.name === 'gallery' ? depth - 2 : depth - 1
  const block = { node: $from.node(outer), pos: $from.before(outer) }
  const ends = textEnds(block)
  return { block, ends, at: ends.indexOf($from.end()) }
}

const caretTo = (state: EditorState, pos: number): Transaction =>
  state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView()

/** Enter: to the next of a block's texts; from the last one to the paragraph after the block (made when there is none). */
export const enterInFigure: Command = (state, dispatch) => {
  const words = wordsAt(state)
  if (words === null) return false
  const next = words.ends[words.at + 1]
  if (next !== undefined) {
    dispatch?.(caretTo(state, next))
    return true
  }
  const after = words.block.pos + words.block.node.nodeSize
  const below = state.doc.resolve(after).nodeAfter
  if (below?.type.name === 'paragraph' && below.childCount === 0) {
    dispatch?.(caretTo(state, after + 1))
    return true
  }
  const tr = state.tr.insert(after, nodeType(state.schema, 'paragraph').create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

/** Tab and Shift-Tab go between the texts of a block, and no further. */
export const tabInFigure =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const words = wordsAt(state)
    const target = words?.ends[words.at + direction]
    if (target === undefined) return false
    dispatch?.(caretTo(state, target))
    return true
  }

/** Backspace at a text's start: from the credit to its caption; at a caption the block that it belongs to is selected. */
export const backspaceInFigure: Command = (state, dispatch) => {
  const words = wordsAt(state)
  const { empty, $from } = state.selection
  if (words === null || !empty || $from.parentOffset > 0) return false
  const before = words.ends[words.at - 1]
  dispatch?.(
    $from.parent.type.name === 'credit' && before !== undefined
      ? caretTo(state, before)
      : state.tr.setSelection(NodeSelection.create(state.doc, $from.before($from.depth - 1))),
  )
  return true
}

/** With a block selected as a whole, the caret to the end of its own caption: what is typed then never replaces it. */
export const captionOfSelected: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || !isCaptioned(selection.node)) return false
  const ends = textEnds({ node: selection.node, pos: selection.from })
  const end = selection.node.type.name === 'figure' ? ends[0] : ends.at(-1)
  if (end === undefined) return false
  dispatch?.(caretTo(state, end))
  return true
}
