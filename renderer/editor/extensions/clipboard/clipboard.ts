import { Extension } from '@tiptap/core'
import type { Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { copied, SLICE_TYPE } from '../../clipboard/copied-html'
import { dropSelected } from '../../clipboard/drag'
import { pasteInto } from '../../clipboard/paste'
import { erasedAcross } from '../../commands/across'
import { notesIn } from '../../commands/footnotes'
import { withoutSelectedNode } from '../../commands/removed-block'
import type { EditorServices } from '../../core/services'

function writeCopy(view: EditorView, event: ClipboardEvent, services: EditorServices): boolean {
  const { selection } = view.state
  if (selection.empty || event.clipboardData === null) return false
  const slice = selection.content()
  const copy = copied(slice, services.mediaUrl, notesOfSlice(slice, view.state.doc))
  event.clipboardData.clearData()
  event.clipboardData.setData('text/html', copy.html)
  event.clipboardData.setData('text/plain', copy.text)
  event.clipboardData.setData(SLICE_TYPE, copy.slice)
  event.preventDefault()
  return true
}

/** The notes that a slice refers to. */
function notesOfSlice(slice: Slice, doc: Node): readonly Node[] {
  const ids = new Set<unknown>()
  slice.content.descendants((node) => {
    if (node.type.name === 'footnoteReference') ids.add(node.attrs['id'])
  })
  if (ids.size === 0) return []
  return notesIn(doc)
    .map(({ node }) => node)
    .filter((note) => ids.has(note.attrs['id']))
}

/**
 * Copy, cut, paste and drops from outside. They are taken before ProseMirror would parse foreign HTML with the browser's
 * parser: ours reads it without a DOM. Drags within the text are ProseMirror's but for those that reach out of a caption.
 */
export const Clipboard = (services: EditorServices): Extension =>
  Extension.create({
    name: 'clipboard',
    priority: 300,
    addProseMirrorPlugins() {
      // Ctrl+Shift+V tells of itself by its key only: the paste that follows is like any other.
      let isPlain = false
      return [
        new Plugin({
          props: {
            handleDrop: (view, event, slice, moved) => dropSelected(view, event, { slice, moved }, services),
            handleDOMEvents: {
              keydown: (_view, event) => {
                isPlain = event.code === 'KeyV' && event.shiftKey && (event.ctrlKey || event.metaKey)
                return false
              },
              copy: (view, event) => writeCopy(view, event, services),
              cut: (view, event) => {
                if (!view.editable || !writeCopy(view, event, services)) return false
                const tr =
                  erasedAcross(view.state) ?? withoutSelectedNode(view.state) ?? view.state.tr.deleteSelection()
                view.dispatch(tr.scrollIntoView().setMeta('uiEvent', 'cut'))
                return true
              },
              paste: (view, event) => {
                if (!view.editable || view.composing || event.clipboardData === null) return false
                event.preventDefault()
                pasteInto(view, event.clipboardData, services, { event, plain: isPlain })
                isPlain = false
                return true
              },
              drop: (view, event) => {
                if (!view.editable || view.dragging !== null || event.dataTransfer === null) return false
                event.preventDefault()
                const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
                if (at !== null) pasteInto(view, event.dataTransfer, services, { at: at.pos })
                return true
              },
              dragover: (view, event) => {
                // Without this the browser would refuse a drop over the frame of an image.
                if (view.editable && event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
                return false
              },
            },
          },
        }),
      ]
    },
  })
