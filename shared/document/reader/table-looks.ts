import { VERTICAL_ALIGNMENTS, type VerticalAlignment } from '../nodes/table'
import { hasClass } from './style'
import type { TableLooks } from './tables'
import { MOST_COLUMNS } from './tables'
import type { HtmlElement, HtmlNode } from './tree'

/** A table's caption, and the widths of its columns where our own page says them; foreign widths go. */
export function looksOf(table: HtmlElement, note: string): TableLooks {
  let caption: HtmlElement | null = null
  const widths: number[] = []
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'caption') caption ??= child
      else if (child.name === 'colgroup') look(child)
      else if (child.name === 'col' && widths.length < MOST_COLUMNS) widths.push(shareOf(child))
    }
  }
  look(table)
  return { caption: caption === null ? '' : lineOf(caption), note, widths }
}

/** Our own table with the line under it; null for any other element. */
export function ownTableOf(element: HtmlElement): { readonly table: HtmlElement; readonly note: string } | null {
  if (!hasClass(element, 'table-block')) return null
  const [scroll, note] = element.children.filter((child) => typeof child !== 'string')
  const table = scroll?.children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'table',
  )
  if (table === undefined || note === undefined || !hasClass(note, 'table-note')) return null
  return { table, note: lineOf(note) }
}

/** How a cell of our own stands; where a foreign one stands is an accident of its program. */
export const verticalOf = (cell: HtmlElement): VerticalAlignment | null =>
  VERTICAL_ALIGNMENTS.find((align) => hasClass(cell, `valign-${align}`)) ?? null

function shareOf(column: HtmlElement): number {
  const share = Number(/^width-(\d{1,3})$/.exec(column.attributes.get('class') ?? '')?.[1] ?? 0)
  return share >= 1 && share <= 100 ? share : 0
}

/** All text of an element in one line. */
function lineOf(element: HtmlElement): string {
  const text = textOf(element)
  return hasClass(element, 'keep-space') ? text : text.replace(SPACES, ' ').replace(UNFIT, '').trim()
}

const SPACES = /[ \t\r\n\f\u00a0\u2002\u2003\u2009\u2028\u2029\u202f]+/g
const UNFIT = /[\p{Surrogate}\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u2060\u00ad\ufeff]/gu

const textOf = (node: HtmlNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))
