import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { Alignment } from '../../../shared/document/nodes/blocks'

/** What a block without an alignment of its own looks like on the page. */
const ownWay = (node: Node): Alignment =>
  node.type.name === 'heading' || node.type.name === 'figure' ? 'center' : 'justify'

const alignable = (node: Node): boolean =>
  node.type.name === 'paragraph' || node.type.name === 'heading' || node.type.name === 'figure'

function alignables(state: EditorState): ReadonlyMap<number, Node> {
  const found = new Map<number, Node>()
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, $to.pos, (node, pos, parent) => {
      // A gallery's columns say where its photos stand.
      if (alignable(node) && parent?.type.name !== 'gallery') found.set(pos, node)
      return !node.isTextblock
    })
  }
  return found
}

/** Aligns the selected blocks; the page's own way is stored as no alignment at all. */
export const setAlign =
  (align: Alignment): Command =>
  (state, dispatch) => {
    const blocks = alignables(state)
    if (blocks.size === 0) return false
    if (dispatch) {
      const tr = state.tr
      for (const [pos, node] of blocks) {
        const value = align === ownWay(node) ? null : align
        if (node.attrs['align'] !== value) tr.setNodeAttribute(pos, 'align', value)
      }
      dispatch(tr.scrollIntoView())
    }
    return true
  }

/** How the block with the caret stands; null where nothing can be aligned. */
export function alignmentOf(state: EditorState): Alignment | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (alignable(node)) return (node.attrs['align'] as Alignment | null) ?? ownWay(node)
  }
  const after = $from.nodeAfter
  return after !== null && alignable(after) ? ((after.attrs['align'] as Alignment | null) ?? ownWay(after)) : null
}
