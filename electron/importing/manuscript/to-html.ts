import type { HtmlElement, HtmlNode } from '../../../shared/document/reader/tree'
import { COMMENT, element, LIST_MARKER } from '../../../shared/document/reader/tree'
import type { Block, FigureBlock, ParagraphBlock, Piece, TableBlock } from '../../../shared/word/blocks'
import { withCaptions } from './captions'
import type { BodyLook } from './looks'
import { noteMark } from './notes'

/** What a block of the text is: a heading of a level, or whatever it looks like. */
export type LevelOf = (block: ParagraphBlock) => 2 | 3 | null

/** Blocks as the light tree that the one reader of foreign HTML takes. */
export function toHtml(blocks: readonly Block[], levelOf: LevelOf, body: BodyLook): readonly HtmlNode[] {
  const nodes: HtmlNode[] = []
  let quotation: HtmlElement | null = null
  for (const block of blocks) {
    const isQuote = block.kind === 'paragraph' && block.role === 'quote'
    if (!isQuote) quotation = null
    else if (quotation === null) nodes.push((quotation = element('blockquote', [])))
    const node =
      block.kind === 'paragraph'
        ? paragraph(block, levelOf(block))
        : block.kind === 'figure'
          ? figure(block)
          : table(block, levelOf, body)
    if (quotation === null) nodes.push(node)
    else quotation.children.push(node)
  }
  return nodes
}

const styleOf = (align: ParagraphBlock['align']): Record<string, string> =>
  align === null ? {} : { style: `text-align:${align}` }

function paragraph(block: ParagraphBlock, level: 2 | 3 | null): HtmlElement {
  if (level !== null) {
    return element(`h${level}`, [...typedMarker(block), ...inline(unstyled(block.pieces))], styleOf(block.align))
  }
  const { marker } = block
  if (marker === null || !isListMarker(marker.text)) {
    return element('p', [...typedMarker(block), ...inline(block.pieces)], styleOf(block.align))
  }
  const drawn = element(LIST_MARKER, [marker.text])
  return element('p', [drawn, ...inline(block.pieces)], { style: `mso-list:l0 level${marker.level}` })
}

/** Our lists print bullets and 1. 2. 3.: any other number stays as it is seen. */
const isListMarker = (text: string): boolean => text === '•' || /^\d{1,5}[.．]?$/.test(text)

function typedMarker({ marker }: ParagraphBlock): readonly HtmlNode[] {
  if (marker === null) return []
  if (/[\p{Script=Han}]$/u.test(marker.text)) return [`${marker.text}\u3000`]
  return [/[a-z\d.)\]]$/i.test(marker.text) ? `${marker.text} ` : marker.text]
}

/** Bold or italic throughout is how headings and words of pictures are set, and the theme sets them its own way. */
function unstyled(pieces: readonly Piece[]): readonly Piece[] {
  const letters = pieces.filter(({ text }) => text.trim() !== '')
  const change = {
    ...(letters.every(({ look }) => look.bold) ? { bold: false } : {}),
    ...(letters.every(({ look }) => look.italic) ? { italic: false } : {}),
  }
  return pieces.map((piece) => ({ ...piece, look: { ...piece.look, ...change } }))
}

/** Runs of text with their marks. */
function inline(pieces: readonly Piece[]): readonly HtmlNode[] {
  return pieces.flatMap((piece): readonly HtmlNode[] => {
    if (piece.note !== undefined) return [noteMark(piece.note)]
    let nodes: readonly HtmlNode[] = piece.text.includes('\n') ? withBreaks(piece.text) : [piece.text]
    const { look } = piece
    const wrap = (name: string, attributes: Readonly<Record<string, string>> = {}): void => {
      nodes = [element(name, nodes, attributes)]
    }
    if (look.script !== null) wrap(look.script)
    if (look.strike) wrap('s')
    if (look.underline && piece.link === null) wrap('u')
    if (look.italic) wrap('i')
    if (look.bold) wrap('b')
    for (const id of piece.comments) wrap(COMMENT, { id })
    if (piece.link !== null) wrap('a', { href: piece.link })
    return nodes
  })
}

const withBreaks = (text: string): readonly HtmlNode[] =>
  text.split('\n').flatMap((line, i) => (i === 0 ? [line] : [element('br', []), line]))

function figure(block: FigureBlock): HtmlElement {
  const image =
    block.image === null
      ? element('span', [], { class: 'missing-image', 'aria-label': block.alt })
      : element('img', [], { src: block.image, alt: block.alt })
  const words = [
    element('span', inline(unstyled(block.caption)), { class: 'caption' }),
    element('span', [block.credit], { class: 'credit' }),
  ]
  const classes = [
    ...(block.width === null ? [] : [`width-${block.width}`]),
    ...(block.align === null ? [] : [`align-${block.align}`]),
  ]
  return element('figure', [image, element('figcaption', words)], { class: classes.join(' ') })
}

/** The blocks of a cell; the theme sets the words of a head its own way. */
function wordsOf(cell: TableBlock['rows'][number][number], body: BodyLook): readonly Block[] {
  const blocks = withCaptions(cell.blocks, body)
  if (!cell.isHeader) return blocks
  return blocks.map((one) => (one.kind === 'paragraph' ? { ...one, pieces: unstyled(one.pieces) } : one))
}

function table(block: TableBlock, levelOf: LevelOf, body: BodyLook): HtmlElement {
  const rows = block.rows.map((row) =>
    element(
      'tr',
      row.map((cell) =>
        element(cell.isHeader ? 'th' : 'td', toHtml(wordsOf(cell, body), levelOf, body), {
          colspan: String(cell.colspan),
          rowspan: String(cell.rowspan),
        }),
      ),
    ),
  )
  return element('table', rows)
}
