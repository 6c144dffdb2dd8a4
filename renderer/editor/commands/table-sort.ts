import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { CellSelection, isInTable, selectedRect, type TableRect } from '@tiptap/pm/tables'
import { sortedOrder } from '../../../shared/document/sort-values'

/** Why a table can't be sorted; null when it can. */
export function sortObstacle(state: EditorState): 'merged' | 'short' | null {
  if (!isInTable(state)) return 'short'
  const rect = selectedRect(state)
  const rows = rect.table.children.slice(headRows(rect.table))
  if (rows.some((row) => row.children.some(isMerged))) return 'merged'
  return rows.length < 2 ? 'short' : null
}

const isMerged = ({ attrs }: Node): boolean => attrs['colspan'] !== 1 || attrs['rowspan'] !== 1

/** Leading rows of header cells only stay where they are, and so do those that such cells reach into. */
function headRows(table: Node): number {
  const first = table.children.findIndex((row) => !row.children.every(({ type }) => type.name === 'tableHeader'))
  let head = first === -1 ? table.childCount : first
  for (let row = 0; row < head; row++)
    for (const { attrs } of table.child(row).children) head = Math.max(head, row + Number(attrs['rowspan']))
  return Math.min(head, table.childCount)
}

/** Sorts the rows under the table's head by the column with the caret, which goes along with its row; of selected cells it takes the first. */
export const sortRows =
  (direction: 'ascending' | 'descending'): Command =>
  (state, dispatch) => {
    if (sortObstacle(state) !== null) return false
    if (dispatch) {
      const rect = selectedRect(state)
      const head = headRows(rect.table)
      const rows = rect.table.children.slice(head)
      const texts = rows.map((row) => cellText(row.maybeChild(rect.left)))
      const order = sortedOrder(texts, direction)
      const sorted = order.flatMap((i) => rows[i] ?? [])
      const start = rect.tableStart + sizeOf(rect.table.children.slice(0, head))
      const tr = state.tr
      if (order.some((from, to) => from !== to)) tr.replaceWith(start, start + sizeOf(rows), Fragment.fromArray(sorted))
      const caret = caretAfter(state, rect, head, order, sorted)
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(caret))).scrollIntoView())
    }
    return true
  }

/** The caret's place in its row, where the row stands now. */
function caretAfter(
  { selection }: EditorState,
  { tableStart, table, map, top, left }: TableRect,
  head: number,
  order: readonly number[],
  sorted: readonly Node[],
): number {
  const firstCell = tableStart + (map.map[top * map.width + left] ?? 0)
  const caret = selection instanceof CellSelection ? firstCell + 1 : selection.head
  if (top < head) return caret
  const now = order.indexOf(top - head)
  const [before, after] = [table.children.slice(head, top), sorted.slice(0, now)]
  return caret - sizeOf(before) + sizeOf(after)
}

const cellText = (cell: Node | null): string => cell?.textBetween(0, cell.content.size, ' ', ' ') ?? ''
const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
