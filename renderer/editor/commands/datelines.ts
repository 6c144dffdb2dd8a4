import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { datelineIn } from '../../../shared/document/dateline'
import { markType } from '../core/schema-types'

export interface DatelineAt {
  /** Positions in the document. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly marked: boolean
}

/** The start of the paragraph with the caret; null where no dateline may stand. */
function paragraphStart(state: EditorState): number | null {
  const { $from } = state.selection
  const { name } = $from.parent.type
  return $from.depth === 1 && (name === 'paragraph' || name === 'lead') ? $from.start() : null
}

/** The dateline that the paragraph with the caret begins with: one that is marked, else one that only reads like it. */
export function datelineAt(state: EditorState): DatelineAt | null {
  const start = paragraphStart(state)
  if (start === null) return null
  const { parent } = state.selection.$from
  const mark = markType(state.schema, 'dateline')
  let marked = 0
  while (marked < parent.content.size && parent.rangeHasMark(marked, marked + 1, mark)) marked += 1
  if (marked > 0) return { from: start, to: start + marked, text: parent.textBetween(0, marked), marked: true }
  const found = datelineIn(parent.textBetween(0, Math.min(parent.content.size, 240), undefined, '\ufffc'))
  if (found === null) return null
  const text = parent.textBetween(found.start, found.end)
  return { from: start + found.start, to: start + found.end, text, marked: false }
}

export const canWriteDateline = (state: EditorState): boolean => paragraphStart(state) !== null

/** Marks a dateline that is typed at the start of the paragraph; a second time it is plain text again. */
export const markDateline: Command = (state, dispatch) => {
  const found = datelineAt(state)
  if (found === null) return false
  const mark = markType(state.schema, 'dateline')
  const { from, to, marked } = found
  dispatch?.(marked ? state.tr.removeMark(from, to, mark) : state.tr.addMark(from, to, mark.create()))
  return true
}

/** Writes a dateline at the start of the paragraph, in the place of the one that stands there. The caret goes behind it. */
export const writeDatelineText =
  (text: string): Command =>
  (state, dispatch) => {
    const start = paragraphStart(state)
    if (start === null || text === '') return false
    if (dispatch) {
      const found = datelineAt(state)
      const [from, to] = found === null ? [start, start] : [found.from, found.to]
      const mark = markType(state.schema, 'dateline').create()
      const tr = state.tr.replaceWith(from, to, state.schema.text(text, [mark]))
      const after = tr.doc.resolve(from + text.length)
      // Words right after 电 or 讯 would read as one with it.
      const gap = found === null && !text.endsWith('）') && after.parent.content.size > after.parentOffset
      if (gap) tr.insert(after.pos, state.schema.text('\u3000'))
      tr.setSelection(TextSelection.create(tr.doc, after.pos + (gap ? 1 : 0))).removeStoredMark(mark)
      dispatch(tr.scrollIntoView())
    }
    return true
  }
