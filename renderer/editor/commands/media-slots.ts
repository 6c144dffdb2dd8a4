import type { Command, EditorState } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import type { MediaKind } from '../../../shared/document/nodes/media-slot'
import { nodeType } from '../core/schema-types'
import { blockAt, type BlockAt } from './captioned'
import { insertBlocks } from './insert-blocks'
import { caretWhereStood } from './removed-block'

/** The place of a recording that is selected or holds the caret. */
export const slotAt = (state: EditorState): BlockAt | null => blockAt(state, 'mediaSlot')

/** A new place for a recording, selected, so that its fields are shown. */
export const insertMediaSlot =
  (kind: MediaKind): Command =>
  (state, dispatch) => {
    const slot = nodeType(state.schema, 'mediaSlot').create({ kind }, nodeType(state.schema, 'figcaption').create())
    const tr = insertBlocks(state.tr, [slot], { caret: 'inside' })
    if (tr === null) return false
    dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, tr.selection.$from.before(-1))).scrollIntoView())
    return true
  }

export const removeSlot: Command = (state, dispatch) => {
  const slot = slotAt(state)
  if (slot === null) return false
  const tr = state.tr.delete(slot.pos, slot.pos + slot.node.nodeSize)
  dispatch?.(caretWhereStood(tr, slot.pos).scrollIntoView())
  return true
}
