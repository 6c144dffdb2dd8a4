import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { restCaretLine, sheetOf } from '../../core/caret-line'
import type { EditorServices } from '../../core/services'

/** 打字机滚动: whatever brings the caret into view brings its line to one height. */
export const Typewriter = (services: EditorServices): Extension =>
  Extension.create({
    name: 'typewriter',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleScrollToSelection: (view) => {
            const sheet = sheetOf(view)
            if (!services.typewriter() || sheet === null) return false
            restCaretLine(view, sheet)
            return true
          },
        },
      }),
    ],
  })
