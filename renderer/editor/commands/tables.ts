import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteCellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  rowIsHeader,
  selectedRect,
  splitCell,
  TableMap,
  toggleHeader,
} from '@tiptap/pm/tables'
import { nodeType } from '../core/schema-types'
import { insertBlocks } from './insert-blocks'
import { hasHeaderColumn } from './table-looks'

export const inTable = (state: EditorState): boolean => isInTable(state)

/** A table of empty cells; its first row is the header row when asked for. The caret goes into its first cell. */
export const insertTable =
  (rows: number, columns: number, header: boolean): Command =>
  (state, dispatch) => {
    if (isInTable(state)) return false
    const { schema } = state
    const cells = (name: 'tableHeader' | 'tableCell'): Node[] =>
      Array.from({ length: columns }, () => nodeType(schema, name).create(null, nodeType(schema, 'paragraph').create()))
    const table = nodeType(schema, 'table').create(
      null,
      Array.from({ length: rows }, (_, row) =>
        nodeType(schema, 'tableRow').create(null, cells(header && row === 0 ? 'tableHeader' : 'tableCell')),
      ),
    )
    const tr = insertBlocks(state.tr, [table], { caret: 'inside' })
    if (tr === null) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }

export const hasHeaderRow = (state: EditorState): boolean => {
  if (!isInTable(state)) return false
  const { map, table } = selectedRect(state)
  return rowIsHeader(map, table, 0)
}

/** What comes before the head of a table is of it: a plain row over the header row would leave the page without one. */
const withHead =
  (axis: 'row' | 'column', state: EditorState, dispatch: (tr: Transaction) => void) =>
  (tr: Transaction): void => {
    const { tableStart } = selectedRect(state)
    const table = tr.doc.nodeAt(tableStart - 1)
    if (table !== null) {
      const { map, width } = TableMap.get(table)
      for (const at of new Set(map.filter((_, i) => (axis === 'row' ? i < width : i % width === 0)))) {
        tr.setNodeMarkup(tableStart + at, nodeType(state.schema, 'tableHeader'), table.nodeAt(at)?.attrs)
      }
    }
    dispatch(tr)
  }

const within =
  (command: Command): Command =>
  (state, dispatch) =>
    isInTable(state) && command(state, dispatch)

export const toggleHeaderRow: Command = within(toggleHeader('row'))
export const rowAbove: Command = within((state, dispatch) => {
  const isHead = selectedRect(state).top === 0 && hasHeaderRow(state)
  return addRowBefore(state, dispatch && isHead ? withHead('row', state, dispatch) : dispatch)
})
export const rowBelow: Command = within(addRowAfter)
export const columnLeft: Command = within((state, dispatch) => {
  const isHead = selectedRect(state).left === 0 && hasHeaderColumn(state)
  return addColumnBefore(state, dispatch && isHead ? withHead('column', state, dispatch) : dispatch)
})
export const columnRight: Command = within(addColumnAfter)
export const removeTable: Command = within(deleteTable)
export const merge: Command = within(mergeCells)
export const split: Command = within(splitCell)

const whole = (state: EditorState, axis: 'row' | 'column'): boolean => {
  const { map, top, bottom, left, right } = selectedRect(state)
  return axis === 'row' ? top === 0 && bottom === map.height : left === 0 && right === map.width
}

/** The last row or column takes the table with it: an empty table can't stand. */
export const removeRow: Command = within((state, dispatch) =>
  whole(state, 'row') ? deleteTable(state, dispatch) : deleteRow(state, dispatch),
)
export const removeColumn: Command = within((state, dispatch) =>
  whole(state, 'column') ? deleteTable(state, dispatch) : deleteColumn(state, dispatch),
)

/** Tab: the next cell; from the last one, a new row. */
export const nextCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  if (goToNextCell(1)(state, dispatch)) return true
  const rect = selectedRect(state)
  // Right of the last cell one may reach down that began above.
  if (rect.bottom !== rect.map.height || !dispatch) return true
  addRowAfter(state, (tr) => {
    const table = tr.doc.nodeAt(rect.tableStart - 1)
    if (table === null) return
    let start = rect.tableStart
    for (let row = 0; row < rect.map.height; row++) start += table.child(row).nodeSize
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))).scrollIntoView())
  })
  return true
}

export const previousCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  goToNextCell(-1)(state, dispatch)
  return true
}

/** Backspace or Delete empties the selected cells, which stay selected; a second time a whole table is removed. */
export const deleteSelectedCells: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof CellSelection)) return false
  const whole = selection.isColSelection() && selection.isRowSelection()
  const empty = cellsOf(selection).every((cell) => cell.textContent === '' && cell.childCount === 1)
  return whole && empty ? deleteTable(state, dispatch) : deleteCellSelection(state, dispatch)
}

function cellsOf(selection: CellSelection): readonly Node[] {
  const cells: Node[] = []
  selection.forEachCell((cell) => cells.push(cell))
  return cells
}
