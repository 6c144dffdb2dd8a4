import { type Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Where the page shows the selection, in positions of the document; null when it is not in the text. */
function shownSelection(view: EditorView): { readonly anchor: number; readonly head: number } | null {
  const shown = view.dom.ownerDocument.getSelection()
  if (shown === null || shown.anchorNode === null || shown.focusNode === null) return null
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return null
  return {
    anchor: view.posAtDOM(shown.anchorNode, shown.anchorOffset),
    head: view.posAtDOM(shown.focusNode, shown.focusOffset),
  }
}

/** False when the selection has moved in the page and ProseMirror is yet to hear of it. */
export function isShown(view: EditorView, { anchor, head }: Selection): boolean {
  const shown = shownSelection(view)
  return shown !== null && shown.anchor === anchor && shown.head === head
}

/** Takes over a selection of text that the page shows and ProseMirror is yet to hear of: it is told a moment later. */
export function takeShownSelection(view: EditorView): void {
  const { doc, selection, tr } = view.state
  if (!(selection instanceof TextSelection)) return
  const shown = shownSelection(view)
  if (shown === null || (shown.anchor === selection.anchor && shown.head === selection.head)) return
  const [$anchor, $head] = [doc.resolve(shown.anchor), doc.resolve(shown.head)]
  if ($anchor.parent.inlineContent && $head.parent.inlineContent)
    view.dispatch(tr.setSelection(new TextSelection($anchor, $head)))
}
