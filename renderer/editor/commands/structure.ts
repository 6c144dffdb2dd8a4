import { setBlockType } from '@tiptap/pm/commands'
import type { Command, EditorState } from '@tiptap/pm/state'
import { nodeType } from '../core/schema-types'
import { blockKind, setParagraph } from './blocks'
import { insertBlocks } from './insert-blocks'

export const inLead = (state: EditorState): boolean => state.selection.$from.parent.type.name === 'lead'

/** Makes the paragraph the lead (导语); a second time, a paragraph again. */
export const toggleLead: Command = (state, dispatch) =>
  inLead(state) ? setParagraph(state, dispatch) : setBlockType(nodeType(state.schema, 'lead'))(state, dispatch)

/** A sub-heading in the middle of the line, whatever stood there; a second time, a paragraph again. */
export const toggleCentredHeading: Command = (state, dispatch) =>
  inCentredHeading(state)
    ? setParagraph(state, dispatch)
    : setBlockType(nodeType(state.schema, 'heading'), { level: 2, align: null })(state, dispatch)

/** A heading without an alignment of its own is centred: it is the page's own way. */
export function inCentredHeading(state: EditorState): boolean {
  const align: unknown = state.selection.$from.parent.attrs['align']
  return blockKind(state) === 'heading2' && (align === null || align === 'center')
}

/** The page of a long article ends here. */
export const insertPageBreak: Command = (state, dispatch) => {
  const tr = insertBlocks(state.tr, [nodeType(state.schema, 'pageBreak').create()], { caret: 'after' })
  if (tr === null) return false
  dispatch?.(tr.scrollIntoView())
  return true
}
