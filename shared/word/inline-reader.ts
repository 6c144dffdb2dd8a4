import type { Look } from './blocks'
import { instantOf } from './comments'
import { readDrawing } from './drawings'
import { equationParts } from './equations'
import { linkOfInstruction } from './fields'
import type { RunFormat } from './formats'
import { runFormatOf } from './formats'
import type { ParagraphDraft } from './paragraph-draft'
import type { ReadingDesk } from './reading-desk'
import { combined } from './styles'
import { SYMBOLS } from './symbols.data'
import type { XmlElement } from './xml'
import { attributeOf, childOf, elementsOf, isOn, textIn, valueOf } from './xml-find'
import { t } from '../messages/translate'

interface Place {
  readonly draft: ParagraphDraft
  readonly link: string | null
  /** The paragraph's own run format, by its style. */
  readonly style: RunFormat
  readonly align: 'center' | 'right' | null
  /** The thread that tells of a tracked change, when it is kept as a comment. */
  readonly change: string | null
}

const MOST_LOOKS = 5000

/** Reads what stands in paragraphs: runs, links, changes, fields, marks of notes and comments, drawings, equations. */
export class InlineReader {
  private readonly looks = new Map<string, Look>()

  private readonly document: ReadingDesk

  constructor(document: ReadingDesk) {
    this.document = document
  }

  read(paragraph: XmlElement, draft: ParagraphDraft, own: Pick<Place, 'style' | 'align'>): void {
    this.walk(paragraph, { ...own, draft, link: null, change: null })
  }

  /** Where comments begin and end; they may stand between paragraphs too. */
  rangeMark(element: XmlElement): void {
    const thread = this.document.context.comments.threadOf(attributeOf(element, 'w:id') ?? '')
    if (thread === null) return
    if (element.name === 'w:commentRangeStart') this.document.openComments.add(thread)
    else if (element.name === 'w:commentRangeEnd') {
      this.document.openComments.delete(thread)
      this.ranged.add(thread)
    }
  }

  private readonly ranged = new Set<string>()

  private walk(container: XmlElement, place: Place): void {
    for (const child of container.children) if (typeof child !== 'string') this.element(child, place)
  }

  private element(element: XmlElement, place: Place): void {
    const { fields, context } = this.document
    switch (element.name) {
      case 'w:r':
        return this.run(element, place)
      case 'w:hyperlink': {
        const relationship = this.document.relationships.get(attributeOf(element, 'r:id') ?? '')
        return this.walk(element, relationship?.isExternal === true ? { ...place, link: relationship.target } : place)
      }
      case 'w:ins':
      case 'w:moveTo':
        return this.inserted(element, place)
      case 'w:del':
      case 'w:moveFrom':
        return this.deleted(element, place)
      case 'w:fldSimple': {
        fields.begin()
        const instruction = attributeOf(element, 'w:instr') ?? ''
        fields.instruct(instruction)
        fields.separate()
        this.walk(element, { ...place, link: linkOfInstruction(instruction) ?? place.link })
        return fields.end()
      }
      case 'w:sdt':
        if (!isOn(childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr'))) {
          this.walk(childOf(element, 'w:sdtContent') ?? element, place)
        }
        return
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:bdo':
      case 'w:dir':
      case 'w:sdtContent':
        return this.walk(element, place)
      case 'mc:AlternateContent':
        return this.alternatives(element, (chosen) => this.walk(chosen, place), place)
      case 'm:oMath':
      case 'm:oMathPara':
        context.losses.count('equations')
        for (const { text, script } of equationParts(element)) {
          this.text(text, { ...this.lookOf({ ...place.style, bold: false, italic: false }), script }, place)
        }
        return
      default:
        this.rangeMark(element)
    }
  }

  private inserted(element: XmlElement, place: Place): void {
    const { context } = this.document
    const text = wordsOf(element)
    context.losses.inserted.push(text)
    if (context.changes === 'reject') return
    const change = context.changes === 'comment' ? this.changeThread(element, 'inserted', text) : null
    this.walk(element, { ...place, change: change ?? place.change })
  }

  private deleted(element: XmlElement, place: Place): void {
    const { context } = this.document
    const text = wordsOf(element)
    context.losses.deleted.push(text)
    if (context.changes === 'reject') return this.walk(element, place)
    const change = context.changes === 'comment' ? this.changeThread(element, 'deleted', text) : null
    if (change !== null) place.draft.anchor(change)
  }

  private changeThread(element: XmlElement, kind: 'inserted' | 'deleted', text: string): string | null {
    if (text === '') return null
    const { threads } = this.document
    const id = `change-${threads.length + 1}`
    const note = {
      by: attributeOf(element, 'w:author') ?? '',
      at: instantOf(attributeOf(element, 'w:date')),
      text: kind === 'inserted' ? t('word.change.inserted', { text }) : t('word.change.deleted', { text }),
    }
    threads.push({ id, resolved: false, notes: [note] })
    return id
  }

  /** Newer content, else what older programs are given instead. */
  private alternatives(element: XmlElement, read: (chosen: XmlElement) => void, place: Place): void {
    const count = (): number => place.draft.pieces.length + place.draft.before.length + place.draft.after.length
    const before = count()
    const choice = childOf(element, 'mc:Choice')
    if (choice !== undefined) read(choice)
    const fallback = childOf(element, 'mc:Fallback')
    if (count() === before && fallback !== undefined) read(fallback)
  }

  private run(run: XmlElement, place: Place): void {
    const { context } = this.document
    const properties = childOf(run, 'w:rPr')
    const old = context.changes === 'reject' ? childOf(childOf(properties, 'w:rPrChange'), 'w:rPr') : undefined
    const direct = runFormatOf(old ?? properties)
    const format = combined(
      context.styles,
      place.style,
      context.styles.character(valueOf(properties, 'w:rStyle')),
      direct,
    )
    const hasText = childOf(run, 'w:t') !== undefined
    if (format.hidden === true) {
      if (hasText) context.losses.count('hidden')
      // Fields go on behind hidden marks.
      for (const child of elementsOf(run)) this.field(child)
      return
    }
    if (hasText && format.emphasis === true) context.losses.count('emphasis')
    if (hasText && format.highlight === true) context.losses.count('highlight')
    const look = this.lookOf(format)
    for (const child of elementsOf(run)) this.inRun(child, look, place)
  }

  private inRun(element: XmlElement, look: Look, place: Place): void {
    const { context } = this.document
    switch (element.name) {
      case 'w:t':
        return this.text(textIn(element), look, place)
      case 'w:delText':
        return this.text(textIn(element), look, place)
      case 'w:tab':
      case 'w:ptab':
        return this.text('\t', look, place)
      case 'w:cr':
        return this.text('\n', look, place)
      case 'w:br': {
        const kind = attributeOf(element, 'w:type')
        if (kind === 'page') return context.losses.count('pageBreaks')
        return kind === 'column' ? undefined : this.text('\n', look, place)
      }
      case 'w:noBreakHyphen':
        return this.text('-', look, place)
      case 'w:sym':
        return this.text(this.symbol(element), look, place)
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        if (this.document.fields.isSilent) return
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        const number = this.document.noteNumber(kind, attributeOf(element, 'w:id') ?? '')
        return number === null ? undefined : place.draft.addNote(number, look)
      }
      case 'w:commentReference': {
        const thread = context.comments.threadOf(attributeOf(element, 'w:id') ?? '')
        if (thread === null || this.ranged.has(thread)) return
        this.ranged.add(thread)
        return place.draft.anchor(thread)
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.drawing(element, place)
      case 'w:ruby':
        return this.ruby(element, place)
      case 'mc:AlternateContent': {
        const read = (chosen: XmlElement): void => {
          for (const child of elementsOf(chosen)) this.inRun(child, look, place)
        }
        return this.alternatives(element, read, place)
      }
      default:
        this.field(element)
    }
  }

  private field(element: XmlElement): void {
    const { fields } = this.document
    if (element.name === 'w:instrText' || element.name === 'w:delInstrText') return fields.instruct(textIn(element))
    if (element.name !== 'w:fldChar') return
    const kind = attributeOf(element, 'w:fldCharType')
    if (kind === 'begin') fields.begin()
    else if (kind === 'separate') fields.separate()
    else if (kind === 'end') fields.end()
  }

  private text(text: string, look: Look, place: Place): void {
    const { fields, openComments } = this.document
    if (fields.isSilent) return
    const comments = place.change === null ? [...openComments] : [...openComments, place.change]
    place.draft.add(text, look, place.link ?? fields.link, comments)
  }

  private symbol(element: XmlElement): string {
    const code = (attributeOf(element, 'w:char') ?? '').toLowerCase()
    const font = (attributeOf(element, 'w:font') ?? '').toLowerCase()
    const known = SYMBOLS.get(`${font}:${code}`) ?? SYMBOLS.get(`${font}:f0${code.slice(-2)}`)
    if (known !== undefined) return known
    const value = Number.parseInt(code, 16)
    const isPrivate = Number.isNaN(value) || (value >= 0xe000 && value <= 0xf8ff) || value < 0x20
    if (!isPrivate && value < 0xd800) return String.fromCharCode(value)
    this.document.context.losses.count('symbols')
    return '□'
  }

  /** The base stays, its reading follows in brackets. */
  private ruby(element: XmlElement, place: Place): void {
    const base = childOf(element, 'w:rubyBase')
    const reading = childOf(element, 'w:rt')
    if (base !== undefined) this.walk(base, place)
    const read = reading === undefined ? '' : wordsOf(reading)
    if (read === '') return
    this.document.context.losses.count('ruby')
    this.text(`（${read}）`, this.lookOf(place.style), place)
  }

  private drawing(element: XmlElement, place: Place): void {
    const { context, relationships, fields } = this.document
    if (fields.isSilent) return
    const { losses, columnWidth } = context
    const { figures, textBoxes } = readDrawing(element, { relationships, losses, columnWidth, align: place.align })
    for (const figure of figures) place.draft.addFigure(figure)
    for (const box of textBoxes) {
      const blocks = this.document.blocksInside(box)
      if (blocks.length === 0) continue
      losses.count('textBoxes')
      place.draft.after.push(...blocks)
    }
  }

  private lookOf(format: RunFormat): Look {
    const { bold, italic, underline, strike, script, size, font, emphasis } = format
    const key = [bold, italic, underline, strike, script, size, font, emphasis].join()
    const known = this.looks.get(key)
    if (known !== undefined) return known
    const look: Look = {
      bold: bold === true || emphasis === true,
      italic: italic === true,
      underline: underline === true,
      strike: strike === true,
      script: script ?? null,
      size: size ?? null,
      font: font ?? null,
    }
    if (this.looks.size < MOST_LOOKS) this.looks.set(key, look)
    return look
  }
}

/** The letters inside, whether they are deleted or not. */
function wordsOf(element: XmlElement): string {
  let text = ''
  for (const child of elementsOf(element)) {
    if (child.name === 'w:t' || child.name === 'w:delText') text += textIn(child)
    else if (child.name !== 'w:rPr' && child.name !== 'w:pPr') text += wordsOf(child)
  }
  return text
}
