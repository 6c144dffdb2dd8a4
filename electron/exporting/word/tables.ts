import { Paragraph, Table, TableCell, TableRow, VerticalMergeType, WidthType } from 'docx'
import type { NodeJson } from '../../../shared/document/json'
import { columnWidths as widthsOf, spanOfCell, tableWords } from '../../../shared/document/table-grid'
import { type Block, TWIPS_OF_PIXEL } from './context'

type CellBlocks = (cell: NodeJson, style: 'TableText' | 'TableHead') => Block[]

/** A table with its 表题 over it, on the same page, and its note under it. @param width pixels of the column of text */
export function tableOf(node: NodeJson, width: number, blocksOf: CellBlocks): Block[] {
  const open: number[] = []
  const rows = (node.content ?? []).map((row) => {
    const cells: TableCell[] = []
    let column = 0
    const takeMerged = (): void => {
      while ((open[column] ?? 0) > 0) {
        open[column] = (open[column] ?? 0) - 1
        const children = [new Paragraph({ style: 'TableText' })]
        cells.push(new TableCell({ children, verticalMerge: VerticalMergeType.CONTINUE }))
        column += 1
      }
    }
    for (const cell of row.content ?? []) {
      takeMerged()
      const [across, down] = [spanOfCell(cell, 'colspan'), spanOfCell(cell, 'rowspan')]
      cells.push(
        new TableCell({
          children: blocksOf(cell, cell.type === 'tableHeader' ? 'TableHead' : 'TableText'),
          ...(across > 1 ? { columnSpan: across } : {}),
          ...(down > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
        }),
      )
      for (let i = 0; i < across; i++) open[column + i] = down - 1
      column += across
    }
    takeMerged()
    const isHead = (row.content ?? []).every(({ type }) => type === 'tableHeader')
    return new TableRow({ children: cells, tableHeader: isHead, cantSplit: true })
  })
  const words = (name: 'caption' | 'note'): Paragraph[] => {
    const text = tableWords(node, name)
    return text === '' ? [] : [new Paragraph({ style: 'Caption', text, keepNext: name === 'caption' })]
  }
  if (rows.length === 0) return []
  const columnWidths = sharesOf(node).map((share) => Math.round(share * width * TWIPS_OF_PIXEL))
  const table = new Table({ rows, columnWidths, width: { size: 100, type: WidthType.PERCENTAGE } })
  return [...words('caption'), table, ...words('note')]
}

/** What each column has of the table's width, from 0 to 1: its own, and an even share of what is left. */
function sharesOf(table: NodeJson): readonly number[] {
  const said = widthsOf(table).map((width) => width / 100)
  const sum = said.reduce((all, share) => all + share, 0)
  const open = said.filter((share) => share === 0).length
  // Where the others have all of it each gives some.
  const whole = Math.max(sum, 1) + (open > 0 && sum >= 1 ? open / said.length : 0)
  return said.map((share) => (share === 0 ? (whole - sum) / open : share) / whole)
}
