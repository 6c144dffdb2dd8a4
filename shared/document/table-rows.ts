import type { NodeJson } from './json'

const isTable = (node: NodeJson): boolean => node.type === 'table'
const isCell = (node: NodeJson): boolean => node.type === 'tableCell' || node.type === 'tableHeader'
const rowspanOf = (cell: NodeJson): number => {
  const value = cell.attrs?.['rowspan']
  return typeof value === 'number' && Number.isInteger(value) && value > 1 ? value : 1
}

/**
 * A body without table rows that have no cell, as merging whole rows once left them; cells that reached into such a row
 * are that much shorter. A table without any cell goes; where nothing else stood, an empty paragraph takes its place.
 * @returns the same object when there is nothing to mend
 */
export function withoutEmptyRows<N extends NodeJson>(node: N): N {
  if (node.content === undefined) return node
  const mended = node.content.map(withoutEmptyRows)
  const content = isTable(node) ? filledRows(mended) : withoutBareTables(mended)
  const same = content.length === node.content.length && content.every((child, i) => child === node.content?.[i])
  return same ? node : { ...node, content }
}

function withoutBareTables(blocks: readonly NodeJson[]): readonly NodeJson[] {
  const left = blocks.filter((child) => !isTable(child) || child.content?.length !== 0)
  return left.length === 0 && blocks.length > 0 ? [{ type: 'paragraph' }] : left
}

function filledRows(rows: readonly NodeJson[]): readonly NodeJson[] {
  const isEmpty = rows.map((row) => row.type === 'tableRow' && (row.content ?? []).length === 0)
  if (!isEmpty.includes(true)) return rows
  const shortened = (row: NodeJson, at: number): NodeJson => ({
    ...row,
    content: (row.content ?? []).map((cell) => {
      const reach = rowspanOf(cell)
      const lost = isEmpty.slice(at, at + reach).filter(Boolean).length
      return isCell(cell) && lost > 0 ? { ...cell, attrs: { ...cell.attrs, rowspan: reach - lost } } : cell
    }),
  })
  return rows.map(shortened).filter((_row, i) => isEmpty[i] !== true)
}
