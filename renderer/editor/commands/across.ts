import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'

/**
 * The selected text goes where the selection begins or ends in a caption, a cell, a note or the like and reaches out of
 * it: each text loses its part and none is joined with another; a block that is selected whole goes, one that is not
 * (a picture, a gallery, a table) keeps its shape, and none is left without what it must hold. ProseMirror would pull what follows into the caption.
 * @param caret where the selection's start or its end was @returns null for any other selection
 */
export function erasedAcross(state: EditorState, caret: 'start' | 'end' = 'start'): Transaction | null {
  const { selection, tr } = state
  if (!(selection instanceof TextSelection) || selection.empty) return null
  const { $from, $to, from, to } = selection
  const shared = $from.sharedDepth(to)
  if (!isolated($from, shared) && !isolated($to, shared)) return null
  eraseWithin(tr, { node: $from.node(shared), start: $from.start(shared), shaped: false }, from, to)
  const at = caret === 'start' ? from : tr.mapping.map(to)
  return tr.setSelection(TextSelection.create(tr.doc, at))
}

interface Holder {
  readonly node: Node
  /** Where its content begins. */
  readonly start: number
  /** Whether a block around it keeps its shape. */
  readonly shaped: boolean
}

/** Goes from the end on, so that positions stay true, and asks the document as it is by then what may still go. */
function eraseWithin(tr: Transaction, { node, start, shaped }: Holder, from: number, to: number): void {
  const isShaped = shaped || isIsolating(node)
  for (let index = node.childCount - 1, end = start + node.content.size; index >= 0; index--) {
    const child = node.child(index)
    const pos = end - child.nodeSize
    const isWhole = from <= pos && end <= to
    const stays = isShaped && (isIsolating(child) || child.type.spec['tableRole'] === 'row')
    if (isWhole && !stays && tr.doc.resolve(pos).parent.canReplace(index, index + 1)) tr.delete(pos, end)
    else if (child.isTextblock) {
      const [first, last] = [Math.max(from, pos + 1), Math.min(to, end - 1)]
      if (first < last) tr.delete(first, last)
    } else if (from < end && pos < to) eraseWithin(tr, { node: child, start: pos + 1, shaped: isShaped }, from, to)
    end = pos
  }
}

const isIsolating = ({ type }: Node): boolean => type.spec.isolating === true

/** Whether a block that keeps its text to itself holds the position, below a depth. */
function isolated($pos: ResolvedPos, shared: number): boolean {
  for (let depth = $pos.depth; depth > shared; depth--) if (isIsolating($pos.node(depth))) return true
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
