import { liftListItem, sinkListItem, splitListItemKeepMarks, wrapRangeInList } from '@tiptap/pm/schema-list'
import type { Attrs, Node, ResolvedPos } from '@tiptap/pm/model'
import {
  AllSelection,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state'
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

/**
 * Backspace at the start of a text after a list joins it with the list's last line, as in Word (ProseMirror would put it
 * back into the list, for the next Backspace to take it out again). Lists that stand together then are one again.
 */
export const joinIntoList: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return false
  const { $cursor } = selection
  if ($cursor.parentOffset > 0 || $cursor.depth === 0) return false
  const list = state.doc.resolve($cursor.before()).nodeBefore
  if (list?.type.name !== 'bulletList' && list?.type.name !== 'orderedList') return false
  const line = Selection.findFrom(state.doc.resolve($cursor.before()), -1, true)?.$from
  if (line?.parent.type.name !== 'paragraph' || !standsInLists(line, $cursor.depth - 1)) return false
  if (dispatch) {
    const tr = state.tr.delete($cursor.before(), $cursor.after()).insert(line.pos, $cursor.parent.content)
    joinLists(tr, tr.mapping.map($cursor.before()))
    dispatch(tr.setSelection(TextSelection.create(tr.doc, line.pos)).scrollIntoView())
  }
  return true
}

const isPartOfList = ({ type }: Node): boolean =>
  type.name === 'listItem' || type.name === 'bulletList' || type.name === 'orderedList'

/** Whether all that is around a text up to a depth are lists and items: no cell, no quotation. */
const standsInLists = ($text: ResolvedPos, depth: number): boolean =>
  Array.from({ length: $text.depth - depth - 1 }, (_, i) => $text.node(depth + 1 + i)).every(isPartOfList)

/** Joins the lists on both sides of a position when they are of one kind and count on. */
function joinLists(tr: Transaction, at: number): void {
  const { nodeBefore, nodeAfter } = tr.doc.resolve(at)
  if (nodeBefore === null || nodeBefore.type !== nodeAfter?.type || !isPartOfList(nodeBefore)) return
  const [start, next] = [nodeBefore.attrs['start'] as number, nodeAfter.attrs['start'] as number]
  const goesOn = nodeBefore.type.name === 'bulletList' || next === start + nodeBefore.childCount
  if (goesOn) tr.join(at)
}

/**
 * Delete at the end of a text before a list item takes the item's line to it, as in Word (ProseMirror would make it a
 * second paragraph of the item before). An item that holds more than a line is left to the general rules.
 */
export const joinNextItem: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return false
  const { $cursor } = selection
  if ($cursor.parent.type.name !== 'paragraph' || $cursor.parentOffset < $cursor.parent.content.size) return false
  const next = Selection.findFrom(state.doc.resolve($cursor.after()), 1, true)?.$from
  if (next === undefined || next.depth < 2 || next.node(-1).type.name !== 'listItem') return false
  const shared = $cursor.sharedDepth(next.pos)
  if (!standsInLists($cursor, shared) || !standsInLists(next, shared) || next.node(-1).childCount > 1) return false
  if (dispatch) {
    // With its last item a list goes, too.
    const depth = next.node(-2).childCount > 1 ? next.depth - 1 : next.depth - 2
    const tr = state.tr.delete(next.before(depth), next.after(depth)).insert($cursor.pos, next.parent.content)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $cursor.pos)).scrollIntoView())
  }
  return true
}
