import type { NodeJson } from './json'

const isShare = (value: unknown): value is number => typeof value === 'number' && value > 0 && value <= 100

/** How many columns or rows a cell covers. */
export function spanOfCell(cell: NodeJson, name: 'colspan' | 'rowspan'): number {
  const value = cell.attrs?.[name]
  return typeof value === 'number' && Number.isInteger(value) && value > 1 ? value : 1
}

/** The table with each of its cells as `change` gives it, which is told the cell's first column, its reach and its row. */
function mapCells(
  table: NodeJson,
  change: (cell: NodeJson, column: number, colspan: number, row: number) => NodeJson,
): NodeJson {
  const reach: number[] = []
  const rows = (table.content ?? []).map((row, index) => {
    let column = 0
    const cells = (row.content ?? []).map((cell) => {
      while ((reach[column] ?? 0) > 0) column += 1
      const from = column
      const colspan = spanOfCell(cell, 'colspan')
      column += colspan
      reach.length = Math.max(reach.length, column)
      reach.fill(spanOfCell(cell, 'rowspan'), from, column)
      return change(cell, from, colspan, index)
    })
    for (let i = 0; i < reach.length; i++) reach[i] = Math.max(0, (reach[i] ?? 0) - 1)
    return { ...row, content: cells }
  })
  return { ...table, content: rows }
}

/** The widths of a table's columns in percent, 0 where none is set: for each column the first cell that says one. */
export function columnWidths(table: NodeJson): readonly number[] {
  const widths: number[] = []
  mapCells(table, (cell, column, colspan) => {
    const said: unknown = cell.attrs?.['colwidth']
    for (let i = 0; i < colspan; i++) {
      const width: unknown = Array.isArray(said) ? said[i] : null
      if (isShare(width)) widths[column + i] ||= width
      widths[column + i] ??= 0
    }
    return cell
  })
  return Array.from(widths, (width) => width)
}

/** The table with the widths of its columns said by every cell, in the one way they can be read back. */
export function withWidthsInAllCells(table: NodeJson): NodeJson {
  const widths = columnWidths(table)
  if (!widths.some((width) => width > 0)) return table
  return mapCells(table, (cell, column, colspan) => {
    const own = Array.from({ length: colspan }, (_, i) => widths[column + i] ?? 0)
    return { ...cell, attrs: { ...cell.attrs, colwidth: own.some((width) => width > 0) ? own : null } }
  })
}

/** What each place of a table says: a merged cell's words stand in its first one, the others are empty. */
export function gridOf(table: NodeJson, words: (cell: NodeJson) => string): readonly (readonly string[])[] {
  const width = columnWidths(table).length
  const grid = (table.content ?? []).map(() => Array.from({ length: width }, () => ''))
  mapCells(table, (cell, column, _colspan, row) => {
    grid[row]?.splice(column, 1, words(cell))
    return cell
  })
  return grid
}

/** A table's 表题 or 资料来源; empty when it has none. */
export function tableWords(table: NodeJson, name: 'caption' | 'note'): string {
  const value = table.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
