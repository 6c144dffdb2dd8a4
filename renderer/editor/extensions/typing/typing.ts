import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { writeAcross } from '../../commands/across'
import { isShown } from '../../core/shown-selection'

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
          if (/[\r\n]/.test(text) || !isShown(view, selection)) return false
          const { from, to } = selection
          const write = () => view.state.tr.insertText(text, from, to).scrollIntoView()
          if (view.someProp('handleTextInput', (handle) => handle(view, from, to, text, write)) !== true)
            view.dispatch(write())
          return true
        },
        handleTextInput: (view, from, to, text) => {
          const { selection } = view.state
          return from === selection.from && to === selection.to && writeAcross(text)(view.state, view.dispatch)
        },
      },
    }),
  ],
})
