import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { nodeType } from '../core/schema-types'

export interface InsertOptions {
  /** Where to insert; absent: at the selection. */
  readonly at?: number
  /**
   * The caret goes into the first text of what was inserted, or to the text after it (made when there is none); or it
   * stays where it is.
   */
  readonly caret: 'inside' | 'after' | 'kept'
}

/**
 * Puts whole blocks (figures, a table, a divider) beside the block with the position: in the place of an empty
 * paragraph, else after it, so that no sentence is cut in two.
 * @returns null when they may not stand there
 */
export function insertBlocks(tr: Transaction, nodes: readonly Node[], options: InsertOptions): Transaction | null {
  const first = nodes[0]
  if (first === undefined) return null
  const $at = options.at === undefined ? tr.selection.$to : tr.doc.resolve(options.at)
  const place = placeFor($at, first)
  if (place === null) return null
  tr.replaceWith(place.from, place.to, [...nodes])
  const end = place.from + nodes.reduce((size, node) => size + node.nodeSize, 0)
  if (options.caret === 'kept') return tr
  if (options.caret === 'inside') return tr.setSelection(Selection.near(tr.doc.resolve(place.from + 1)))
  const next = tr.doc.resolve(end).nodeAfter
  if (next?.isTextblock !== true) tr.insert(end, nodeType(tr.doc.type.schema, 'paragraph').create())
  return tr.setSelection(TextSelection.create(tr.doc, end + 1))
}

function placeFor($at: ResolvedPos, node: Node): { readonly from: number; readonly to: number } | null {
  for (let depth = $at.depth; depth >= 0; depth--) {
    const parent = $at.node(depth)
    if (depth === $at.depth) {
      // Between two blocks: a gap cursor, a selected node, a drop.
      if (!parent.inlineContent && parent.canReplaceWith($at.index(depth), $at.index(depth), node.type)) {
        return { from: $at.pos, to: $at.pos }
      }
      continue
    }
    const child = $at.node(depth + 1)
    const index = $at.index(depth)
    const empty = child.type.name === 'paragraph' && child.childCount === 0
    if (empty && parent.canReplaceWith(index, index + 1, node.type)) {
      return { from: $at.before(depth + 1), to: $at.after(depth + 1) }
    }
    if (parent.canReplaceWith(index + 1, index + 1, node.type)) {
      return { from: $at.after(depth + 1), to: $at.after(depth + 1) }
    }
  }
  return null
}
