import type { Block, ParagraphBlock } from '../../../shared/word/blocks'
import { isCaption } from './captions'
import type { BodyLook } from './looks'
import { isAllBold, standsOut, textOf } from './looks'

/** Numbers that Chinese manuscripts put before their headings, outermost first. */
const NUMBERED: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百\d]{1,4}[章编篇部](?:[分]|[\s\u3000]|$))/,
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}节(?:[\s\u3000]|$))/,
]
/** Arabic numbers head a text only where the line stands out: else they count points of it. */
const ARABIC: readonly RegExp[] = [/^\d{1,2}[.．、](?!\d)/, /^[（(]\d{1,2}[）)]/]
const LONGEST_NUMBERED = 45
const LONGEST_PLAIN = 40
const ENDS_OPEN = /[，,、；;：:]$/
const ENDS_SENTENCE = /[。！？!?…”"]$/
/** Lines that stand alone and are no headings: dates, names of offices under a text, who wrote it. */
const OTHER_LINE =
  /^(?:[（(].*[）)]|[\d〇一二三四五六七八九十]{2,4}\s*年.*|.*(?:记者|通讯员|供稿|编辑|作者)[\s\u3000：:].*|附件?[：:].*|[-—*＊◆●·•\s]+)$/

const numberedLevel = (text: string): number | null => {
  const at = NUMBERED.findIndex((pattern) => pattern.test(text))
  return at < 0 ? null : at + 1
}

const fullText = (block: ParagraphBlock): string => (block.marker?.text ?? '') + textOf(block)

/**
 * The levels of a manuscript's headings: by style or outline, else by the conventions of Chinese manuscripts: 一、（一）,
 * and lines that stand out from the text.
 * @returns for each block its level, 1 the highest; null for all that is no heading
 */
export function headingLevels(blocks: readonly Block[], body: BodyLook): readonly (number | null)[] {
  return blocks.map((block, i) => {
    if (block.kind !== 'paragraph' || block.role === 'caption' || block.role === 'quote') return null
    if (block.level !== null) return block.level
    const text = fullText(block)
    const numbered = numberedLevel(text)
    if (numbered !== null) return isNumberedHeading(block, text, [blocks[i - 1], blocks[i + 1]], body) ? numbered : null
    const arabic = ARABIC.findIndex((pattern) => pattern.test(text))
    if (arabic >= 0) return isArabicHeading(block, text, body) ? NUMBERED.length + arabic + 1 : null
    return isPlainHeading(block, text, blocks[i + 1], blocks[i - 1], body) ? 1 : null
  })
}

function isNumberedHeading(
  block: ParagraphBlock,
  text: string,
  [before, next]: readonly [Block | undefined, Block | undefined],
  body: BodyLook,
): boolean {
  if (text.length > LONGEST_NUMBERED || ENDS_OPEN.test(text) || block.align === 'right') return false
  const isSentence = ENDS_SENTENCE.test(text)
  if (isSentence && /[。！？!?].+/.test(text)) return false
  if (standsOut(block, body)) return true
  if (isSentence || next === undefined) return false
  // Without a look of its own it heads something: items of an enumeration follow each other.
  const isBrother = (other: Block | undefined): boolean =>
    other?.kind === 'paragraph' && numberedLevel(fullText(other)) === numberedLevel(text)
  return !isBrother(before) && !isBrother(next)
}

const isArabicHeading = (block: ParagraphBlock, text: string, body: BodyLook): boolean =>
  block.marker === null &&
  block.align !== 'right' &&
  text.length <= LONGEST_NUMBERED &&
  !ENDS_OPEN.test(text) &&
  !ENDS_SENTENCE.test(text) &&
  standsOut(block, body)

/** A short line in bold or another type, alone on its line, with text after it. */
function isPlainHeading(
  block: ParagraphBlock,
  text: string,
  next: Block | undefined,
  before: Block | undefined,
  body: BodyLook,
): boolean {
  if (block.marker !== null || block.align === 'right' || next === undefined) return false
  if (text.length < 2 || text.length > LONGEST_PLAIN || ENDS_OPEN.test(text) || ENDS_SENTENCE.test(text)) return false
  if (OTHER_LINE.test(text) || (before?.kind === 'figure' && isCaption(block, body))) return false
  if (block.align === 'center') return standsOut(block, body)
  if (!isAllBold(block) || body.isBold) return false
  return next.kind === 'paragraph' && !isAllBold(next) && next.align !== 'right'
}
