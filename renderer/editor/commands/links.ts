import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'
import { isSafeLink } from '../../../shared/document/safe-link'
import { markType } from '../core/schema-types'

export interface LinkRange {
  readonly href: string
  readonly from: number
  readonly to: number
}

/** The link at the caret or the start of the selection, as far as it reaches in its block. */
export function linkAt(state: EditorState): LinkRange | null {
  const { $from, empty } = state.selection
  const { parent, parentOffset } = $from
  if (!parent.inlineContent) return null
  const type = markType(state.schema, 'link')
  const linkOf = (node: Node | null) => (node === null ? undefined : type.isInSet(node.marks))
  const after = parent.childAfter(parentOffset)
  const before = parent.childBefore(parentOffset)
  const at = linkOf(after.node) !== undefined ? after : empty ? before : after
  const mark = linkOf(at.node)
  if (mark === undefined) return null
  let first = at.index
  let last = at.index
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first -= 1
  while (last + 1 < parent.childCount && mark.isInSet(parent.child(last + 1).marks)) last += 1
  let from = $from.start()
  for (let i = 0; i < first; i++) from += parent.child(i).nodeSize
  let to = from
  for (let i = first; i <= last; i++) to += parent.child(i).nodeSize
  return { href: String(mark.attrs['href']), from, to }
}

/** Links can stand here (not in a credit line, not over a figure alone). */
export const canLink: Command = (state) => {
  const type = markType(state.schema, 'link')
  const { $from, $to, empty } = state.selection
  if (empty) return $from.parent.inlineContent && $from.parent.type.allowsMarkType(type)
  let can = false
  state.doc.nodesBetween($from.pos, $to.pos, (node) => {
    if (!can && node.inlineContent && node.type.allowsMarkType(type)) can = true
    return !can
  })
  return can
}

/**
 * Links the selection; with a bare caret, the whole link around it, or else the given text (the address itself when
 * it is empty) is put in.
 */
export const setLink =
  (href: string, text = ''): Command =>
  (state, dispatch) => {
    if (!isSafeLink(href) || !canLink(state)) return false
    const type = markType(state.schema, 'link')
    const mark = type.create({ href })
    const { selection, tr } = state
    const around = linkAt(state)
    if (!selection.empty) {
      for (const { $from, $to } of selection.ranges)
        tr.removeMark($from.pos, $to.pos, type).addMark($from.pos, $to.pos, mark)
    } else if (around !== null) {
      tr.removeMark(around.from, around.to, type).addMark(around.from, around.to, mark)
    } else {
      const words = text.trim() === '' ? href : text.trim()
      tr.replaceSelectionWith(state.schema.text(words, mark.addToSet(selection.$from.marks())), false)
      tr.removeStoredMark(type)
    }
    dispatch?.(tr.scrollIntoView())
    return true
  }

export const removeLink: Command = (state, dispatch) => {
  const type = markType(state.schema, 'link')
  const { empty, ranges } = state.selection
  const around = linkAt(state)
  if (empty && around === null) return false
  if (dispatch) {
    const tr = state.tr
    if (around !== null) tr.removeMark(around.from, around.to, type)
    if (!empty) for (const { $from, $to } of ranges) tr.removeMark($from.pos, $to.pos, type)
    dispatch(tr)
  }
  return true
}
