import { lift, setBlockType, splitBlockAs, wrapIn } from '@tiptap/pm/commands'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { erasedAcross } from './across'
import { insertBlocks } from './insert-blocks'
import { withoutSelectedNode } from './removed-block'
import { nodeType } from '../core/schema-types'

/** The kind of the text block with the caret. */
export type BlockKind = 'paragraph' | 'heading2' | 'heading3' | 'lead' | 'other'

export function blockKind(state: EditorState): BlockKind {
  const { parent } = state.selection.$from
  if (parent.type.name === 'paragraph' || parent.type.name === 'lead') return parent.type.name
  if (parent.type.name === 'heading') return parent.attrs['level'] === 3 ? 'heading3' : 'heading2'
  return 'other'
}

export const setParagraph: Command = (state, dispatch) =>
  setBlockType(nodeType(state.schema, 'paragraph'))(state, dispatch)

/** Makes the block a heading of the level; a second time, a paragraph again. */
export const toggleHeading =
  (level: 2 | 3): Command =>
  (state, dispatch) =>
    blockKind(state) === `heading${level}`
      ? setParagraph(state, dispatch)
      : setBlockType(nodeType(state.schema, 'heading'), { level })(state, dispatch)

export const inQuote = (state: EditorState): boolean => ancestor(state, 'blockquote') !== null

/** Puts the blocks into a quotation, or takes them out of the one they stand in. */
export const toggleQuote: Command = (state, dispatch) =>
  inQuote(state) ? liftOutOfQuote(state, dispatch) : wrapIn(nodeType(state.schema, 'blockquote'))(state, dispatch)

const liftOutOfQuote: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const range = $from.blockRange($to, (node) => node.type.name === 'blockquote')
  if (range === null) return false
  const target = range.depth - 1
  if (target < 0 || !range.$from.node(target).canReplace(range.$from.index(target), range.$to.indexAfter(target))) {
    return lift(state, dispatch)
  }
  dispatch?.(state.tr.lift(range, target).scrollIntoView())
  return true
}

export const insertDivider: Command = (state, dispatch) => {
  const divider = nodeType(state.schema, 'horizontalRule').create()
  const tr = insertBlocks(state.tr, [divider], { caret: 'after' })
  if (tr === null) return false
  dispatch?.(tr.scrollIntoView())
  return true
}

/** A line break inside a block; where none may stand (摄影/来源), nothing. */
export const insertHardBreak: Command = (state, dispatch) => {
  const type = nodeType(state.schema, 'hardBreak')
  const { $from } = state.selection
  if (!$from.parent.inlineContent || !$from.parent.type.contentMatch.matchType(type)) return $from.parent.isTextblock
  const tr = erasedAcross(state) ?? state.tr
  dispatch?.(tr.replaceSelectionWith(type.create(), true).scrollIntoView())
  return true
}

/** Backspace or Delete on a block selected as a whole: gone, as an undo step of its own. */
export const deleteSelectedNode: Command = (state, dispatch) => {
  const tr = withoutSelectedNode(state)
  if (tr !== null) dispatch?.(closeHistory(tr).scrollIntoView())
  return tr !== null
}

/** Enter: a paragraph goes on as it stands (alignment and marks kept), after a heading or lead comes a paragraph. */
export const splitText: Command = (state, dispatch) =>
  lineInPlaceOfBlocks(state, dispatch) ||
  splitBlockAs((node, atEnd) =>
    (node.type.name === 'heading' || node.type.name === 'lead') && atEnd
      ? null
      : { type: node.type, attrs: node.attrs },
  )(
    state,
    dispatch &&
      ((tr) => {
        const marks = state.storedMarks ?? (state.selection.$to.parentOffset > 0 ? state.selection.$from.marks() : null)
        dispatch(marks === null ? tr : tr.ensureMarks(marks))
      }),
  )

/** Enter on blocks whose going leaves no text to split at: an empty paragraph takes their place. */
const lineInPlaceOfBlocks: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof TextSelection) || selection.empty) return false
  const tr = state.tr.deleteSelection()
  const { $from } = tr.selection
  const paragraph = nodeType(state.schema, 'paragraph')
  if ($from.parent.isTextblock || !$from.parent.canReplaceWith($from.index(), $from.index(), paragraph)) return false
  tr.insert($from.pos, paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve($from.pos + 1))).scrollIntoView())
  return true
}

/** At the start of a heading or an aligned paragraph, Backspace first makes it a plain paragraph. */
export const plainBeforeJoin: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection
  if (!$cursor || $cursor.parentOffset > 0 || $cursor.parent.content.size > 0) return false
  const { name } = $cursor.parent.type
  if (name !== 'heading' && name !== 'lead' && !(name === 'paragraph' && $cursor.parent.attrs['align'] !== null))
    return false
  return setBlockType(nodeType(state.schema, 'paragraph'), { align: null })(state, dispatch)
}

/**
 * At the edge of a cell, caption or credit, Backspace and Delete stop. Left to the browser they would merge the
 * elements behind the document's back.
 */
export const stopAtEdge =
  (direction: 'backward' | 'forward'): Command =>
  (state) => {
    const { $from, empty } = state.selection
    if (!empty || !$from.parent.isTextblock) return false
    const offset = direction === 'backward' ? 0 : $from.parent.content.size
    if ($from.parentOffset !== offset) return false
    for (let depth = $from.depth; depth > 0; depth--) {
      if ($from.node(depth).type.spec.isolating === true) return true
      const edge =
        direction === 'backward'
          ? $from.index(depth - 1) === 0
          : $from.indexAfter(depth - 1) === $from.node(depth - 1).childCount
      if (!edge) return false
    }
    return true
  }

function ancestor(state: EditorState, name: string): number | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return depth
  return null
}
