import type { TiptapEditorHTMLElement } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Notes where a person is who asks for slow work (storing an image).
 * @returns whether they still wait there: the keyboard is where it was, nothing has been written or selected since
 */
export function whereAsked(view: EditorView): () => boolean {
  const { doc, selection } = view.state
  const { activeElement } = document
  return () => view.state.doc === doc && view.state.selection.eq(selection) && document.activeElement === activeElement
}

/**
 * Resolves once no input method composes in the text: a change under it would leave its letters behind. ProseMirror, which
 * listened first, has read them by then. A text that is left while one composes may never hear of the end.
 */
export function whenComposed(view: EditorView): Promise<void> {
  if (view.isDestroyed || !view.composing) return Promise.resolve()
  const { editor } = view.dom as TiptapEditorHTMLElement
  return new Promise((resolve) => {
    view.dom.addEventListener('compositionend', () => resolve(), { once: true })
    editor?.once('destroy', () => resolve())
  })
}
