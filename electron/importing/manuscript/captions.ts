import type { Block, FigureBlock, ParagraphBlock, Piece, TableBlock } from '../../../shared/word/blocks'
import { textOfPieces } from '../../../shared/word/blocks'
import type { BodyLook } from './looks'
import { hasOwnFont, sizeOf, slicePieces, textOf } from './looks'

const LONGEST = 160
const BEGINS =
  /^(?:图为|图说|图注|图片说明|[▲△↑↓←→]|照片|[上下左右中]图|资料(?:图|照片)|[（(]?图\s*[一二三四五六七八九十\d]+(?![\p{Script=Han}]*[图表])|图[：:／/]|摄影|图片来源|摄[：:／/])/u
const ENDS = /(?:[摄攝绘]|供图|制图|资料图片?|资料照片|摄影报道|图片来源[^。]*)[）)]?。?$/
const LONGEST_CENTRED = 80
const LONGEST_CREDIT = 30

/** True for a paragraph that is the words of a picture beside it. */
export function isCaption(block: ParagraphBlock, body: BodyLook): boolean {
  const text = textOf(block)
  if (text === '' || text.length > LONGEST || block.level !== null || block.marker !== null) return false
  if (block.role === 'caption') return !/^表/.test(text)
  if (BEGINS.test(text) || ENDS.test(text)) return true
  const size = sizeOf(block)
  const isSmaller = size !== null && body.size !== null && size < body.size
  return block.align === 'center' && text.length <= LONGEST_CENTRED && (isSmaller || hasOwnFont(block, body))
}

/** Figures with their words: under the picture, beside it in the same paragraph, or in the cells of a table made for that. */
export function withCaptions(blocks: readonly Block[], body: BodyLook): readonly Block[] {
  return inParts(
    blocks.map((block) => {
      const laid = block.kind === 'table' ? figuresOfTable(block, body) : [block]
      // Words beside several pictures that have theirs in the table belong to no single one of them.
      const isSeveral = block.kind === 'table' && laid.filter(({ kind }) => kind === 'figure').length > 1
      return { blocks: laid, isWhole: isSeveral && laid.some(hasWords) }
    }),
    body,
  )
}

const hasWords = (block: Block): boolean => block.kind !== 'figure' || block.caption.length > 0 || block.credit !== ''

interface Part {
  readonly blocks: readonly Block[]
  /** Its pictures have the words they have. */
  readonly isWhole: boolean
}

/** Figures with their words, which are looked for between the parts that are whole; words right behind one are no others'. */
function inParts(parts: readonly Part[], body: BodyLook): readonly Block[] {
  const out: Block[] = []
  let open: Block[] = []
  for (const { blocks, isWhole } of parts) {
    if (isWhole) {
      out.push(...inLine(open, body), ...blocks)
      open = []
      continue
    }
    for (const block of blocks) {
      const isBehind = open.length === 0 && out.length > 0 && isWords(block, body)
      if (isBehind) out.push(block)
      else open.push(block)
    }
  }
  return [...out, ...inLine(open, body)]
}

/** Figures with the words that stand under them, or right over them. */
function inLine(flat: readonly Block[], body: BodyLook): readonly Block[] {
  const out: Block[] = []
  let i = 0
  while (i < flat.length) {
    const block = flat[i]
    if (block === undefined) break
    if (block.kind !== 'figure') {
      const after = flat[i + 1]
      // Words above a picture count only when their style says so, and no others stand under it.
      const isAbove = block.kind === 'paragraph' && block.role === 'caption' && after?.kind === 'figure'
      if (isAbove && !isWords(flat[i + 2], body)) {
        out.push(captioned(after, block.pieces))
        i += 2
      } else {
        out.push(block)
        i += 1
      }
      continue
    }
    let end = i
    while (flat[end]?.kind === 'figure') end += 1
    const figures = flat.slice(i, end) as FigureBlock[]
    let words = end
    while (words - end < 2 * figures.length && isWords(flat[words], body)) words += 1
    const found = flat.slice(end, words) as ParagraphBlock[]
    out.push(...paired(figures, found))
    i = words
  }
  return out
}

const isWords = (block: Block | undefined, body: BodyLook): boolean =>
  block?.kind === 'paragraph' && isCaption(block, body)

/** A second line in the style of captions that is no sentence names who made the picture; '' for any other words. */
function creditLine([caption, credit, ...more]: readonly ParagraphBlock[]): string {
  if (caption?.role !== 'caption' || credit?.role !== 'caption' || more.length > 0) return ''
  const text = textOf(credit)
  const isSentence = text.length > LONGEST_CREDIT || /[。！？!?，,]/.test(text)
  return isSentence || splitCredit(caption.pieces).credit !== '' ? '' : splitCredit(credit.pieces).credit || text
}

/** One line of words for each picture, or all for the last; a line that only credits goes with the words before it. */
function paired(figures: readonly FigureBlock[], words: readonly ParagraphBlock[]): readonly FigureBlock[] {
  const credit = figures.length === 1 ? creditLine(words) : ''
  if (credit !== '') return figures.map((figure) => ({ ...figure, caption: words[0]?.pieces ?? [], credit }))
  const lines: Piece[][] = []
  for (const { pieces } of words) {
    const isCredit = splitCredit(pieces).caption.length === 0
    const last = lines.at(-1)
    if (isCredit && last !== undefined && splitCredit(last).credit === '') last.push(spaceLike(last), ...pieces)
    else lines.push([...pieces])
  }
  return figures.map((figure, i) => {
    const own = lines.length === figures.length ? lines[i] : i === figures.length - 1 ? lines.flat() : undefined
    return own === undefined || own.length === 0 ? figure : captioned(figure, own)
  })
}

const spaceLike = (pieces: readonly Piece[]): Piece => ({ ...(pieces.at(-1) as Piece), text: ' ' })

function captioned(figure: FigureBlock, pieces: readonly Piece[]): FigureBlock {
  return { ...figure, ...splitCredit(pieces) }
}

const CREDITS: readonly RegExp[] = [
  /[（(]([^（）()]*(?:摄|摄影|供图|制图|图片来源|图源|资料图|来源)[^（）()]*)[）)]\s*。?\s*$/,
  /(?:^|[\s\u3000。，])((?:图片来源|摄影|供图|图源|图片提供|来源|图|文\/图|文／图)[：:／/][^。]{1,40})$/,
  /(?:^|[\s\u3000。])((?:[\p{Script=Han}]{2,10}(?:记者|通讯员|社|发)[\s\u3000]*)?[\p{Script=Han}·]{2,4}(?:[\s\u3000、][\p{Script=Han}·]{2,4})*[\s\u3000]*(?:\/|／)?(?:摄|绘|供图|制图))。?$/u,
]

/** Who took the picture, apart from what it shows. */
function splitCredit(pieces: readonly Piece[]): { readonly caption: readonly Piece[]; readonly credit: string } {
  const text = textOfPieces(pieces)
  for (const pattern of CREDITS) {
    const match = pattern.exec(text)
    const credit = match?.[1]?.trim()
    if (match === null || credit === undefined || credit === '') continue
    // The mark before it belongs to the words: a bracket doesn't.
    const kept = /^[。，]/.test(match[0]) ? match.index + 1 : match.index
    return { caption: trimmedEnd(slicePieces(pieces, 0, kept)), credit }
  }
  return { caption: pieces, credit: '' }
}

function trimmedEnd(pieces: readonly Piece[]): readonly Piece[] {
  const text = textOfPieces(pieces)
  return slicePieces(pieces, 0, text.trimEnd().length)
}

/** The pictures of a table that only lays pictures out, several of them with their words; any other table stays one. */
function figuresOfTable(table: TableBlock, body: BodyLook): readonly Block[] {
  const cells = table.rows.flat()
  const blocks = cells.flatMap((cell) => cell.blocks)
  const figures = blocks.filter(({ kind }) => kind === 'figure').length
  const words = blocks.filter((block): block is ParagraphBlock => block.kind === 'paragraph')
  if (figures === 0 || figures + words.length < blocks.length || words.length > 2 * figures) return [table]
  const isOnlyWords = words.every(
    (block) => textOf(block).length <= LONGEST && (isCaption(block, body) || words.length <= figures),
  )
  if (!isOnlyWords) return [table]
  const places = placesOf(table).map((place) =>
    place.map((block) => (block.kind === 'paragraph' ? { ...block, role: 'caption' as const } : block)),
  )
  if (figures === 1) return places.flat()
  return inParts(
    places.map((place) => {
      const isWhole = new Set(place.map(({ kind }) => kind)).size > 1
      return { blocks: isWhole ? inLine(place, body) : place, isWhole }
    }),
    body,
  )
}

/** What stands together in a table: a cell, or a picture's and the one of its words where rows of words stand under or over rows of pictures. */
function placesOf({ rows }: TableBlock): readonly (readonly Block[])[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const isGrid = rows.length % 2 === 0 && rows.every((row) => row.length === columns)
  const holdsWords = (row: TableBlock['rows'][number]): boolean =>
    row.every((cell) => cell.blocks.every(({ kind }) => kind === 'paragraph'))
  const words = [1, 0].find((place) => rows.every((row, i) => i % 2 !== place || holdsWords(row)))
  if (!isGrid || words === undefined) return rows.flatMap((row) => row.map((cell) => cell.blocks))
  return rows.flatMap((row, i) => {
    const beside = rows[words === 1 ? i + 1 : i - 1]
    return i % 2 === words ? [] : row.map((cell, j) => [...cell.blocks, ...(beside?.[j]?.blocks ?? [])])
  })
}
