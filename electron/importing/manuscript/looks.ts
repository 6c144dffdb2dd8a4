import type { Block, ParagraphBlock, Piece } from '../../../shared/word/blocks'
import { textOfPieces } from '../../../shared/word/blocks'

/** How most of a manuscript's letters look: what stands out stands out from that. */
export interface BodyLook {
  readonly size: number | null
  readonly font: string | null
  readonly isBold: boolean
}

/** The letters on one line; a line end between Chinese characters leaves nothing. */
export const textOf = (block: ParagraphBlock): string =>
  textOfPieces(block.pieces)
    .replace(/(?<=[\u2e80-\uffef])\s*\n\s*(?=[\u2e80-\uffef])/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const letters = (pieces: readonly Piece[]): readonly Piece[] => pieces.filter(({ text }) => text.trim() !== '')

export function bodyLookOf(blocks: readonly Block[]): BodyLook {
  const sizes = new Map<number | null, number>()
  const fonts = new Map<string | null, number>()
  let bold = 0
  let all = 0
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    for (const { text, look } of letters(block.pieces)) {
      sizes.set(look.size, (sizes.get(look.size) ?? 0) + text.length)
      fonts.set(look.font, (fonts.get(look.font) ?? 0) + text.length)
      if (look.bold) bold += text.length
      all += text.length
    }
  }
  return { size: most(sizes), font: most(fonts), isBold: bold * 2 > all }
}

function most<T>(counts: ReadonlyMap<T, number>): T | null {
  let best: T | null = null
  let count = 0
  for (const [value, times] of counts) {
    if (times <= count) continue
    best = value
    count = times
  }
  return best
}

/** The largest letters of a paragraph, in half points; null when nothing says it. */
export function sizeOf(block: ParagraphBlock): number | null {
  const sizes = letters(block.pieces).flatMap(({ look }) => (look.size === null ? [] : [look.size]))
  return sizes.length === 0 ? null : Math.max(...sizes.slice(0, 1000))
}

export function isAllBold(block: ParagraphBlock): boolean {
  const pieces = letters(block.pieces)
  return pieces.length > 0 && pieces.every(({ look }) => look.bold)
}

export function hasOwnFont(block: ParagraphBlock, body: BodyLook): boolean {
  const pieces = letters(block.pieces)
  return (
    pieces.length > 0 && body.font !== null && pieces.every(({ look }) => look.font !== null && look.font !== body.font)
  )
}

export const isLarger = (block: ParagraphBlock, body: BodyLook): boolean => {
  const size = sizeOf(block)
  return size !== null && body.size !== null && size > body.size
}

/** Bold, in another typeface or larger than the text around, throughout. */
export const standsOut = (block: ParagraphBlock, body: BodyLook): boolean =>
  (isAllBold(block) && !body.isBold) || hasOwnFont(block, body) || isLarger(block, body)

/** Part of some text, by places in its letters. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, piece.text.length)]
    if (piece.note !== undefined ? at >= from && at <= to : start < end) {
      out.push({ ...piece, text: piece.text.slice(start, Math.max(start, end)) })
    }
    at += piece.text.length
  }
  return out
}
