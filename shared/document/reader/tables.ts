import { MAX_COLSPAN, MAX_ROWSPAN } from '../attributes'
import type { NodeJson } from '../json'

/** One cell as the foreign table gives it. */
export interface RawCell {
  readonly type: 'tableHeader' | 'tableCell'
  readonly colspan: number
  readonly rowspan: number
  readonly align: string | null
  readonly valign: string | null
  readonly content: readonly NodeJson[]
}

export const MOST_COLUMNS = 100
/** Cells after filling up: no table of an article has more, and writing in larger ones is no pleasure. */
const MOST_CELLS = 20_000

/**
 * A rectangular table: spans cut to the room there is, short rows filled with empty cells, empty rows dropped.
 * @returns null without any cell; `cut` when rows or columns had to go
 */
export function tableOf(
  given: readonly (readonly RawCell[])[],
  looks: TableLooks = PLAIN_TABLE,
): { readonly table: NodeJson; readonly cut: boolean } | null {
  const placed = placeCells(given)
  const width = placed.width
  if (width === 0) return null
  const mostRows = Math.floor(MOST_CELLS / width)
  const rows = placed.rows.slice(0, mostRows)
  const content = rows.map(({ cells, filled }, index): NodeJson => {
    const nodes = cells.map(({ cell, column }) => cellNode(cell, rows.length - index, looks.widths, column))
    for (let column = filled; column < width; column++) nodes.push(cellNode(EMPTY_CELL, 1, looks.widths, column))
    return { type: 'tableRow', content: nodes }
  })
  const attrs = { caption: looks.caption, note: looks.note }
  return { table: { type: 'table', attrs, content }, cut: placed.cut || rows.length < placed.rows.length }
}

export const EMPTY_CELL: RawCell = { type: 'tableCell', colspan: 1, rowspan: 1, align: null, valign: null, content: [] }

/** What a table has beside its cells; `widths` in percent by column, 0 where nothing is said. */
export interface TableLooks {
  readonly caption: string
  readonly note: string
  readonly widths: readonly number[]
}

const PLAIN_TABLE: TableLooks = { caption: '', note: '', widths: [] }

interface PlacedRow {
  readonly cells: readonly { readonly cell: RawCell; readonly column: number }[]
  /** Columns taken from the left, by own cells and by those that reach in from above. */
  readonly filled: number
}

interface Placement {
  readonly rows: readonly PlacedRow[]
  readonly width: number
  readonly cut: boolean
}

/** Finds each cell's place as HTML does, never two in one place. */
function placeCells(given: readonly (readonly RawCell[])[]): Placement {
  const rows: PlacedRow[] = []
  /** For each column, how many rows more it is taken by a cell above. */
  const taken: number[] = []
  let width = 0
  let cut = false
  for (const row of given) {
    const reachedInto = taken.some((left) => left > 0)
    if (row.length === 0 && !reachedInto) continue
    const cells: { cell: RawCell; column: number }[] = []
    let column = 0
    const spans: { readonly from: number; readonly to: number; readonly rows: number }[] = []
    for (const cell of row) {
      while ((taken[column] ?? 0) > 0) column += 1
      if (column >= MOST_COLUMNS) {
        cut = true
        break
      }
      let end = column + 1
      const wanted = Math.min(column + cell.colspan, MOST_COLUMNS)
      while (end < wanted && (taken[end] ?? 0) === 0) end += 1
      cells.push({ cell: { ...cell, colspan: end - column }, column })
      spans.push({ from: column, to: end, rows: cell.rowspan })
      column = end
    }
    // Gaps between reaches from above are filled, or the row's later columns would shift.
    const lastTaken = taken.findLastIndex((left) => left > 0)
    while (column <= lastTaken) {
      if ((taken[column] ?? 0) === 0) {
        cells.push({ cell: EMPTY_CELL, column })
        spans.push({ from: column, to: column + 1, rows: 1 })
      }
      column += 1
    }
    width = Math.max(width, column)
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1)
    for (const { from, to, rows: height } of spans) for (let i = from; i < to; i++) taken[i] = height - 1
    for (let i = 0; i < taken.length; i++) taken[i] ??= 0
    rows.push({ cells, filled: column })
  }
  return { rows, width, cut }
}

function cellNode(cell: RawCell, rowsLeft: number, all: readonly number[], column: number): NodeJson {
  const widths = Array.from({ length: cell.colspan }, (_, i) => all[column + i] ?? 0)
  const attrs = {
    colspan: cell.colspan,
    rowspan: Math.max(1, Math.min(cell.rowspan, rowsLeft)),
    colwidth: widths.some((width) => width > 0) ? widths : null,
    align: cell.align,
    valign: cell.valign,
  }
  const content: readonly NodeJson[] =
    cell.content.length > 0 ? cell.content : [{ type: 'paragraph', attrs: { align: null } }]
  return { type: cell.type, attrs, content }
}

/** A span attribute's number: 1 for nonsense, never more than the schema takes. */
export function spanOf(text: string | undefined, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(text ?? '', 10)
  return value >= 1 ? Math.min(value, name === 'colspan' ? MAX_COLSPAN : MAX_ROWSPAN) : 1
}
