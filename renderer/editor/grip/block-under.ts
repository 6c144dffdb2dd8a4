import type { EditorView } from '@tiptap/pm/view'

/** A top-level block: where it begins in the document and how it stands on the screen. */
export interface FoundBlock {
  readonly pos: number
  readonly element: HTMLElement
}

/** The top-level block at a height of the window: one look at the middle of the column, whatever the text's length. */
export function blockAtHeight(view: EditorView, y: number): FoundBlock | null {
  const box = view.dom.getBoundingClientRect()
  const hit = document.elementsFromPoint(box.left + box.width / 2, y).find((element) => view.dom.contains(element))
  const element = childOf(view.dom, hit)
  if (element === null) return null
  const at = view.posAtDOM(element, 0)
  const $at = view.state.doc.resolve(Math.min(at, view.state.doc.content.size))
  return blockAt(view, $at.depth > 0 ? $at.before(1) : $at.pos, element)
}

/** The list of notes is no block to take hold of: it stands last, and each note goes with its number. */
const blockAt = ({ state }: EditorView, pos: number, element: HTMLElement): FoundBlock | null =>
  state.doc.nodeAt(pos)?.type.name === 'footnotes' ? null : { pos, element }

/** The block with the caret. */
export function blockAtCaret(view: EditorView): FoundBlock | null {
  const { $head } = view.state.selection
  const pos = $head.depth > 0 ? $head.before(1) : $head.pos
  const element = view.nodeDOM(pos)
  return element instanceof HTMLElement ? blockAt(view, pos, element) : null
}

function childOf(dom: Element, hit: Element | undefined): HTMLElement | null {
  let at = hit ?? null
  while (at !== null && at.parentElement !== dom) at = at === dom ? null : at.parentElement
  return at instanceof HTMLElement ? at : null
}
