import type { NodeJson } from '../json'
import type { TextBlock } from './flow'
import { Flow, PARAGRAPH } from './flow'
import type { FoundFigure } from './figures'
import { figureNode, figurePartsOf, inlineOf, widthOf } from './figures'
import { headingLevelOf } from './headings'
import type { ImageLookup } from './images'
import { imageSourceOf, isOrnament } from './images'
import type { InlineStyle } from './inline-style'
import { PLAIN, styleInside } from './inline-style'
import type { DrawnMarker } from './list-paragraphs'
import { drawnMarkerOf } from './list-paragraphs'
import { Losses } from './lost'
import { foundNotes, noteContent, referenceOf } from './notes'
import { galleryNode, galleryPhotos, ownCaption, slotNode } from './own-blocks'
import { pullQuoteOf } from './pull-quote'
import { imagesOfRtf } from './rtf-images'
import type { Declarations } from './style'
import { alignmentOf, hasClass, isHidden, NO_STYLE } from './style'
import { StyleSheet } from './style-sheet'
import { looksOf, ownTableOf, verticalOf } from './table-looks'
import type { RawCell } from './tables'
import { EMPTY_CELL, MOST_COLUMNS, spanOf, tableOf } from './tables'
import { BLOCK_ELEMENTS, DROPPED_ELEMENTS } from './tag-rules'
import type { HtmlElement, HtmlNode } from './tree'
import { numberingOf, startOf } from './word-lists'

/** Where the walk stands: what it fills, what the text under way will be, how its letters are marked. */
interface Place {
  readonly flow: Flow
  readonly block: TextBlock
  readonly style: InlineStyle
  readonly marker: DrawnMarker | null
  /** Quotations, lists and tables around; deeper ones are laid flat. */
  readonly depth: number
}

const DEEPEST = 10
/** Walks a tree of foreign HTML and builds the blocks of a body. */
export class BodyReader {
  readonly losses = new Losses()
  /** Figures that wait for their bytes, by the node made for them. */
  readonly figures = new Map<NodeJson, FoundFigure>()
  private readonly notes: NodeJson[] = []
  readonly #sheet = new StyleSheet()
  readonly #lookup: ImageLookup

  constructor(lookup: ImageLookup) {
    this.#lookup = lookup
  }

  read(nodes: readonly HtmlNode[]): readonly NodeJson[] {
    for (const css of styleSheetsOf(nodes)) this.#sheet.add(css)
    const blocks = this.blocksOf(nodes, { style: PLAIN, depth: 0 })
    return this.notes.length === 0 ? blocks : [...blocks, { type: 'footnotes', content: this.notes }]
  }

  /**
   * Gives the pictures that the HTML only names the bytes that stand in the RTF, by their order; when there are not as
   * many in both, nothing tells which is which.
   */
  fillFrom(rtf: string): void {
    const named = [...this.figures].filter(([, { bytes, tooLarge }]) => bytes === null && !tooLarge)
    const pictures = named.length === 0 || rtf === '' ? [] : imagesOfRtf(rtf)
    for (const [i, [node, found]] of named.entries()) {
      const bytes = pictures.length === named.length ? (pictures[i] ?? null) : null
      if (bytes !== null) this.figures.set(node, { ...found, bytes })
    }
    for (const { bytes, tooLarge, name } of this.figures.values()) {
      if (tooLarge) this.losses.imageTooLarge()
      else if (bytes === null) this.losses.image(name)
    }
  }

  private blocksOf(nodes: readonly HtmlNode[], inside: Pick<Place, 'style' | 'depth'>): readonly NodeJson[] {
    const flow = new Flow()
    this.walk(nodes, { ...inside, flow, block: PARAGRAPH, marker: null })
    return flow.finish(PARAGRAPH)
  }

  private walk(nodes: readonly HtmlNode[], place: Place): void {
    for (const node of nodes) {
      if (typeof node === 'string') place.flow.addText(node, place.style)
      else this.element(node, place)
    }
  }

  private element(element: HtmlElement, place: Place): void {
    const { name } = element
    if (DROPPED_ELEMENTS.has(name) || name.startsWith('v:')) return this.losses.element(name)
    const declarations = this.#sheet.of(element)
    // The list of an article's files on our own page: they stand in the record, not in the text.
    if (isHidden(element, declarations) || (name === 'section' && element.attributes.has('data-attachments'))) return
    if (element === place.marker?.element) {
      if (place.marker.list === null) place.flow.addText(place.marker.text, place.style)
      return
    }
    const reference = referenceOf(element)
    if (reference !== null) return place.flow.addReference(reference, place.style)
    if (name === 'br') return place.flow.addText(null, place.style)
    if (name === 'img' || (name === 'span' && hasClass(element, 'missing-image')))
      return this.image(element, declarations, place)
    if (BLOCK_ELEMENTS.has(name)) return this.block(element, declarations, place)
    this.walk(element.children, { ...place, style: styleInside(place.style, element, declarations) })
  }

  private block(element: HtmlElement, declarations: Declarations, place: Place): void {
    place.flow.flush(place.block)
    const inside: Place = { ...place, style: styleInside(place.style, element, declarations), depth: place.depth + 1 }
    const nests = place.depth < DEEPEST
    switch (element.name) {
      case 'hr':
        return place.flow.addBlock({ type: 'horizontalRule' })
      case 'blockquote':
        return nests ? this.quotation(element, inside) : this.textBlock(element, declarations, place)
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return nests ? this.list(element, inside) : this.textBlock(element, declarations, place)
      case 'table':
        return nests ? this.table(element, inside) : this.textBlock(element, declarations, place)
      case 'figure': {
        if (nests && this.ownBlock(element, inside)) return
        const parts = figurePartsOf(element)
        return parts === null ? this.textBlock(element, declarations, place) : this.figure(element, parts, inside)
      }
      default: {
        if (this.structure(element, inside)) return
        const own = nests ? ownTableOf(element) : null
        return own === null ? this.textBlock(element, declarations, place) : this.table(own.table, inside, own.note)
      }
    }
  }

  /** What only our own pages have: a page break, a pull quote, the notes. */
  private structure(element: HtmlElement, inside: Place): boolean {
    if (hasClass(element, 'footnotes')) return this.footnotes(element, inside)
    // These stand among the top-level blocks only: elsewhere their words are words like others.
    if (inside.depth > 1) return false
    if (hasClass(element, 'page-break')) {
      inside.flow.addBlock({ type: 'pageBreak' })
      return true
    }
    if (element.name !== 'aside' || !hasClass(element, 'pull-quote')) return false
    const quote = pullQuoteOf(element, (nodes) => this.blocksOf(nodes, inside))
    if (quote !== null) inside.flow.addBlock(quote)
    return true
  }

  private footnotes(section: HtmlElement, inside: Place): true {
    for (const { id, words } of foundNotes(section)) {
      const blocks = this.blocksOf(words.children, { style: spaced(words, inside.style), depth: DEEPEST })
      const content = noteContent(inlineOf(blocks))
      this.notes.push({ type: 'footnote', attrs: { id }, ...(content.length === 0 ? {} : { content }) })
    }
    return true
  }

  /** A paragraph, a heading, or a container of either. */
  private textBlock(element: HtmlElement, declarations: Declarations, place: Place): void {
    const level = headingLevelOf(element, declarations, this.#sheet)
    const marker = element.name === 'p' || level !== null ? drawnMarkerOf(element, declarations, level !== null) : null
    const align = alignmentOf(element, declarations)
    const block: TextBlock = {
      type: level !== null ? 'heading' : isLead(element, place) ? 'lead' : place.block.type,
      level: level ?? place.block.level,
      align: align === undefined ? place.block.align : align,
      list: marker?.list ?? (element.name === 'p' ? null : place.block.list),
    }
    if ((element.name === 'p' || level !== null) && hasClass(element, 'blank')) return place.flow.addEmpty(block)
    // A heading's own looks (bold, mostly) come from its style; they are no marks of its words.
    const looks = level === null ? declarations : NO_STYLE
    const style = spaced(element, styleInside(place.style, element, looks))
    this.walk(element.children, { ...place, block, style, marker: marker ?? place.marker })
    place.flow.flush(block)
  }

  private quotation(element: HtmlElement, inside: Place): void {
    const content = this.blocksOf(element.children, inside)
    if (content.length > 0) inside.flow.addBlock({ type: 'blockquote', content })
  }

  private list(element: HtmlElement, inside: Place): void {
    const items: (readonly NodeJson[])[] = []
    for (const child of element.children) {
      if (typeof child === 'string' && child.trim() === '') continue
      const isItem = typeof child !== 'string' && child.name === 'li'
      const declarations = isItem ? this.#sheet.of(child) : NO_STYLE
      if (isItem && isHidden(child, declarations)) continue
      const style = isItem ? spaced(child, styleInside(inside.style, child, declarations)) : inside.style
      const blocks = this.blocksOf(isItem ? child.children : [child], { style, depth: inside.depth })
      // A list right inside a list is how some editors nest: it belongs to the item before.
      if (isItem) items.push(startingWithParagraph(blocks))
      else if (blocks.length > 0) items.push([...(items.pop() ?? [EMPTY_PARAGRAPH]), ...blocks])
    }
    if (items.length === 0) return
    const content = items.map((item): NodeJson => ({ type: 'listItem', content: item }))
    if (element.name !== 'ol') return inside.flow.addBlock({ type: 'bulletList', content })
    const start = startOf(element.attributes.get('start'))
    const numbering = numberingOf(element.attributes.get('type'), this.#sheet.of(element))
    inside.flow.addBlock({ type: 'orderedList', attrs: { start, numbering }, content })
  }

  private table(element: HtmlElement, inside: Place, note = ''): void {
    const rows: RawCell[][] = []
    this.rows(element, inside, rows, false)
    const made = tableOf(rows, looksOf(element, note))
    if (made === null) return
    if (made.cut) this.losses.tableCut()
    inside.flow.addBlock(made.table)
  }

  private rows(element: HtmlElement, inside: Place, rows: RawCell[][], inHead: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'td' || child.name === 'th') {
        const row = (element.name === 'tr' ? rows.at(-1) : undefined) ?? newRow(rows)
        // Reading what the table can't hold would cost time for nothing; one cell too many says that something is cut.
        if (row.length <= MOST_COLUMNS)
          row.push(row.length < MOST_COLUMNS ? this.cell(child, inside, inHead) : EMPTY_CELL)
      } else if (isRows(child.name)) {
        // Excel ends its tables with a hidden row that only measures columns.
        if (isHidden(child, this.#sheet.of(child))) continue
        if (child.name === 'tr') newRow(rows)
        this.rows(child, inside, rows, inHead || child.name === 'thead')
      }
    }
  }

  private cell(element: HtmlElement, inside: Place, inHead: boolean): RawCell {
    const declarations = this.#sheet.of(element)
    const style = styleInside(inside.style, element, cellText(declarations))
    return {
      type: element.name === 'th' || inHead ? 'tableHeader' : 'tableCell',
      colspan: spanOf(element.attributes.get('colspan'), 'colspan'),
      rowspan: spanOf(element.attributes.get('rowspan'), 'rowspan'),
      align: alignmentOf(element, declarations) ?? null,
      valign: verticalOf(element),
      content: this.blocksOf(element.children, { style, depth: inside.depth }),
    }
  }

  /** A gallery or a placeholder that our own page holds. */
  private ownBlock(element: HtmlElement, inside: Place): boolean {
    const photos = galleryPhotos(element)?.map((photo) => ({ photo, parts: figurePartsOf(photo) })) ?? []
    const words = ownCaption(element)
    const caption = (): readonly NodeJson[] =>
      words === null
        ? []
        : inlineOf(this.blocksOf(words.children, { style: spaced(words, inside.style), depth: DEEPEST }))
    if (photos.length > 0 && photos.every(({ parts }) => parts !== null)) {
      const flow = new Flow()
      for (const { photo, parts } of photos) if (parts !== null) this.figure(photo, parts, { ...inside, flow })
      inside.flow.addBlock(galleryNode(element, flow.finish(PARAGRAPH), caption()))
      return true
    }
    const slot = slotNode(element, caption())
    if (slot !== null) inside.flow.addBlock(slot)
    return slot !== null
  }

  private figure(element: HtmlElement, parts: NonNullable<ReturnType<typeof figurePartsOf>>, inside: Place): void {
    const align = alignmentOf(element, this.#sheet.of(element)) ?? null
    const width = widthOf(element)
    const read = (part: HtmlElement | null): readonly NodeJson[] =>
      part === null ? [] : this.blocksOf(part.children, { style: spaced(part, inside.style), depth: DEEPEST })
    parts.images.forEach((image, i) => {
      const isLast = i === parts.images.length - 1
      const caption = isLast ? read(parts.caption) : []
      const credit = isLast ? read(parts.credit) : []
      this.addFigure(image, inside.flow, { align, width, caption, credit })
    })
  }

  private image(element: HtmlElement, declarations: Declarations, place: Place): void {
    const source = imageSourceOf(element, this.#lookup)
    const isOwn = source.kind === 'own' || element.name === 'span'
    if (!isOwn && isOrnament(element, declarations)) {
      const alt = (element.attributes.get('alt') ?? '').trim()
      if (alt.length > 0 && alt.length <= 4) place.flow.addText(alt, place.style)
      return
    }
    place.flow.flush(place.block)
    this.addFigure(element, place.flow, { align: null, width: null, caption: [], credit: [] })
  }

  private addFigure(image: HtmlElement, flow: Flow, parts: Parameters<typeof figureNode>[2]): void {
    const { node, found } = figureNode(image, this.#lookup, parts)
    if (found !== null) {
      this.figures.set(node, found)
    }
    flow.addBlock(node)
  }
}

/** Our own mark on a paragraph among the top-level blocks. */
const isLead = (element: HtmlElement, place: Place): boolean =>
  place.depth === 0 && element.name === 'p' && hasClass(element, 'lead')

const EMPTY_PARAGRAPH: NodeJson = { type: 'paragraph', attrs: { align: null } }

const isRows = (name: string): boolean => name !== 'caption' && name !== 'table' && !DROPPED_ELEMENTS.has(name)

/** The text of every style element, wherever it stands. */
function styleSheetsOf(nodes: readonly HtmlNode[]): readonly string[] {
  const found: string[] = []
  const waiting = [...nodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue
    if (node.name === 'style') found.unshift(node.children.filter((child) => typeof child === 'string').join(''))
    else for (const child of node.children) if (typeof child !== 'string') waiting.push(child)
  }
  return found
}

function newRow(rows: RawCell[][]): RawCell[] {
  const row: RawCell[] = []
  rows.push(row)
  return row
}

/** Our own mark on a block whose white space counts. */
const spaced = (element: HtmlElement, style: InlineStyle): InlineStyle =>
  hasClass(element, 'keep-space') ? { ...style, space: 'keep' } : style

/** `vertical-align` of a cell is no superscript. */
const cellText = (declarations: Declarations): Declarations =>
  new Map([...declarations].filter(([name]) => name !== 'vertical-align'))

/** A list item begins with a paragraph: a heading there is one in bold type. */
function startingWithParagraph(blocks: readonly NodeJson[]): readonly NodeJson[] {
  const [first, ...rest] = blocks
  if (first?.type === 'paragraph') return blocks
  if (first?.type !== 'heading') return [EMPTY_PARAGRAPH, ...blocks]
  return [{ ...EMPTY_PARAGRAPH, ...(first.content === undefined ? {} : { content: first.content }) }, ...rest]
}
