import type { ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'

/**
 * The selected text goes where the selection begins or ends in a caption, a cell, a note or the like and reaches out of
 * it: each text loses its part and none is joined with another; a block that is selected whole goes, one that is not
 * (a picture, a gallery, a table) keeps its shape. ProseMirror would pull what follows into the caption.
 * @param caret where the selection's start or its end was @returns null for any other selection
 */
export function erasedAcross(state: EditorState, caret: 'start' | 'end' = 'start'): Transaction | null {
  const { doc, selection, tr } = state
  if (!(selection instanceof TextSelection) || selection.empty) return null
  const { $from, $to, from, to } = selection
  const shared = $from.sharedDepth(to)
  if (!isolated($from, shared) && !isolated($to, shared)) return null
  const parts: (readonly [from: number, to: number])[] = []
  doc.nodesBetween(from, to, (node, pos, parent, index) => {
    const end = pos + node.nodeSize
    const isWhole = from <= pos && end <= to
    const keepsShape = isolated(doc.resolve(pos), shared - 1)
    if (isWhole && !keepsShape && parent?.canReplace(index, index + 1) === true) {
      parts.push([pos, end])
      return false
    }
    if (!node.isTextblock) return true
    parts.push([Math.max(from, pos + 1), Math.min(to, end - 1)])
    return false
  })
  // From the end on, so that positions stay true.
  for (const [start, end] of parts.toReversed()) if (start < end) tr.delete(start, end)
  const at = caret === 'start' ? from : tr.mapping.map(to)
  return tr.setSelection(TextSelection.create(tr.doc, at))
}

/** Whether a block that keeps its text to itself holds the position, below a depth. */
function isolated($pos: ResolvedPos, shared: number): boolean {
  for (let depth = $pos.depth; depth > shared; depth--) if ($pos.node(depth).type.spec.isolating === true) return true
  return false
}

/** Backspace, Delete, and the first sign of an input method over such a selection. */
export const eraseAcross: Command = (state, dispatch) => {
  const tr = erasedAcross(state)
  if (tr !== null) dispatch?.(tr.scrollIntoView())
  return tr !== null
}

/** Text written over such a selection stands where it began. */
export const writeAcross =
  (text: string): Command =>
  (state, dispatch) => {
    const tr = erasedAcross(state)
    if (tr !== null) dispatch?.(tr.insertText(text).scrollIntoView())
    return tr !== null
  }

/** Enter over such a selection: its ends stand in texts of their own already, the caret goes to the second. */
export const enterAcross: Command = (state, dispatch) => {
  const tr = erasedAcross(state, 'end')
  if (tr !== null) dispatch?.(tr.scrollIntoView())
  return tr !== null
}
