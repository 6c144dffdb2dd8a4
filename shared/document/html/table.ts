import type { NodeJson } from '../json'
import { ALIGNMENTS } from '../nodes/blocks'
import { t } from '../../messages/translate'
import { VERTICAL_ALIGNMENTS } from '../nodes/table'
import { columnWidths, spanOfCell as span, tableWords } from '../table-grid'
import { withoutEmptyRows } from '../table-rows'
import { attribute, classes, escapeText } from './escape'
import { needsKeepSpace } from './inline'

/**
 * A table in a box that scrolls sideways on narrow screens, by keyboard too. Leading rows of header cells only are its
 * thead; header cells say whether they head a column or a row. Its source stands under it, outside the box.
 */
export function writeTable(table: NodeJson, writeContent: (cell: NodeJson) => string): string {
  const mended = withoutEmptyRows(table)
  const rows = mended.content ?? []
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
  const words = tableWords(table, 'caption')
  const caption = words === '' ? '' : writeWords('caption', words)
  const label = words.trim() === '' ? t('document.page.table') : words.trim()
  const box = `<div class="table-scroll" role="region"${attribute('aria-label', label)} tabindex="0">`
  const scroll = `${box}<table>${caption}${writeColumns(columnWidths(mended))}${thead}${tbody}</table></div>`
  const note = tableWords(table, 'note')
  return note === '' ? scroll : `<div class="table-block">${scroll}${writeWords('p', note, 'table-note')}</div>`
}

function writeWords(tag: string, text: string, name: string | null = null): string {
  const spaces = needsKeepSpace([{ type: 'text', text }]) ? 'keep-space' : null
  return `<${tag}${classes(name, spaces)}>${escapeText(text)}</${tag}>`
}

function writeColumns(widths: readonly number[]): string {
  if (widths.every((width) => width === 0)) return ''
  return `<colgroup>${widths.map((width) => `<col${classes(width === 0 ? null : `width-${width}`)}>`).join('')}</colgroup>`
}

const isHeader = (cell: NodeJson): boolean => cell.type === 'tableHeader'

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
  const valign = cell.attrs?.['valign']
  const vertical = VERTICAL_ALIGNMENTS.some((known) => known === valign) ? `valign-${String(valign)}` : null
  const colspan = span(cell, 'colspan')
  const rowspan = span(cell, 'rowspan')
  const spans = attribute('colspan', colspan > 1 ? colspan : null) + attribute('rowspan', rowspan > 1 ? rowspan : null)
  const scoped = attribute('scope', tag === 'th' ? scope : null)
  return `<${tag}${classes(alignment, vertical)}${spans}${scoped}>${writeContent(cell)}</${tag}>`
}
