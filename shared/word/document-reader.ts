import type { Block, CellBlock, Note, Thread } from './blocks'
import type { DocumentContext, ReadingDesk } from './reading-desk'
import { Fields } from './fields'
import { paragraphFormatOf } from './formats'
import { InlineReader } from './inline-reader'
import { ParagraphDraft } from './paragraph-draft'
import type { Relationships } from './relationships'
import { readTable } from './tables'
import type { XmlElement } from './xml'
import { attributeOf, childOf, elementsOf, findIn, valueOf } from './xml-find'

/** Walks the text of a document and of its notes, in the order in which a person reads them. */
export class DocumentReader implements ReadingDesk {
  readonly fields = new Fields()
  readonly threads: Thread[] = []
  /** Comments whose range is open here. */
  readonly openComments = new Set<string>()
  relationships: Relationships = new Map()
  private readonly waitingNotes: { readonly number: number; readonly source: XmlElement; readonly kind: string }[] = []
  private readonly noteNumbers = new Map<string, number>()
  private readonly inline: InlineReader
  /** A paragraph whose mark is deleted runs on into the next one. */
  private runOn: ParagraphDraft | null = null

  readonly context: DocumentContext

  constructor(context: DocumentContext) {
    this.context = context
    this.inline = new InlineReader(this)
  }

  blocksOf(container: XmlElement, relationships: Relationships): readonly Block[] {
    const outer = this.relationships
    this.relationships = relationships
    const blocks: Block[] = []
    this.walk(container, blocks)
    this.flushRunOn(blocks)
    this.relationships = outer
    return blocks
  }

  /** Blocks inside a paragraph or cell, without what runs on outside. */
  blocksInside(container: XmlElement): readonly Block[] {
    const outer = this.runOn
    this.runOn = null
    const blocks = this.blocksOf(container, this.relationships)
    this.runOn = outer
    return blocks
  }

  /** The notes whose marks were met, in order. */
  notes(relationshipsOf: (kind: string) => Relationships): readonly Note[] {
    const notes: Note[] = []
    // A note may itself name another.
    for (let next = this.waitingNotes.shift(); next !== undefined; next = this.waitingNotes.shift()) {
      notes.push({ number: next.number, blocks: this.blocksOf(next.source, relationshipsOf(next.kind)) })
    }
    return notes
  }

  /** The number of a note whose mark stands here; null when the note isn't there. */
  noteNumber(kind: 'footnote' | 'endnote', id: string): number | null {
    const key = `${kind} ${id}`
    const known = this.noteNumbers.get(key)
    if (known !== undefined) return known
    const source = this.context.noteSource(kind, id)
    if (source === null) return null
    const number = this.noteNumbers.size + 1
    this.noteNumbers.set(key, number)
    this.waitingNotes.push({ number, source, kind })
    return number
  }

  private walk(container: XmlElement, blocks: Block[]): void {
    for (const element of elementsOf(container)) this.block(element, blocks)
  }

  private block(element: XmlElement, blocks: Block[]): void {
    const { changes, losses } = this.context
    switch (element.name) {
      case 'w:p':
        return this.paragraph(element, blocks)
      case 'w:tbl':
        return this.table(element, blocks)
      case 'w:sdt':
        if (isContents(element)) losses.hasContents = true
        else this.walk(childOf(element, 'w:sdtContent') ?? element, blocks)
        return
      case 'mc:AlternateContent': {
        const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
        if (chosen !== undefined) this.walk(chosen, blocks)
        return
      }
      case 'w:ins':
      case 'w:moveTo':
        if (changes !== 'reject') this.walk(element, blocks)
        return
      case 'w:del':
      case 'w:moveFrom':
        if (changes === 'reject') this.walk(element, blocks)
        return
      case 'w:customXml':
      case 'w:smartTag':
        return this.walk(element, blocks)
      case 'w:altChunk':
        return losses.count('embedded')
      default:
        this.inline.rangeMark(element)
    }
  }

  private paragraph(element: XmlElement, blocks: Block[]): void {
    const properties = this.propertiesOf(element)
    const style = this.context.styles.paragraph(valueOf(properties, 'w:pStyle'))
    const format = { ...style.paragraph, ...paragraphFormatOf(properties) }
    const draft = this.runOn ?? new ParagraphDraft()
    this.runOn = null
    const outline = format.outline ?? 9
    this.inline.read(element, draft, { style: style.run, align: format.align ?? null })
    if (this.isMarkGone(childOf(element, 'w:pPr'))) {
      this.runOn = draft
      return
    }
    if (format.role === 'contents') {
      if (draft.hasText) this.context.losses.hasContents = true
      return
    }
    const hasNumber = format.numId !== undefined && format.numId !== '0'
    const marker =
      hasNumber && (draft.hasText || draft.before.length === 0)
        ? this.context.numbering.next(format.numId ?? '', format.listLevel ?? 0)
        : null
    const { pieces } = draft.finish()
    blocks.push(...draft.before)
    if (draft.hasText) {
      blocks.push({
        kind: 'paragraph',
        pieces,
        align: format.align ?? null,
        level: outline < 9 ? outline + 1 : null,
        role: format.role ?? null,
        marker,
      })
    }
    blocks.push(...draft.after)
  }

  private flushRunOn(blocks: Block[]): void {
    const draft = this.runOn
    this.runOn = null
    if (draft === null) return
    const { pieces } = draft.finish()
    blocks.push(...draft.before)
    if (draft.hasText) blocks.push({ kind: 'paragraph', pieces, align: null, level: null, role: null, marker: null })
    blocks.push(...draft.after)
  }

  /** The properties that count: those before a change when changes are rejected. */
  private propertiesOf(element: XmlElement): XmlElement | undefined {
    const now = childOf(element, 'w:pPr')
    if (this.context.changes !== 'reject') return now
    return childOf(childOf(now, 'w:pPrChange'), 'w:pPr') ?? now
  }

  /** True when the paragraph's end was deleted (or its insertion is rejected): it runs on into the next. */
  private isMarkGone(properties: XmlElement | undefined): boolean {
    const mark = childOf(properties, 'w:rPr')
    const gone = this.context.changes === 'reject' ? ['w:ins', 'w:moveTo'] : ['w:del', 'w:moveFrom']
    return gone.some((name) => childOf(mark, name) !== undefined)
  }

  private table(element: XmlElement, blocks: Block[]): void {
    const rows: readonly (readonly CellBlock[])[] = readTable(element, this.context.changes, (cell) =>
      this.blocksInside(cell),
    )
    if (rows.length > 0) blocks.push({ kind: 'table', rows })
  }
}

function isContents(sdt: XmlElement): boolean {
  const gallery = findIn(childOf(sdt, 'w:sdtPr') ?? sdt, 'w:docPartGallery')
  return /table of contents|目录/i.test(attributeOf(gallery, 'w:val') ?? '')
}
