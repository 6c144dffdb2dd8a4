import { toggleMark } from '@tiptap/pm/commands'
import type { MarkType } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { MarkName } from '../../../shared/document/schema'
import { markType } from '../core/schema-types'

/** Puts a mark on the selection or takes it off; with a bare caret, for what is typed next. */
export const toggle =
  (name: MarkName): Command =>
  (state, dispatch, view) =>
    toggleMark(markType(state.schema, name), null, { removeWhenPresent: false })(state, dispatch, view)

/** True when what is typed next, or all of the selected text, has the mark. */
export function hasMark(state: EditorState, name: MarkName): boolean {
  const type = markType(state.schema, name)
  const { $from, empty, ranges } = state.selection
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  let texts = 0
  let without = 0
  for (const range of ranges) {
    // A long selection is judged by its beginning: the answer only lights a button.
    state.doc.nodesBetween(range.$from.pos, Math.min(range.$to.pos, range.$from.pos + 20_000), (node, _pos, parent) => {
      if (!node.isText || parent?.type.allowsMarkType(type) !== true) return
      texts += 1
      if (lacks(node.marks, type)) without += 1
    })
  }
  return texts > 0 && without === 0
}

const lacks = (marks: Parameters<MarkType['isInSet']>[0], type: MarkType): boolean => type.isInSet(marks) === undefined

/** Marks that say what a text is, not how it looks. */
const MEANINGS: ReadonlySet<string> = new Set<MarkName>(['link', 'comment', 'dateline'])

export const isLook = ({ name }: MarkType): boolean => !MEANINGS.has(name)

/** Takes every look off the selection, and the alignment off its blocks, as Word does; links, comments, datelines stay. */
export const clearMarks: Command = (state, dispatch) => {
  const { empty, ranges } = state.selection
  const aligned = alignedBlocks(state)
  if (empty && aligned.length === 0) return false
  if (dispatch) {
    const tr = state.tr
    for (const pos of aligned) tr.setNodeAttribute(pos, 'align', null)
    for (const type of Object.values(state.schema.marks)) {
      if (!isLook(type)) continue
      for (const range of ranges) tr.removeMark(range.$from.pos, range.$to.pos, type)
    }
    dispatch(tr.setStoredMarks([]).scrollIntoView())
  }
  return true
}

function alignedBlocks(state: EditorState): readonly number[] {
  const found: number[] = []
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.isTextblock && (node.attrs['align'] ?? null) !== null) found.push(pos)
      return !node.isTextblock
    })
  }
  return found
}
