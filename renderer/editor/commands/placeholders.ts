import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { placeholdersIn } from '../../../shared/newsroom/placeholders'

interface Place {
  readonly from: number
  readonly to: number
}

/** Places to be filled in, in the document's order. */
export function placeholdersOf(doc: Node): readonly Place[] {
  const places: Place[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return
    const text = node.textBetween(0, node.content.size, undefined, '\n')
    if (!text.includes('〔')) return
    for (const { from, to } of placeholdersIn(text)) places.push({ from: position + 1 + from, to: position + 1 + to })
  })
  return places
}

const select =
  (place: Place | undefined): Command =>
  (state, dispatch) => {
    if (place === undefined) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView())
    return true
  }

const isSelected =
  ({ selection }: EditorState) =>
  ({ from, to }: Place): boolean =>
    selection.from === from && selection.to === to

/** With a 〔…〕 selected, Tab and Shift+Tab go on to the next one, also out of a list or a cell. */
export const pastPlaceholder =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    if (state.selection.empty) return false
    const places = placeholdersOf(state.doc)
    const at = places.findIndex(isSelected(state))
    return at >= 0 && select(places[at + by])(state, dispatch)
  }

/** The next 〔…〕 after the caret; after the last one the key leaves the text, as everywhere. */
export const nextPlaceholder: Command = (state, dispatch) =>
  select(placeholdersOf(state.doc).find(({ from }) => from >= state.selection.to))(state, dispatch)
