import { AppError } from '../ipc/errors'
import { t } from '../messages/translate'
import type { Block, Note, Piece } from './blocks'
import { PLAIN_LOOK } from './blocks'
import { RtfTable } from './rtf-tables'

const MOST_PARAGRAPHS = 100_000

/** The paragraph under way, of the text or of a note. */
interface Line {
  pieces: Piece[]
  after: Block[]
}

const newLine = (): Line => ({ pieces: [], after: [] })

/** The text of an RTF file as it comes together: its paragraphs, notes, tables and pictures. */
export class RtfText {
  readonly blocks: Block[] = []
  readonly notes: Note[] = []
  readonly images = new Map<string, Uint8Array>()
  readonly table = new RtfTable()
  /** Of the paragraph under way, and of those after it until it is set anew. */
  align: 'center' | 'right' | null = null
  level: number | null = null
  inTable = false
  /** The number or bullet that the file drew before the paragraph. */
  marker = ''
  private line = newLine()
  private outerLine: Line | null = null
  private cellBlocks: Block[] = []
  private paragraphs = 0

  plainParagraph(): void {
    this.align = null
    this.level = null
    this.inTable = false
  }

  add(piece: Piece): void {
    this.line.pieces.push(piece)
  }

  addImage(bytes: Uint8Array): void {
    const name = `image-${this.images.size + 1}`
    this.images.set(name, bytes)
    const facts = { alt: '', name, width: null, align: null, caption: [], credit: '' }
    this.line.after.push({ kind: 'figure', image: name, ...facts })
  }

  beginNote(): void {
    this.add({ text: '', look: PLAIN_LOOK, link: null, comments: [], note: this.notes.length + 1 })
    this.outerLine = this.line
    this.line = newLine()
  }

  endNote(): void {
    const blocks = this.takeLine()
    this.notes.push({ number: this.notes.length + 1, blocks })
    this.line = this.outerLine ?? newLine()
    this.outerLine = null
  }

  endParagraph(): void {
    const blocks = this.takeLine()
    if (this.outerLine !== null) {
      // A note of several paragraphs is one: its marks stand in one line of the text.
      const pieces = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.pieces : []))
      this.line.pieces.push(...pieces, { text: '\n', look: PLAIN_LOOK, link: null, comments: [] })
      return
    }
    if (this.inTable) {
      this.cellBlocks.push(...blocks)
      return
    }
    if (blocks.length > 0) this.endTable()
    this.blocks.push(...blocks)
  }

  endCell(): void {
    this.cellBlocks.push(...this.takeLine())
    this.table.cell(this.cellBlocks)
    this.cellBlocks = []
  }

  endTable(): void {
    const table = this.table.finish()
    if (table !== null) this.blocks.push(table)
    this.blocks.push(...this.cellBlocks)
    this.cellBlocks = []
  }

  private takeLine(): readonly Block[] {
    const { pieces, after } = this.line
    this.line = newLine()
    this.paragraphs += 1
    if (this.paragraphs > MOST_PARAGRAPHS) {
      throw new AppError('import-unreadable', t('word.tooManyParagraphs', { limit: MOST_PARAGRAPHS }))
    }
    const marker = this.marker.trim()
    this.marker = ''
    if (!pieces.some(({ text }) => text.trim() !== '')) return after
    const drawn = marker === '' ? null : { text: /^[·•\uf0b7]$/.test(marker) ? '•' : marker, level: 1 }
    return [{ kind: 'paragraph', pieces, align: this.align, level: this.level, role: null, marker: drawn }, ...after]
  }
}
