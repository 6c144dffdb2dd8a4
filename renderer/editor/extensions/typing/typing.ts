import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { shownSelection } from '../../core/shown-selection'

/**
 * A typed character goes into the document at once. Left to Chromium it is written into the page, seen by an observer,
 * read back and compared, which costs a long text more than all the rest of a key. Input methods, dictation and what the
 * system replaces send no such key and go the browser's way.
 */
export const Typing = Extension.create({
  name: 'typing',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyPress: (view, event) => {
          const { state } = view
          const { selection } = state
          if (!view.editable || !(selection instanceof TextSelection) || !selection.$from.sameParent(selection.$to))
            return false
          const text = String.fromCodePoint(event.charCode)
          if (/[\r\n]/.test(text) || !isWhereTheCaretIs(view, selection)) return false
          const { from, to } = selection
          const write = () => view.state.tr.insertText(text, from, to).scrollIntoView()
          if (view.someProp('handleTextInput', (handle) => handle(view, from, to, text, write)) !== true)
            view.dispatch(write())
          return true
        },
      },
    }),
  ],
})

/** False when the caret has moved in the page and ProseMirror is yet to hear of it. */
function isWhereTheCaretIs(view: EditorView, { anchor, head }: TextSelection): boolean {
  const shown = shownSelection(view)
  return shown !== null && shown.anchor === anchor && shown.head === head
}
