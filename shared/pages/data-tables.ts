import type { HtmlElement } from '../document/reader/tree'
import { isProse } from './find-body'
import type { PageLine, PageLines } from './page-lines'

/** The table whose cell this is: how deep a line stands in there says nothing. */
export function tableAround(page: PageLines, element: HtmlElement | undefined): HtmlElement | undefined {
  if (element?.name !== 'td' && element?.name !== 'th') return undefined
  let here: HtmlElement | undefined = element
  while (here !== undefined && here.name !== 'table') here = page.parentOf.get(here)
  return here
}

/** Whether a line is a cell of a table with rows of plain text, which wants all of them: a number in one is no page of a pager. */
export function dataCells(page: PageLines): (line: PageLine) => boolean {
  const known = new Map<HtmlElement, boolean>()
  return ({ block }) => {
    const table = tableAround(page, block)
    if (table === undefined) return false
    const answer = known.get(table) ?? holdsRows(page, table)
    known.set(table, answer)
    return answer
  }
}

/** Two rows of two cells at least, and no running text: a table that lays a page out has less of the one or more of the other. */
function holdsRows(page: PageLines, table: HtmlElement): boolean {
  const { from, to } = page.rangeOf.get(table) ?? { from: 0, to: 0 }
  const lines = page.lines.slice(from, to)
  if (lines.some((line) => line.linked > 0 || isProse(line))) return false
  const cells = new Map<HtmlElement | undefined, Set<HtmlElement>>()
  for (const { block } of lines) {
    const row = page.parentOf.get(block)
    cells.set(row, (cells.get(row) ?? new Set()).add(block))
  }
  return [...cells.values()].filter(({ size }) => size > 1).length > 1
}
