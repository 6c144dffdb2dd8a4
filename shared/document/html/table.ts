import type { NodeJson } from '../json'
import { ALIGNMENTS } from '../nodes/blocks'
import { withoutEmptyRows } from '../table-rows'
import { attribute, classes } from './escape'

/**
 * A table in a box that scrolls sideways on narrow screens. Leading rows of header cells only are its thead; header
 * cells say whether they head a column or a row.
 */
export function writeTable(table: NodeJson, writeContent: (cell: NodeJson) => string): string {
  const rows = withoutEmptyRows(table).content ?? []
  const headRows = headLength(rows)
  const write = (row: NodeJson, inHead: boolean): string =>
    `<tr>${(row.content ?? []).map((cell, i) => writeCell(cell, inHead ? 'col' : i === 0 ? 'row' : null, writeContent)).join('')}</tr>`
  const head = rows
    .slice(0, headRows)
    .map((row) => write(row, true))
    .join('')
  const body = rows
    .slice(headRows)
    .map((row) => write(row, false))
    .join('')
  const thead = head === '' ? '' : `<thead>${head}</thead>`
  const tbody = body === '' ? '' : `<tbody>${body}</tbody>`
  return `<div class="table-scroll"><table>${thead}${tbody}</table></div>`
}

const isHeader = (cell: NodeJson): boolean => cell.type === 'tableHeader'
const span = (cell: NodeJson, name: 'colspan' | 'rowspan'): number => {
  const value = cell.attrs?.[name]
  return typeof value === 'number' && Number.isInteger(value) && value > 1 ? value : 1
}

/**
 * How many rows the head has: the first if all its cells are header cells, and as many more as those cells reach into.
 * Zero when a row reached into holds body cells: browsers cut a rowspan at the end of thead.
 */
function headLength(rows: readonly NodeJson[]): number {
  let length = 1
  for (let i = 0; i < length; i++) {
    const cells = rows[i]?.content ?? []
    if (i >= rows.length || !cells.every(isHeader) || (i === 0 && cells.length === 0)) return 0
    for (const cell of cells) length = Math.max(length, Math.min(rows.length, i + span(cell, 'rowspan')))
  }
  return length
}

function writeCell(cell: NodeJson, scope: 'col' | 'row' | null, writeContent: (cell: NodeJson) => string): string {
  const tag = isHeader(cell) ? 'th' : 'td'
  const align = cell.attrs?.['align']
  const alignment = ALIGNMENTS.some((known) => known === align) ? `align-${String(align)}` : null
  const colspan = span(cell, 'colspan')
  const rowspan = span(cell, 'rowspan')
  const spans = attribute('colspan', colspan > 1 ? colspan : null) + attribute('rowspan', rowspan > 1 ? rowspan : null)
  const scoped = attribute('scope', tag === 'th' ? scope : null)
  return `<${tag}${classes(alignment)}${spans}${scoped}>${writeContent(cell)}</${tag}>`
}
