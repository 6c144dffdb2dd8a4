import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState, Transaction } from '@tiptap/pm/state'
import { CellSelection, cellAround, isInTable, selectedRect, TableMap, toggleHeader } from '@tiptap/pm/tables'
import type { Alignment } from '../../../shared/document/nodes/blocks'
import type { VerticalAlignment } from '../../../shared/document/nodes/table'

/** The table with the caret and its position. */
export function tableAt(state: EditorState): { readonly node: Node; readonly pos: number } | null {
  if (!isInTable(state)) return null
  const { table, tableStart } = selectedRect(state)
  return { node: table, pos: tableStart - 1 }
}

/** Sets 表题 or 资料来源 of the table at a position; what already stands so makes no step. */
export const setTableWords =
  (pos: number, name: 'caption' | 'note', words: string): Command =>
  (state, dispatch) => {
    const table = state.doc.nodeAt(pos)
    if (table?.type.name !== 'table') return false
    if (table.attrs[name] !== words) dispatch?.(state.tr.setNodeAttribute(pos, name, words))
    return true
  }

export const toggleHeaderColumn: Command = (state, dispatch) =>
  isInTable(state) && toggleHeader('column')(state, dispatch)

export function hasHeaderColumn(state: EditorState): boolean {
  if (!isInTable(state)) return false
  const { map, table } = selectedRect(state)
  for (let row = 0; row < map.height; row++) {
    if (table.nodeAt(map.map[row * map.width] ?? 0)?.type.name !== 'tableHeader') return false
  }
  return true
}

function selectedCells(state: EditorState): readonly { readonly node: Node; readonly pos: number }[] {
  const { selection } = state
  const cells: { node: Node; pos: number }[] = []
  if (selection instanceof CellSelection) selection.forEachCell((node, pos) => cells.push({ node, pos }))
  else {
    const $cell = cellAround(selection.$head)
    if ($cell?.nodeAfter) cells.push({ node: $cell.nodeAfter, pos: $cell.pos })
  }
  return cells
}

/** How the selected cells stand; null when they say nothing or differ. */
export function cellLook(state: EditorState, name: 'align' | 'valign'): string | null {
  const looks = new Set(selectedCells(state).map(({ node }) => node.attrs[name] as string | null))
  const [only] = looks
  return looks.size === 1 ? (only ?? null) : null
}

/** Sets how the content of the selected cells stands, or with what already is, gives it back to the theme. */
export const setCellLook =
  (look: { readonly align: Alignment } | { readonly valign: VerticalAlignment }): Command =>
  (state, dispatch) => {
    const cells = selectedCells(state)
    const [entry] = Object.entries(look)
    if (cells.length === 0 || entry === undefined) return false
    const [name, value] = entry
    const next = cellLook(state, name === 'align' ? 'align' : 'valign') === value ? null : value
    if (dispatch) {
      const tr = state.tr
      for (const { node, pos } of cells) {
        if (node.attrs[name] !== next) tr.setNodeAttribute(pos, name, next)
        // A paragraph's own alignment would hide the cell's.
        if (name !== 'align') continue
        node.forEach((child, offset) => {
          if (child.isTextblock && child.attrs['align'] !== null) tr.setNodeAttribute(pos + 1 + offset, 'align', null)
        })
      }
      dispatch(tr.scrollIntoView())
    }
    return true
  }

export const LEAST_SHARE = 5

/**
 * The shares of a table's columns in percent, 0 where none is set: for each column the first cell that says one. Asked
 * at every key in the table, so it goes through the cells once and looks none up.
 */
export function sharesOf(table: Node): readonly number[] {
  const { map, width } = TableMap.get(table)
  const shares = Array.from({ length: width }, () => 0)
  table.forEach((row, offset, index) => {
    let column = 0
    row.forEach((cell, within) => {
      while (column < width && map[index * width + column] !== offset + 1 + within) column += 1
      const own = cell.attrs['colwidth'] as readonly number[] | null
      own?.slice(0, width - column).forEach((share, i) => (shares[column + i] ||= share))
    })
  })
  return shares
}

/** Writes the shares of all columns into the cells, as ProseMirror's tables keep them. */
export function setShares(tr: Transaction, pos: number, shares: readonly number[]): Transaction {
  const table = tr.doc.nodeAt(pos)
  if (table?.type.name !== 'table') return tr
  const map = TableMap.get(table)
  for (const at of new Set(map.map)) {
    const cell = table.nodeAt(at)
    if (cell === null) continue
    const left = map.colCount(at)
    const own = Array.from({ length: cell.attrs['colspan'] as number }, (_, i) => shares[left + i] ?? 0)
    const colwidth = own.some((share) => share > 0) ? own : null
    if (JSON.stringify(cell.attrs['colwidth']) !== JSON.stringify(colwidth))
      tr.setNodeAttribute(pos + 1 + at, 'colwidth', colwidth)
  }
  return tr
}

/** The share of the column with the caret; 0 when none is set. */
export function shareAt(state: EditorState): number {
  if (!isInTable(state)) return 0
  const { table, left } = selectedRect(state)
  return sharesOf(table)[left] ?? 0
}

/** Gives the selected columns a share of the table's width in percent, as far as automatic ones stay seen; 0 takes it away. */
export const setColumnShare =
  (share: number): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false
    const { table, tableStart, left, right } = selectedRect(state)
    const before = sharesOf(table)
    const others = before.filter((_, column) => column < left || column >= right)
    const free = others.filter((old) => old === 0).length
    const taken = others.reduce((sum, old) => sum + old, 0)
    const most = free === 0 ? 100 : Math.floor((100 - taken - free * LEAST_SHARE) / (right - left))
    const limit = Math.min(share, Math.max(LEAST_SHARE, most))
    const shares = before.map((old, column) => (column >= left && column < right ? limit : old))
    if (dispatch) dispatch(setShares(state.tr, tableStart - 1, shares))
    return true
  }

/** All columns as the theme makes them. */
export const evenColumns: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  const { table, tableStart } = selectedRect(state)
  if (sharesOf(table).every((share) => share === 0)) return false
  dispatch?.(setShares(state.tr, tableStart - 1, []))
  return true
}

/** Whole percents of 100 for widths in pixels. */
export function sharesOfWidths(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  if (whole <= 0) return widths.map(() => 0)
  const shares = widths.map((width) => Math.max(1, Math.round((width / whole) * 100)))
  const rest = 100 - shares.reduce((sum, share) => sum + share, 0)
  const widest = shares.indexOf(Math.max(...shares))
  return shares.map((share, i) => (i === widest ? Math.max(1, share + rest) : share))
}
