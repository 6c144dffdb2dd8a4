import type { EditorView } from '@tiptap/pm/view'

/** Where the caret's line comes to stand on the typewriter, from the top of the sheet. */
const RESTING_PLACE = 0.45

/** Room that stays between the caret's line and the edges of the sheet, in pixels. */
const ROOM = { top: 24, bottom: 64 } as const

/** The scrolling sheet around a text. */
export const sheetOf = (view: EditorView): Element | null => view.dom.closest('.gt-sheet')

/** Brings the caret's line to the one height of the typewriter. */
export function restCaretLine(view: EditorView, sheet: Element): void {
  const { top, height } = sheet.getBoundingClientRect()
  const line = view.coordsAtPos(view.state.selection.head)
  sheet.scrollTop += line.top - (top + height * RESTING_PLACE)
}

/** Scrolls no further than the caret's line needs to be seen. */
export function showCaretLine(view: EditorView, sheet: Element): void {
  const { top, bottom } = sheet.getBoundingClientRect()
  const line = view.coordsAtPos(view.state.selection.head)
  if (line.top < top) sheet.scrollTop += line.top - (top + ROOM.top)
  else if (line.bottom > bottom) sheet.scrollTop += line.bottom - (bottom - ROOM.bottom)
}
