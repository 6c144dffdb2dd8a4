import { AllSelection, Selection, TextSelection, type Command } from '@tiptap/pm/state'

/**
 * The caret to the start or the end of the text. Chromium would stop before the first line of a block that it has not
 * laid out yet, because it is far out of sight.
 * @param extend keeps the other end of the selection where it is
 */
export const toEdge =
  (edge: 'start' | 'end', extend: boolean): Command =>
  (state, dispatch) => {
    const { doc, selection } = state
    const target = edge === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
    const anchor = selection instanceof AllSelection ? target.$head : selection.$anchor
    const next = extend && target instanceof TextSelection ? TextSelection.between(anchor, target.$head) : target
    dispatch?.(state.tr.setSelection(next).scrollIntoView())
    return true
  }
