import type { Slice } from '@tiptap/pm/model'
import { EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { t } from '../../../shared/messages/translate'
import { erasedAcross } from '../commands/across'
import type { EditorServices } from '../core/services'
import { forCell } from './nested-tables'
import { forNote, pasteSlice } from './pasted-slice'

/**
 * Drops selected text that reaches out of a caption, a cell or the like, or that brings a table into a cell: as cutting it
 * there and pasting it here. ProseMirror would join what it leaves, and put a table into the other. What a note doesn't
 * take whole stays where it is, which is said.
 */
export function dropSelected(
  view: EditorView,
  event: DragEvent,
  { slice, moved }: { readonly slice: Slice; readonly moved: boolean },
  services: Pick<EditorServices, 'notify'>,
): boolean {
  const { state } = view
  const { selection } = state
  // A picture may be dragged while text elsewhere is selected.
  if (view.dragging === null || !slice.content.eq(selection.content().content)) return false
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
  if (at === undefined) return false
  const across = erasedAcross(state)
  const tr = moved ? (across ?? state.tr.deleteSelection()) : state.tr
  tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(at))))
  if (forNote(slice, tr.selection) !== slice) {
    services.notify('warning', t('editor.drop.note'))
    return true
  }
  const there = EditorState.create({ doc: tr.doc, selection: tr.selection })
  if (across === null && forCell(slice, there) === slice) return false
  // Within itself it stays.
  if (at >= selection.from && at <= selection.to) return true
  const { from } = tr.selection
  const dropped = pasteSlice(there, slice)
  for (const step of dropped.steps) tr.step(step)
  const [$from, $to] = [tr.doc.resolve(from), tr.doc.resolve(dropped.selection.to)]
  view.dispatch(tr.setSelection(TextSelection.between($from, $to)).setMeta('uiEvent', 'drop'))
  view.focus()
  return true
}
