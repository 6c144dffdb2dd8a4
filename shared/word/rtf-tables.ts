import type { Block, CellBlock, TableBlock } from './blocks'

interface CellDefinition {
  readonly right: number
  readonly isMergedLeft: boolean
  readonly isMergedUp: boolean
}

interface OpenCell {
  readonly isHeader: false
  colspan: number
  rowspan: number
  readonly blocks: readonly Block[]
}

/** Gathers the rows of a table while an RTF text tells of them. */
export class RtfTable {
  private rows: OpenCell[][] = []
  private cells: (readonly Block[])[] = []
  private definitions: CellDefinition[] = []
  private above = new Map<number, OpenCell>()
  private mergedLeft = false
  private mergedUp = false

  get isOpen(): boolean {
    return this.rows.length > 0 || this.cells.length > 0
  }

  /** Words that define the cells of the row to come, or of the one under way. */
  define(name: string, value: number | null): void {
    if (name === 'trowd') this.definitions = []
    else if (name === 'clmrg') this.mergedLeft = true
    else if (name === 'clvmrg') this.mergedUp = true
    else if (name === 'cellx') {
      this.definitions.push({ right: value ?? 0, isMergedLeft: this.mergedLeft, isMergedUp: this.mergedUp })
      this.mergedLeft = false
      this.mergedUp = false
    }
  }

  cell(blocks: readonly Block[]): void {
    this.cells.push(blocks)
  }

  row(): void {
    const row: OpenCell[] = []
    const below = new Map<number, OpenCell>()
    this.cells.forEach((blocks, i) => {
      const definition = this.definitions[i]
      const right = definition?.right ?? i
      const upper = definition?.isMergedUp === true ? this.above.get(right) : undefined
      const left = definition?.isMergedLeft === true ? row.at(-1) : undefined
      if (upper !== undefined) {
        upper.rowspan += 1
        below.set(right, upper)
      } else if (left !== undefined) left.colspan += 1
      else {
        const made: OpenCell = { isHeader: false, colspan: 1, rowspan: 1, blocks }
        row.push(made)
        below.set(right, made)
      }
    })
    if (this.cells.length > 0) this.rows.push(row)
    this.cells = []
    this.above = below
  }

  /** The table so far; null when there is none. */
  finish(): TableBlock | null {
    if (this.cells.length > 0) this.row()
    const rows: readonly (readonly CellBlock[])[] = this.rows
    this.rows = []
    this.above = new Map()
    return rows.length === 0 ? null : { kind: 'table', rows }
  }
}
