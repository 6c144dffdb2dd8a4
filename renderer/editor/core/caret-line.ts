import type { EditorView } from '@tiptap/pm/view'

/** Where the caret's line comes to stand on the typewriter, from the top of the sheet. */
const RESTING_PLACE = 0.45

/** How near the caret's line comes to the edges of the sheet before it is scrolled, and the room it gets then, in pixels. */
export const NEAREST = { top: 8, bottom: 48, left: 0, right: 0 } as const
export const ROOM = { top: 24, bottom: 64, left: 0, right: 0 } as const

/** The scrolling sheet around a text. */
export const sheetOf = (view: EditorView): Element | null => view.dom.closest('.gt-sheet')

/**
 * Whether the caret's line needs no scrolling. ProseMirror measures every box up to the window for that, at every key.
 * Only for a block of the text itself, which nothing but the sheet scrolls.
 */
export function isCaretLineClear(view: EditorView, sheet: Element): boolean {
  const { $head } = view.state.selection
  if ($head.depth !== 1) return false
  const { top, bottom } = sheet.getBoundingClientRect()
  const line = view.coordsAtPos($head.pos)
  return line.top >= top + NEAREST.top && line.bottom <= bottom - NEAREST.bottom
}

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
