import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'

/** The caret; null where something is selected. */
const caretOf = ({ selection }: EditorState): ResolvedPos | null =>
  selection instanceof TextSelection ? selection.$cursor : null

/**
 * Backspace at the start of a text after a list joins it with the list's last line, as in Word (ProseMirror would put it
 * back into the list, for the next Backspace to take it out again). Lists that stand together then are one again.
 */
export const joinIntoList: Command = (state, dispatch) => {
  const $cursor = caretOf(state)
  if ($cursor === null || $cursor.parentOffset > 0 || $cursor.depth === 0) return false
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
  const $cursor = caretOf(state)
  if ($cursor === null) return false
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

/**
 * Backspace at the start of a text after a table goes into its last cell: it takes no table with it. An empty line goes,
 * but for one that ends the text.
 */
export const intoTableBefore: Command = (state, dispatch) => {
  const $cursor = caretOf(state)
  if ($cursor === null || $cursor.parentOffset > 0 || $cursor.depth === 0) return false
  const before = state.doc.resolve($cursor.before())
  if (before.nodeBefore?.type.name !== 'table') return false
  const last = Selection.findFrom(before, -1, true)
  if (last === null) return false
  const isLast = before.index() === before.parent.childCount - 1
  const tr = state.tr
  if ($cursor.parent.content.size === 0 && !isLast) tr.delete($cursor.before(), $cursor.after())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, last.to)).scrollIntoView())
  return true
}
