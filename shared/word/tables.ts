import type { Block, CellBlock } from './blocks'
import type { ChangeMode } from './losses'
import type { XmlElement } from './xml'
import { attributeOf, childOf, elementsOf, isOn, numberOf, valueOf } from './xml-find'

interface OpenCell {
  readonly isHeader: boolean
  colspan: number
  rowspan: number
  readonly blocks: readonly Block[]
}

const MOST_SPAN = 100

/** The rows of a table, cells merged downwards joined into one. Cells that only continue another hold nothing of their own. */
export function readTable(
  table: XmlElement,
  changes: ChangeMode,
  blocksOf: (cell: XmlElement) => readonly Block[],
): readonly (readonly CellBlock[])[] {
  const rows: OpenCell[][] = []
  /** By column: the cell above that may go on. */
  let above = new Map<number, OpenCell>()
  for (const row of unwrapped(table, 'w:tr', changes)) {
    const properties = childOf(row, 'w:trPr')
    if (isGone(properties, changes)) continue
    const isHeader = isOn(childOf(properties, 'w:tblHeader'))
    const cells: OpenCell[] = []
    const below = new Map<number, OpenCell>()
    let column = 0
    const gap = (name: string): void => {
      const count = Math.min(numberOf(valueOf(properties, name)) ?? 0, MOST_SPAN)
      if (count > 0) cells.push({ isHeader, colspan: count, rowspan: 1, blocks: [] })
      column += Math.max(0, count)
    }
    gap('w:gridBefore')
    for (const cell of unwrapped(row, 'w:tc', changes)) {
      const own = childOf(cell, 'w:tcPr')
      if (changes !== 'reject' ? childOf(own, 'w:cellDel') : childOf(own, 'w:cellIns')) continue
      const colspan = Math.min(Math.max(1, numberOf(valueOf(own, 'w:gridSpan')) ?? 1), MOST_SPAN)
      const merge = childOf(own, 'w:vMerge')
      const goesOn = merge !== undefined && attributeOf(merge, 'w:val') !== 'restart'
      const upper = goesOn ? above.get(column) : undefined
      const left = valueOf(own, 'w:hMerge') === 'continue' ? cells.at(-1) : undefined
      if (upper !== undefined) {
        upper.rowspan += 1
        below.set(column, upper)
      } else if (left !== undefined) {
        left.colspan += colspan
      } else {
        const made: OpenCell = { isHeader, colspan, rowspan: 1, blocks: blocksOf(cell) }
        cells.push(made)
        if (merge !== undefined) below.set(column, made)
      }
      column += colspan
    }
    gap('w:gridAfter')
    rows.push(cells)
    above = below
  }
  return rows.some((row) => row.length > 0) ? rows : []
}

/** Rows or cells, also those inside content controls and the like. */
function unwrapped(element: XmlElement, name: string, changes: ChangeMode): readonly XmlElement[] {
  return elementsOf(element).flatMap((child): readonly XmlElement[] => {
    if (child.name === name) return [child]
    const isWrapper =
      /^w:(?:sdt|sdtContent|customXml|smartTag)$/.test(child.name) ||
      (child.name === 'w:ins' && changes !== 'reject') ||
      (child.name === 'w:del' && changes === 'reject')
    return isWrapper ? unwrapped(child, name, changes) : []
  })
}

const isGone = (properties: XmlElement | undefined, changes: ChangeMode): boolean =>
  childOf(properties, changes === 'reject' ? 'w:ins' : 'w:del') !== undefined
