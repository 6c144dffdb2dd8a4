import { Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** The place beside the photo under the pointer, on the side of its middle that is nearer; null anywhere else. */
function placeUnder(view: EditorView, event: DragEvent): number | null {
  const photo = event.target instanceof Element ? event.target.closest('.gt-gallery > figure') : null
  if (photo === null || !view.dom.contains(photo)) return null
  const pos = view.posAtDOM(photo, 0)
  const $pos = view.state.doc.resolve(pos)
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type.name !== 'figure') continue
    const { left, width } = photo.getBoundingClientRect()
    return event.clientX < left + width / 2 ? $pos.before(depth) : $pos.after(depth)
  }
  return null
}

/** Moves the dragged figure beside the photo that it was dropped on. The picture has no text that would tell a place. */
function dropPhoto(view: EditorView, event: DragEvent, slice: Slice, moved: boolean): boolean {
  const { selection, tr } = view.state
  const isPhoto = selection instanceof NodeSelection && selection.node.type.name === 'figure'
  if (!moved || !isPhoto || slice.content.childCount !== 1) return false
  const place = placeUnder(view, event)
  if (place === null) return false
  // The last photo of a gallery stays: a gallery without photos is none.
  const { parent } = selection.$from
  if (parent.type.name === 'gallery' && parent.childCount === 2) return true
  if (place === selection.from || place === selection.to) return true
  tr.delete(selection.from, selection.to)
  const at = tr.mapping.map(place)
  tr.insert(at, selection.node)
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).setMeta('uiEvent', 'drop'))
  view.focus()
  return true
}

export const PhotoDrop = Extension.create({
  name: 'photoDrop',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDrop: (view, event, slice, moved) => dropPhoto(view, event, slice, moved),
      },
    }),
  ],
})
