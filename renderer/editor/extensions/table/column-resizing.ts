import { closeHistory } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import { cellAround, TableMap } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { LEAST_SHARE, setShares, sharesOf, sharesOfWidths } from '../../commands/table-looks'
import { showShare } from './table-view'

/** Pixels on either side of a line between columns in which it can be taken hold of. */
const REACH = 5

interface Edge {
  /** The position of the table, and the column left of the line. */
  readonly table: number
  readonly column: number
  readonly element: HTMLTableElement
}

/** Dragging the line between two columns shares their width anew; the table keeps its own. */
export const columnResizing = (): Plugin => {
  let held: Edge | null = null
  return new Plugin({
    props: {
      handleDOMEvents: {
        pointermove: (view, event) => {
          if (held === null) view.dom.classList.toggle('gt-column-edge', view.editable && edgeAt(view, event) !== null)
          return false
        },
        pointerleave: (view) => {
          if (held === null) view.dom.classList.remove('gt-column-edge')
          return false
        },
        mousedown: (view, event) => {
          const edge = view.editable && event.button === 0 ? edgeAt(view, event) : null
          if (edge === null) return false
          event.preventDefault()
          held = edge
          drag(view, edge, event.clientX, () => {
            held = null
            view.dom.classList.remove('gt-column-edge')
          })
          return true
        },
      },
    },
  })
}

function edgeAt(view: EditorView, event: MouseEvent): Edge | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td, th') : null
  const element = cell?.closest('table')
  if (cell === null || element === null || element === undefined || !view.dom.contains(cell)) return null
  const box = cell.getBoundingClientRect()
  const side = box.right - event.clientX <= REACH ? 'right' : event.clientX - box.left <= REACH ? 'left' : null
  if (side === null) return null
  const $cell = cellAround(view.state.doc.resolve(view.posAtDOM(cell, 0)))
  if ($cell === null) return null
  const map = TableMap.get($cell.node(-1))
  const { left, right } = map.findCell($cell.pos - $cell.start(-1))
  const column = side === 'right' ? right - 1 : left - 1
  return column < 0 || column >= map.width - 1 ? null : { table: $cell.before(-1), column, element }
}

function drag(view: EditorView, edge: Edge, startX: number, done: () => void): void {
  const columns = [...edge.element.querySelectorAll(':scope > colgroup > col')]
  const widths = columns.map((column) => column.getBoundingClientRect().width)
  const whole = edge.element.getBoundingClientRect().width
  const before = sharesOfWidths(widths)
  const both = (before[edge.column] ?? 0) + (before[edge.column + 1] ?? 0)
  let shares: readonly number[] | null = null
  const show = (all: readonly number[]): void => columns.forEach((column, i) => showShare(column, all[i] ?? 0))
  const move = (event: PointerEvent): void => {
    const moved = Math.round(((event.clientX - startX) / whole) * 100)
    const least = Math.min(LEAST_SHARE, Math.floor(both / 2))
    const left = Math.max(least, Math.min(both - least, (before[edge.column] ?? 0) + moved))
    shares = before.map((share, i) => (i === edge.column ? left : i === edge.column + 1 ? both - left : share))
    show(shares)
  }
  const stop = (keep: boolean): void => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('keydown', key, true)
    done()
    if (view.isDestroyed) return
    const table = view.state.doc.nodeAt(edge.table)
    if (keep && shares !== null && table?.type.name === 'table') {
      view.dispatch(closeHistory(setShares(view.state.tr, edge.table, shares)))
    } else if (table?.type.name === 'table') show(sharesNow(view, edge.table))
  }
  const up = (): void => stop(true)
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop(false)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('keydown', key, true)
}

function sharesNow(view: EditorView, pos: number): readonly number[] {
  const table = view.state.doc.nodeAt(pos)
  return table === null ? [] : sharesOf(table)
}
