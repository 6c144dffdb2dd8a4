import { TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { nodeType } from '../core/schema-types'
import { eraseAcross } from './across'
import { captionOfSelected } from './figures'

/** Prepares the selection for an input method that is about to write over it. */
export const makeRoom: Command = (state, dispatch) =>
  captionOfSelected(state, dispatch) ||
  clearCells(state, dispatch) ||
  eraseAcross(state, dispatch) ||
  clearLinked(state, dispatch)

/** All selected cells are emptied and the caret goes into the one that typing would write in: Chromium sees only one. */
const clearCells: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof CellSelection)) return false
  dispatch?.(clearedCells(state.tr, selection))
  return true
}

function clearedCells(tr: Transaction, selection: CellSelection): Transaction {
  const { doc } = tr
  const empty = nodeType(doc.type.schema, 'paragraph').create()
  selection.forEachCell((cell, pos) => {
    tr.replaceWith(tr.mapping.map(pos + 1, -1), tr.mapping.map(pos + cell.nodeSize - 1), empty)
  })
  const head = tr.mapping.map(selection.$headCell.pos)
  return tr.setSelection(TextSelection.create(tr.doc, head + 2))
}

/**
 * A selection that ends with the end of a link goes first; what is composed then has the marks that typing has. Chromium
 * would begin inside the link, which the text then leaves: the first letter of the pinyin stayed behind.
 */
const clearLinked: Command = (state, dispatch) => {
  const { selection, tr } = state
  if (!(selection instanceof TextSelection) || selection.empty) return false
  const { $from, $to } = selection
  const after = $to.nodeAfter?.marks ?? []
  const ending = ($to.nodeBefore?.marks ?? []).some(
    (mark) => mark.type.spec.inclusive === false && !mark.isInSet(after),
  )
  if (!ending) return false
  dispatch?.(tr.deleteSelection().setStoredMarks($from.marksAcross($to)))
  return true
}
