import { TextSelection, type Command } from '@tiptap/pm/state'
import { captionOfSelected } from './figures'

/** Prepares the selection for an input method that is about to write over it. */
export const makeRoom: Command = (state, dispatch) => captionOfSelected(state, dispatch) || clearLinked(state, dispatch)

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
