import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isCaretLineClear, restCaretLine, sheetOf, showCaretLine } from '../../core/caret-line'
import type { EditorServices } from '../../core/services'

/** Frames that must pass without the caret drifting, and how many are watched at most. */
const CALM = 6
const MOST = 30

/**
 * Blocks that come into sight get their real heights a frame after they were scrolled to, and push the caret's line away
 * again. So after a scroll that moved, the line is looked at for some frames and brought back.
 */
export const CaretInView = (services: EditorServices): Extension =>
  Extension.create({
    name: 'caretInView',
    // Before the typewriter, which scrolls by itself.
    priority: 300,
    addProseMirrorPlugins: () => {
      let frame = 0
      /** Frames that are still to be watched; 0: nobody looks. */
      let left = 0
      let isWaiting = false
      const settle = (view: EditorView, sheet: Element, calm: number): void => {
        left = view.isDestroyed || calm === 0 ? 0 : left - 1
        if (left <= 0) return
        const before = sheet.scrollTop
        if (services.typewriter()) restCaretLine(view, sheet)
        else showCaretLine(view, sheet)
        const rest = sheet.scrollTop === before ? calm - 1 : CALM
        frame = requestAnimationFrame(() => settle(view, sheet, rest))
      }
      return [
        new Plugin({
          props: {
            handleScrollToSelection: (view) => {
              const sheet = sheetOf(view)
              if (sheet === null) return false
              if (!services.typewriter() && isCaretLineClear(view, sheet)) return true
              if (left > 0 || isWaiting) return false
              isWaiting = true
              const before = sheet.scrollTop
              frame = requestAnimationFrame(() => {
                isWaiting = false
                if (sheet.scrollTop === before && !services.typewriter()) return
                left = MOST
                settle(view, sheet, CALM)
              })
              return false
            },
            // Who scrolls by hand wants to look elsewhere.
            handleDOMEvents: {
              wheel: () => {
                left = 0
                return false
              },
            },
          },
          view: () => ({ destroy: () => cancelAnimationFrame(frame) }),
        }),
      ]
    },
  })
