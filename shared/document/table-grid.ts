import type { NodeJson } from './json'

const isShare = (value: unknown): value is number => typeof value === 'number' && value > 0 && value <= 100

/** How many columns or rows a cell covers. */
export function spanOfCell(cell: NodeJson, name: 'colspan' | 'rowspan'): number {
  const value = cell.attrs?.[name]
  return typeof value === 'number' && Number.isInteger(value) && value > 1 ? value : 1
}

/** The widths of a table's columns in percent, 0 where none is set: for each column the first cell that says one. */
export function columnWidths(table: NodeJson): readonly number[] {
  const widths: number[] = []
  const reach: number[] = []
  for (const row of table.content ?? []) {
    let column = 0
    for (const cell of row.content ?? []) {
      while ((reach[column] ?? 0) > 0) column += 1
      const colspan = spanOfCell(cell, 'colspan')
      const said: unknown = cell.attrs?.['colwidth']
      for (let i = 0; i < colspan; i++) {
        const width: unknown = Array.isArray(said) ? said[i] : null
        if (isShare(width)) widths[column + i] ||= width
        widths[column + i] ??= 0
        reach[column + i] = spanOfCell(cell, 'rowspan')
      }
      column += colspan
    }
    for (let i = 0; i < reach.length; i++) reach[i] = Math.max(0, (reach[i] ?? 0) - 1)
  }
  return Array.from(widths, (width) => width)
}

/** A table's 表题 or 资料来源; empty when it has none. */
export function tableWords(table: NodeJson, name: 'caption' | 'note'): string {
  const value = table.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
