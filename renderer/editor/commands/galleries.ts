import type { Node, Schema } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import type { GalleryColumns } from '../../../shared/document/nodes/gallery'
import { nodeType } from '../core/schema-types'
import { blockAt, type BlockAt } from './captioned'
import { figureAt } from './figures'
import { caretWhereStood } from './removed-block'

/** The gallery that is selected or holds the selection. */
export const galleryAt = (state: EditorState): BlockAt | null => blockAt(state, 'gallery')

/** Photos as a gallery of its own words; two columns for two or four of them, else three. */
export function galleryOf(schema: Schema, photos: readonly Node[]): Node {
  const columns: GalleryColumns = photos.length === 2 || photos.length === 4 ? 2 : 3
  const plain = photos.map((photo) => photo.type.create({ ...photo.attrs, width: null, align: null }, photo.content))
  return nodeType(schema, 'gallery').create({ columns }, [...plain, nodeType(schema, 'figcaption').create()])
}

interface PhotoRun {
  readonly from: number
  readonly to: number
  readonly photos: readonly Node[]
}

const isEmptyParagraph = (node: Node): boolean => node.type.name === 'paragraph' && node.childCount === 0

/** The figures that are selected, or that stand right beside the one with the caret; empty paragraphs between don't count. */
function photoRun(state: EditorState): PhotoRun | null {
  const figure = figureAt(state)
  const { $from, $to } = state.selection
  const $start = figure === null ? $from : state.doc.resolve(figure.pos)
  const depth = figure === null ? $from.sharedDepth($to.pos) : $start.depth
  const parent = $start.node(depth)
  if (parent.inlineContent || parent.type.name === 'gallery') return null
  let first = $start.index(depth)
  let end = figure === null ? $to.indexAfter(depth) : first + 1
  const belongs = (index: number): boolean => {
    const node = parent.maybeChild(index)
    return node !== null && (node.type.name === 'figure' || isEmptyParagraph(node))
  }
  if (figure !== null) {
    while (first > 0 && belongs(first - 1)) first--
    while (belongs(end)) end++
  }
  const isFigure = (index: number): boolean => parent.maybeChild(index)?.type.name === 'figure'
  while (first < end && !isFigure(first)) first++
  while (end > first && !isFigure(end - 1)) end--
  const all = Array.from({ length: end - first }, (_, i) => parent.child(first + i))
  const photos = all.filter(({ type }) => type.name === 'figure')
  if (photos.length < 2 || all.some((node) => node.type.name !== 'figure' && !isEmptyParagraph(node))) return null
  if (!parent.canReplaceWith(first, end, nodeType(state.schema, 'gallery'))) return null
  const from = $start.posAtIndex(first, depth)
  return { from, to: from + all.reduce((size, node) => size + node.nodeSize, 0), photos }
}

/** Makes one gallery of the figures that are selected or stand side by side. */
export const makeGallery: Command = (state, dispatch) => {
  const run = photoRun(state)
  if (run === null) return false
  const tr = state.tr.replaceWith(run.from, run.to, galleryOf(state.schema, run.photos))
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, run.from)).scrollIntoView())
  return true
}

/** A gallery's photos as figures of their own; the words for all of them become a paragraph. */
export const dissolveGallery: Command = (state, dispatch) => {
  const gallery = galleryAt(state)
  if (gallery === null) return false
  const { node, pos } = gallery
  const blocks: Node[] = []
  node.forEach((child) => {
    if (child.type.name === 'figure') blocks.push(child)
    else if (child.content.size > 0) blocks.push(nodeType(state.schema, 'paragraph').create(null, child.content))
  })
  const tr = state.tr.replaceWith(pos, pos + node.nodeSize, blocks)
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView())
  return true
}

export const setColumns =
  (columns: GalleryColumns): Command =>
  (state, dispatch) => {
    const gallery = galleryAt(state)
    if (gallery === null) return false
    if (gallery.node.attrs['columns'] !== columns) {
      dispatch?.(state.tr.setNodeAttribute(gallery.pos, 'columns', columns))
    }
    return true
  }

export const removeGallery: Command = (state, dispatch) => {
  const gallery = galleryAt(state)
  if (gallery === null) return false
  const tr = state.tr.delete(gallery.pos, gallery.pos + gallery.node.nodeSize)
  dispatch?.(caretWhereStood(tr, gallery.pos).scrollIntoView())
  return true
}

/** Changes places with the photo before or after in the gallery; the selection goes along. */
export const movePhoto =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const figure = figureAt(state)
    if (figure === null) return false
    const $pos = state.doc.resolve(figure.pos)
    const other = $pos.parent.maybeChild($pos.index() + direction)
    if ($pos.parent.type.name !== 'gallery' || other?.type.name !== 'figure') return false
    const { node, pos } = figure
    const start = direction === 1 ? pos : pos - other.nodeSize
    const pair = direction === 1 ? [other, node] : [node, other]
    const tr = state.tr.replaceWith(start, start + node.nodeSize + other.nodeSize, pair)
    const moved = direction === 1 ? start + other.nodeSize : start
    const { selection } = state
    const by = moved - pos
    dispatch?.(
      tr
        .setSelection(
          selection instanceof NodeSelection
            ? NodeSelection.create(tr.doc, moved)
            : TextSelection.create(tr.doc, selection.anchor + by, selection.head + by),
        )
        .scrollIntoView(),
    )
    return true
  }

/** The same for a photo selected as a whole: in its words the keys are those of the text. */
export const moveSelectedPhoto =
  (direction: 1 | -1): Command =>
  (state, dispatch) =>
    state.selection instanceof NodeSelection && movePhoto(direction)(state, dispatch)
