import { liftListItem, sinkListItem, splitListItem, wrapRangeInList } from '@tiptap/pm/schema-list'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { AllSelection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { nodeType } from '../core/schema-types'

export type ListName = 'bulletList' | 'orderedList'

/** The innermost list around the selection, with its position. */
function listAround(state: EditorState): { readonly node: Node; readonly pos: number } | null {
  const { $from, $to } = endsOf(state)
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === 'bulletList' || node.type.name === 'orderedList') return { node, pos: $from.before(depth) }
    // What stands in a cell or a caption doesn't belong to the list around the table.
    if (node.type.spec.isolating === true) return null
  }
  return null
}

/** The texts at both ends of the selection: “select all” itself stands outside every list. */
function endsOf(state: EditorState): { readonly $from: ResolvedPos; readonly $to: ResolvedPos } {
  const { selection } = state
  return selection instanceof AllSelection ? TextSelection.between(selection.$from, selection.$to) : selection
}

export const inList = (state: EditorState, name: ListName): boolean => listAround(state)?.node.type.name === name

/** Makes the blocks a list of this kind, changes the kind of the list, or takes them out of it. */
export const toggleList =
  (name: ListName): Command =>
  (state, dispatch) => {
    const around = listAround(state)
    if (around?.node.type.name === name) return liftItem(state, dispatch)
    const type = nodeType(state.schema, name)
    if (around !== null) {
      dispatch?.(state.tr.setNodeMarkup(around.pos, type).scrollIntoView())
      return true
    }
    const { $from, $to } = endsOf(state)
    const range = $from.blockRange($to)
    if (range === null) return false
    const tr = state.tr
    // A heading can't begin a list item: it becomes a paragraph on the way in.
    tr.setBlockType(range.start, range.end, nodeType(state.schema, 'paragraph'))
    const now = tr.doc.resolve($from.pos).blockRange(tr.doc.resolve($to.pos))
    if (now === null || !wrapRangeInList(tr, now, type)) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }

export const splitItem: Command = (state, dispatch) =>
  splitListItem(nodeType(state.schema, 'listItem'))(state, dispatch)

export const sinkItem: Command = (state, dispatch) => sinkListItem(nodeType(state.schema, 'listItem'))(state, dispatch)

export const liftItem: Command = (state, dispatch) => liftListItem(nodeType(state.schema, 'listItem'))(state, dispatch)

/** Tab on an item that can't go deeper: the key is taken all the same, so that the caret doesn't leave the text. */
export const stayInList: Command = (state) => listAround(state) !== null

/** Backspace at the start of an item takes its number or bullet away, as writers know it. */
export const liftAtItemStart: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return false
  const { $cursor } = selection
  if ($cursor.parentOffset > 0 || $cursor.depth < 2) return false
  if ($cursor.node(-1).type.name !== 'listItem' || $cursor.index(-1) !== 0) return false
  return liftItem(state, dispatch)
}
