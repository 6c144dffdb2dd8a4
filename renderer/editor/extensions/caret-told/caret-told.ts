import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isShown } from '../../core/shown-selection'

/**
 * A browser moves the caret at once and tells of it later: in a busy window after the next key, which would then act
 * where the caret was before, e.g. End and Enter take away what was selected. So before a key ProseMirror is told.
 */
export const CaretTold = Extension.create({
  name: 'caretTold',
  // Before every handler of keys.
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view, event) => {
            // It reads the selection as it would a moment later, and does nothing when it has seen that one.
            if (!view.composing && !event.isComposing && event.keyCode !== 229 && !isShown(view, view.state.selection))
              view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
            return false
          },
        },
      },
    }),
  ],
})
