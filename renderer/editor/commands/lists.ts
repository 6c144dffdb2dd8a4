import { liftListItem, sinkListItem, splitListItemKeepMarks, wrapRangeInList } from '@tiptap/pm/schema-list'
import type { Attrs, Node, ResolvedPos } from '@tiptap/pm/model'
import { AllSelection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import { MAX_START } from '../../../shared/document/attributes'
import { nodeType } from '../core/schema-types'

export type ListName = 'bulletList' | 'orderedList'

interface ListAt {
  readonly node: Node
  readonly pos: number
}

/** The innermost list around the selection, with its position. */
function listAround(state: EditorState): ListAt | null {
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

/** The ordered list around the selection; null when there is none, or a bullet list is nearer. */
export function orderedListAt(state: EditorState): ListAt | null {
  const list = listAround(state)
  return list?.node.type.name === 'orderedList' ? list : null
}

/** Sets where the ordered list at a position starts to count; what already stands so makes no step. */
export const setListStart =
  (pos: number, start: number): Command =>
  (state, dispatch) => {
    const list = state.doc.nodeAt(pos)
    if (list?.type.name !== 'orderedList') return false
    if (list.attrs['start'] !== start) dispatch?.(state.tr.setNodeAttribute(pos, 'start', start))
    return true
  }

/** Makes the blocks an ordered list that counts from a number. */
export const startList = (start: number): Command => toggleList('orderedList', { start })

/** Makes the blocks a list of this kind, changes the kind of the list, or takes them out of it. */
export const toggleList =
  (name: ListName, attrs: Attrs | null = null): Command =>
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
    if (now === null || !wrapRangeInList(tr, now, type, attrs)) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** Enter in an item: the next one goes on with its alignment and marks. */
export const splitItem: Command = (state, dispatch) => {
  const { parent } = state.selection.$from
  const split = splitListItemKeepMarks(nodeType(state.schema, 'listItem'))
  return split(
    state,
    dispatch &&
      ((tr) => {
        const { $from } = tr.selection
        const isNext = $from.parent.type === parent.type && parent.attrs['align'] !== $from.parent.attrs['align']
        // Setting a node's attributes leaves no marks to go on with.
        const marks = tr.storedMarks
        if (isNext) tr.setNodeMarkup($from.before(), null, parent.attrs).setStoredMarks(marks)
        dispatch(tr)
      }),
  )
}

export const sinkItem: Command = (state, dispatch) => sinkListItem(nodeType(state.schema, 'listItem'))(state, dispatch)

export const liftItem: Command = (state, dispatch) =>
  countingOn((now, then) => liftListItem(nodeType(now.schema, 'listItem'))(now, then))(state, dispatch)

/**
 * A command that may cut an ordered list in two, with the second half counting on from the first. As the list of an item
 * that went one level out, it counts from 1.
 */
export const countingOn =
  (command: Command): Command =>
  (state, dispatch, view) => {
    const list = orderedListAt(state)
    if (list === null) return command(state, dispatch, view)
    return command(state, dispatch && ((tr) => dispatch(restarted(tr, list, state.selection.$to))), view)
  }

function restarted(tr: Transaction, list: ListAt, $to: ResolvedPos): Transaction {
  const depth = $to.doc.resolve(list.pos).depth + 1
  if ($to.depth <= depth || $to.indexAfter(depth) >= list.node.childCount) return tr
  const $next = tr.doc.resolve(tr.mapping.map($to.after(depth + 1), 1))
  const head = tr.doc.nodeAt(list.pos)
  if ($next.parent.type !== list.node.type || $next.index() > 0 || head?.type !== list.node.type) return tr
  const pos = $next.before()
  if (pos === list.pos) return tr
  const beside = $next.start(-1) === tr.doc.resolve(list.pos).start()
  const start = beside ? (list.node.attrs['start'] as number) + head.childCount : 1
  return tr.setNodeAttribute(pos, 'start', Math.min(start, MAX_START))
}

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
