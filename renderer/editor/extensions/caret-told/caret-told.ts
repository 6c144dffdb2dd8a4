import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { takeShownSelection } from '../../core/shown-selection'

/**
 * A browser moves the caret at once and tells of it later: in a busy window after the next key, which would then act
 * where the caret was before, e.g. End and Enter take away what was selected. So a key looks first where the caret is.
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
            if (!view.composing && !event.isComposing && event.keyCode !== 229) takeShownSelection(view)
            return false
          },
        },
      },
    }),
  ],
})
