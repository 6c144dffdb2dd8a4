import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { writeText } from '../../commands/inserted-text'

/** Text that arrives without a key while the selection is a gap, a block or cells; ProseMirror sees keys only. */
export const InsertedText = Extension.create({
  name: 'insertedText',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          beforeinput: (view, event) => {
            if (!view.editable || view.composing) return false
            if (event.inputType !== 'insertText' && event.inputType !== 'insertReplacementText') return false
            const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
            if (!writeText(text)(view.state, view.dispatch)) return false
            event.preventDefault()
            return true
          },
        },
      },
    }),
  ],
})
