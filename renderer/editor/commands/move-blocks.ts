import { Fragment, type Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { withoutMarks } from './without-marks'

interface Span {
  /** Where the parent's content starts, and the children that move. */
  readonly parent: Node
  readonly start: number
  readonly from: number
  readonly to: number
}

/** Moves the items of a list or the blocks that the selection reaches into past their neighbour. */
export const moveBlocks =
  (direction: 'up' | 'down'): Command =>
  (state, dispatch) => {
    const span = itemSpan(state, direction) ?? blockSpan(state, direction)
    if (span === null) return false
    if (dispatch) {
      const { parent, start, from, to } = span
      const children = parent.children
      const moved = children.slice(from, to)
      const passed = direction === 'up' ? children[from - 1] : children[to]
      if (passed === undefined) return false
      const first = start + sizeOf(children.slice(0, direction === 'up' ? from - 1 : from))
      const order = direction === 'up' ? [...moved, passed] : [passed, ...moved]
      const shift = (direction === 'up' ? -1 : 1) * passed.nodeSize
      const tr = state.tr.replaceWith(first, first + sizeOf(order), Fragment.fromArray(order))
      tr.setSelection(shifted(state.selection, tr.doc, shift))
      dispatch(tr.scrollIntoView())
    }
    return true
  }

function shifted(selection: Selection, doc: Node, shift: number): Selection {
  const [anchor, head] = [selection.anchor + shift, selection.head + shift]
  if (selection instanceof NodeSelection) return NodeSelection.create(doc, selection.from + shift)
  return selection instanceof TextSelection
    ? TextSelection.between(doc.resolve(anchor), doc.resolve(head))
    : Selection.near(doc.resolve(selection.from + shift))
}

/** Items of one list, where there is an item to move past. */
function itemSpan({ selection }: EditorState, direction: 'up' | 'down'): Span | null {
  const { $from, $to } = selection
  for (let depth = Math.min($from.sharedDepth($to.pos), $from.depth - 1); depth > 0; depth--) {
    const parent = $from.node(depth)
    if (parent.type.spec.isolating === true) return null
    if (parent.firstChild?.type.name !== 'listItem') continue
    const span = { parent, start: $from.start(depth), from: $from.index(depth), to: $to.index(depth) + 1 }
    return canPass(span, direction) ? span : null
  }
  return null
}

function blockSpan({ doc, selection }: EditorState, direction: 'up' | 'down'): Span | null {
  const { $from, $to } = selection
  const from = $from.index(0)
  const to = $to.depth === 0 ? Math.max(from + 1, $to.index(0)) : $to.index(0) + 1
  const span = { parent: doc, start: 0, from, to }
  // Notes are always last: nothing goes past them.
  const touched = doc.children.slice(direction === 'up' ? from - 1 : from, direction === 'up' ? to : to + 1)
  const hasNotes = touched.some(({ type }) => type.name === 'footnotes')
  return canPass(span, direction) && !hasNotes ? span : null
}

const canPass = ({ parent, from, to }: Span, direction: 'up' | 'down'): boolean =>
  direction === 'up' ? from > 0 : to < parent.childCount

/** Puts the same block after the one at a position. */
export const duplicateBlock =
  (pos: number): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(pos)
    if (node === null) return false
    dispatch?.(state.tr.insert(pos + node.nodeSize, withoutMarks(node, 'comment')).scrollIntoView())
    return true
  }

/** Takes the block at a position away; the only one leaves an empty paragraph. */
export const deleteBlock =
  (pos: number): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(pos)
    const paragraph = state.schema.nodes['paragraph']
    if (node === null || paragraph === undefined) return false
    if (dispatch) {
      const tr = state.tr
      if (state.doc.childCount === 1) tr.replaceWith(pos, pos + node.nodeSize, paragraph.create())
      else tr.delete(pos, pos + node.nodeSize)
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)))).scrollIntoView())
    }
    return true
  }

/** Puts the caret into the block at a position, for commands that work where it stands. */
export const enterBlock =
  (pos: number): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(pos)
    if (node === null) return false
    const selection = node.isTextblock
      ? TextSelection.create(state.doc, pos + 1, pos + 1 + node.content.size)
      : node.isAtom || node.type.name === 'figure'
        ? NodeSelection.create(state.doc, pos)
        : TextSelection.between(state.doc.resolve(pos + 1), state.doc.resolve(pos + node.nodeSize - 1))
    dispatch?.(state.tr.setSelection(selection))
    return true
  }

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
