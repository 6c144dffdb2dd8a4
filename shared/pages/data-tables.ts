import type { HtmlElement } from '../document/reader/tree'
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

function holdsRows(page: PageLines, table: HtmlElement): boolean {
  const { from, to } = page.rangeOf.get(table) ?? { from: 0, to: 0 }
  const lines = page.lines.slice(from, to)
  return (
    lines.every(({ linked }) => linked === 0) && new Set(lines.map(({ block }) => page.parentOf.get(block))).size > 1
  )
}
