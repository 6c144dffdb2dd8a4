import type { NodeJson } from '../json'
import type { TextBlock } from './flow'
import { Flow, PARAGRAPH } from './flow'
import type { FoundFigure } from './figures'
import { figureNode, figurePartsOf, inlineOf, widthOf } from './figures'
import { imageSourceOf, isOrnament } from './images'
import type { InlineStyle } from './inline-style'
import { PLAIN, styleInside } from './inline-style'
import type { DrawnMarker } from './list-paragraphs'
import { drawnMarkerOf } from './list-paragraphs'
import { Losses } from './lost'
import { foundNotes, noteContent, referenceOf } from './notes'
import { pullQuoteOf } from './pull-quote'
import { alignmentOf, hasClass, isHidden, styleOf } from './style'
import type { RawCell } from './tables'
import { EMPTY_CELL, MOST_COLUMNS, spanOf, tableOf } from './tables'
import { BLOCK_ELEMENTS, DROPPED_ELEMENTS } from './tag-rules'
import type { HtmlElement, HtmlNode } from './tree'
import { startOf } from './word-lists'

/** Where the walk stands: what it fills, what the text under way will be, how its letters are marked. */
interface Place {
  readonly flow: Flow
  readonly block: TextBlock
  readonly style: InlineStyle
  readonly marker: DrawnMarker | null
  /** Quotations, lists and tables around; deeper ones are laid flat. */
  readonly depth: number
}

type Declarations = ReadonlyMap<string, string>

const DEEPEST = 10
const HEADINGS: ReadonlyMap<string, 2 | 3> = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 3],
  ['h5', 3],
  ['h6', 3],
])

/** Walks a tree of foreign HTML and builds the blocks of a body. */
export class BodyReader {
  readonly losses = new Losses()
  /** Figures that wait for their bytes, by the node made for them. */
  readonly figures = new Map<NodeJson, FoundFigure>()
  private readonly notes: NodeJson[] = []

  read(nodes: readonly HtmlNode[]): readonly NodeJson[] {
    const blocks = this.blocksOf(nodes, { style: PLAIN, depth: 0 })
    return this.notes.length === 0 ? blocks : [...blocks, { type: 'footnotes', content: this.notes }]
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
    const declarations = styleOf(element)
    if (isHidden(element, declarations)) return
    if (element === place.marker?.element) {
      if (place.marker.list === null) place.flow.addText(place.marker.text, place.style)
      return
    }
    const reference = referenceOf(element)
    if (reference !== null) return place.flow.addReference(reference, place.style)
    if (name === 'br') return place.flow.addText(null, place.style)
    if (name === 'img' || (name === 'span' && hasClass(element, 'missing-image'))) return this.image(element, place)
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
        const parts = figurePartsOf(element)
        return parts === null ? this.textBlock(element, declarations, place) : this.figure(element, parts, inside)
      }
      default:
        if (!this.ownBlock(element, inside)) this.textBlock(element, declarations, place)
    }
  }

  /** What only our own pages have: a page break, a pull quote, the notes. */
  private ownBlock(element: HtmlElement, inside: Place): boolean {
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
    const level = HEADINGS.get(element.name)
    const marker = element.name === 'p' || level !== undefined ? drawnMarkerOf(element, declarations) : null
    const align = alignmentOf(element, declarations)
    const block: TextBlock = {
      type: level !== undefined ? 'heading' : isLead(element, place) ? 'lead' : place.block.type,
      level: level ?? place.block.level,
      align: align === undefined ? place.block.align : align,
      list: marker?.list ?? (element.name === 'p' ? null : place.block.list),
    }
    if ((element.name === 'p' || level !== undefined) && hasClass(element, 'blank')) return place.flow.addEmpty(block)
    const style = spaced(element, styleInside(place.style, element, declarations))
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
      const declarations = isItem ? styleOf(child) : new Map<string, string>()
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
    inside.flow.addBlock({ type: 'orderedList', attrs: { start }, content })
  }

  private table(element: HtmlElement, inside: Place): void {
    const rows: RawCell[][] = []
    this.rows(element, inside, rows)
    const made = tableOf(rows)
    if (made === null) return
    if (made.cut) this.losses.tableCut()
    inside.flow.addBlock(made.table)
  }

  private rows(element: HtmlElement, inside: Place, rows: RawCell[][]): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'td' || child.name === 'th') {
        const row = (element.name === 'tr' ? rows.at(-1) : undefined) ?? newRow(rows)
        // Reading what the table can't hold would cost time for nothing; one cell too many says that something is cut.
        if (row.length <= MOST_COLUMNS) row.push(row.length < MOST_COLUMNS ? this.cell(child, inside) : EMPTY_CELL)
      } else if (child.name === 'caption') {
        this.textBlock(child, new Map([['text-align', 'center']]), { ...inside, marker: null })
      } else if (!DROPPED_ELEMENTS.has(child.name) && child.name !== 'table') {
        if (child.name === 'tr') newRow(rows)
        this.rows(child, inside, rows)
      }
    }
  }

  private cell(element: HtmlElement, inside: Place): RawCell {
    const declarations = styleOf(element)
    const style = styleInside(inside.style, element, cellText(declarations))
    return {
      type: element.name === 'th' ? 'tableHeader' : 'tableCell',
      colspan: spanOf(element.attributes.get('colspan'), 'colspan'),
      rowspan: spanOf(element.attributes.get('rowspan'), 'rowspan'),
      align: alignmentOf(element, declarations) ?? null,
      content: this.blocksOf(element.children, { style, depth: inside.depth }),
    }
  }

  private figure(element: HtmlElement, parts: NonNullable<ReturnType<typeof figurePartsOf>>, inside: Place): void {
    const align = alignmentOf(element, styleOf(element)) ?? null
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

  private image(element: HtmlElement, place: Place): void {
    const source = imageSourceOf(element)
    const isOwn = source.kind === 'own' || element.name === 'span'
    if (!isOwn && isOrnament(element)) {
      const alt = (element.attributes.get('alt') ?? '').trim()
      if (alt.length > 0 && alt.length <= 4) place.flow.addText(alt, place.style)
      return
    }
    place.flow.flush(place.block)
    this.addFigure(element, place.flow, { align: null, width: null, caption: [], credit: [] })
  }

  private addFigure(image: HtmlElement, flow: Flow, parts: Parameters<typeof figureNode>[1]): void {
    const { node, found } = figureNode(image, parts)
    if (found !== null) {
      this.figures.set(node, found)
      if (found.bytes === null) this.losses.image(found.name)
    }
    flow.addBlock(node)
  }
}

/** Our own mark on a paragraph among the top-level blocks. */
const isLead = (element: HtmlElement, place: Place): boolean =>
  place.depth === 0 && element.name === 'p' && hasClass(element, 'lead')

const EMPTY_PARAGRAPH: NodeJson = { type: 'paragraph', attrs: { align: null } }

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
