import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/**
 * Takes rows without a cell out of the tables that changed (merging or deleting cells can leave them), and shortens the
 * cells that reached into them.
 * @returns null when there are none
 */
export function fillRows(before: Node, state: EditorState): Transaction | null {
  const from = state.doc.content.findDiffStart(before.content)
  const to = state.doc.content.findDiffEnd(before.content)
  if (from === null || to === null) return null
  const tr = state.tr
  state.doc.nodesBetween(
    Math.min(from, to.a),
    Math.min(Math.max(from, to.a) + 1, state.doc.content.size),
    (node, pos) => {
      if (node.type.name === 'table') takeEmptyRows(tr, node, pos)
      return !node.isTextblock
    },
  )
  return tr.docChanged ? tr : null
}

function takeEmptyRows(tr: Transaction, table: Node, pos: number): void {
  const empty = table.children.map((row) => row.childCount === 0)
  if (!empty.includes(true)) return
  if (!empty.includes(false)) {
    tr.delete(tr.mapping.map(pos), tr.mapping.map(pos + table.nodeSize))
    return
  }
  table.forEach((row, offset, index) => {
    const start = pos + 1 + offset
    row.forEach((cell, within) => {
      const reach = cell.attrs['rowspan'] as number
      const lost = empty.slice(index, index + reach).filter(Boolean).length
      if (lost > 0) tr.setNodeAttribute(tr.mapping.map(start + 1 + within), 'rowspan', reach - lost)
    })
    if (row.childCount === 0) tr.delete(tr.mapping.map(start), tr.mapping.map(start + row.nodeSize))
  })
}
