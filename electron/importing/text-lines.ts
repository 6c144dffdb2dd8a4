import { cleanText } from '../../shared/article/clean-json'

/** One line of a plain text. */
export interface TextLine {
  readonly text: string
  /** Columns of a fixed-width screen: 2 for a full-width character. */
  readonly width: number
  readonly indented: boolean
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\u2014\u2018-\u201d\u2026]/u

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/** The lines of a text; blank ones are null. Trailing space goes, leading space becomes `indented`. */
export function linesOf(text: string): readonly (TextLine | null)[] {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\u001a', '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map(cleanText)
    .map((raw) => {
      const trimmed = raw.trim()
      if (trimmed === '') return null
      return { text: trimmed, width: widthOf(raw.trimEnd()), indented: /^(?:\u3000|\t|\u00a0|[ ]{2,})/.test(raw) }
    })
}

/** A line that begins something of its own: a numbered item, a list mark, a sub-heading. */
const STARTS_ANEW =
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十百\d]+[章节条]|\d{1,3}[.．、)）]|[•·●■◆※★▲\-*—])/u
const ENDS_SENTENCE = /[。！？!?…：:；;.]["'”’」』）)】]*$/u

/** Narrower lines are verse or lists, wider ones are paragraphs already. */
const NARROWEST = 30
const WIDEST = 120
/** A full-width mark that may not begin a line, and its half, hang over or are carried down. */
const SLACK = 4

/**
 * Joins the lines of a text that was wrapped at a fixed width; any other text stays as it is. A text counts as wrapped
 * when its lines reach one common width again and again, and it is told where paragraphs begin (indents or blank lines).
 */
export function paragraphsOfLines(lines: readonly (TextLine | null)[]): readonly string[] {
  const width = wrapWidth(lines)
  const marked = lines.some((line) => line?.indented === true) || hasInnerBlank(lines)
  const paragraphs: string[] = []
  let before: TextLine | null = null
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (
      line !== null &&
      before !== null &&
      last !== undefined &&
      width !== null &&
      goesOn(before, line, width, marked)
    ) {
      paragraphs[paragraphs.length - 1] = joined(last, line.text)
    } else if (line !== null) paragraphs.push(line.text)
    before = line
  }
  return paragraphs
}

function goesOn(before: TextLine, line: TextLine, width: number, marked: boolean): boolean {
  if (line.indented || before.width < width - SLACK || STARTS_ANEW.test(line.text)) return false
  return marked || !ENDS_SENTENCE.test(before.text)
}

/** A blank line between two that aren't. */
function hasInnerBlank(lines: readonly (TextLine | null)[]): boolean {
  const first = lines.findIndex((line) => line !== null)
  const last = lines.findLastIndex((line) => line !== null)
  return lines.slice(first, last).includes(null)
}

/** The width at which a text was wrapped; null when it wasn't. */
function wrapWidth(lines: readonly (TextLine | null)[]): number | null {
  const widths = lines.flatMap((line) => (line === null ? [] : [line.width]))
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (widest < NARROWEST || widest > WIDEST) return null
  const full = widths.filter((width) => width >= widest - SLACK).length
  return full >= 3 && full * 3 >= widths.length ? widest : null
}

function joined(a: string, b: string): string {
  if (/[\p{Script=Latin}\d,.;:!?)"']$/u.test(a) && /^[\p{Script=Latin}\d("']/u.test(b)) return `${a} ${b}`
  return a + b
}
