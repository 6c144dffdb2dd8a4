import { AllSelection, NodeSelection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { markType } from '../core/schema-types'

/** Some of the selected text may carry a comment. */
export const canComment: Command = (state) => {
  const { selection } = state
  const type = markType(state.schema, 'comment')
  if (selection.empty) return false
  let can = false
  for (const { $from, $to } of selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, _pos, parent) => {
      if (node.isInline && parent?.type.allowsMarkType(type) === true) can = true
      return !can
    })
  }
  return can
}

/**
 * Ties a range to a thread. No step of undo: threads stand beside the text, and taking back a word must not take back
 * what somebody said.
 */
export const tieComment =
  (id: string, stretches: readonly (readonly [from: number, to: number])[]): Command =>
  (state, dispatch) => {
    const mark = markType(state.schema, 'comment').create({ id })
    const tr = state.tr
    for (const [from, to] of stretches) {
      const end = Math.min(to, state.doc.content.size)
      if (from < end) tr.addMark(from, end, mark)
    }
    if (!tr.docChanged) return false
    dispatch?.(tr.setMeta('addToHistory', false))
    return true
  }

/** Takes a thread's mark off the text. */
export const untieComment =
  (id: string): Command =>
  (state, dispatch) => {
    const tr = state.tr
    state.doc.descendants((node, pos) => {
      for (const mark of node.marks)
        if (mark.type.name === 'comment' && mark.attrs['id'] === id) tr.removeMark(pos, pos + node.nodeSize, mark)
    })
    if (!tr.docChanged) return false
    dispatch?.(tr.setMeta('addToHistory', false))
    return true
  }

/** The thread of the text at the caret, the innermost; null for none. */
export function commentAt(state: EditorState): string | null {
  const { selection } = state
  if (selection instanceof NodeSelection || selection instanceof AllSelection) return null
  const { $head } = selection
  const marks = [...($head.nodeAfter?.marks ?? []), ...($head.nodeBefore?.marks ?? [])]
  const id: unknown = marks.findLast(({ type }) => type.name === 'comment')?.attrs['id']
  return typeof id === 'string' ? id : null
}

/** Puts the caret into a range and shows it. */
export const showRange =
  (from: number): Command =>
  (state, dispatch) => {
    if (from > state.doc.content.size) return false
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(from), 1)).scrollIntoView())
    return true
  }
