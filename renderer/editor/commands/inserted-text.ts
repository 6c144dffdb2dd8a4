import { Fragment } from '@tiptap/pm/model'
import { AllSelection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { GapCursor } from '@tiptap/pm/gapcursor'
import { nodeType } from '../core/schema-types'
import { writeAcross } from './across'
import { captionOfSelected } from './figures'

/**
 * Writes text that no key brought (emoji panel, dictation) where the selection is not in one text: between blocks it gets a
 * paragraph of its own, on a selected picture it goes into the caption, over a caption and more to where it begins. Chromium would write beside the document.
 */
export const writeText =
  (text: string): Command =>
  (state, dispatch) => {
    if (text === '') return false
    if (state.selection instanceof TextSelection) return writeAcross(text)(state, dispatch)
    if (captionOfSelected(state)) {
      captionOfSelected(state, (tr) => dispatch?.(tr.insertText(text)))
      return true
    }
    const tr = state.selection instanceof GapCursor ? writeInGap(state, text) : state.tr.insertText(text)
    if (tr === null) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }

/** A sign from a picker: with the marks that typing has there; in a gap or on a picture as other text without a key. */
export const insertSign =
  (sign: string): Command =>
  (state, dispatch, view) => {
    if (writeText(sign)(state, dispatch, view)) return true
    if (!state.selection.$from.parent.inlineContent) return false
    dispatch?.(state.tr.insertText(sign).scrollIntoView())
    return true
  }

function writeInGap(state: EditorState, text: string) {
  const { $from } = state.selection
  const around = $from.parent.contentMatchAt($from.index()).findWrapping(nodeType(state.schema, 'text'))
  if (around === null) return null
  let content = Fragment.from(state.schema.text(text))
  for (const type of around.toReversed()) content = Fragment.from(type.create(null, content))
  const tr = state.tr.insert($from.pos, content)
  return tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + content.size), -1))
}

/** Enter with everything selected: one empty paragraph is left. */
export const enterOverAll: Command = (state, dispatch) => {
  if (!(state.selection instanceof AllSelection)) return false
  const tr = state.tr.replaceWith(0, state.doc.content.size, nodeType(state.schema, 'paragraph').create())
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, 1)).scrollIntoView())
  return true
}
