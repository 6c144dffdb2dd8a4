import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorServices } from '../../core/services'

/** Where the caret's line comes to stand, from the top of the sheet. */
const RESTING_PLACE = 0.45

/** 打字机滚动: whatever brings the caret into view brings its line to one height. */
export const Typewriter = (services: EditorServices): Extension =>
  Extension.create({
    name: 'typewriter',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleScrollToSelection: (view) => {
            const sheet = view.dom.closest('.gt-sheet')
            if (!services.typewriter() || sheet === null) return false
            const { top, height } = sheet.getBoundingClientRect()
            const line = view.coordsAtPos(view.state.selection.head)
            sheet.scrollTop += line.top - (top + height * RESTING_PLACE)
            return true
          },
        },
      }),
    ],
  })
