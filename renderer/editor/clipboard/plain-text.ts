/** Marks that end a sentence, and what may close it. */
const SENTENCE_END = /[。！？!?….：:；;][”’」』）)》"']*$/u
/** A line that begins a numbered or marked item of its own. */
const ITEM = /^(?:\d+[.．、）)]|[（(][\d一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|[-*•·●○]\s)/u
const INDENT = /^[\u3000\t]|^ {2}/
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u

/** Columns of half a Chinese character: lines narrower than this are verse or a list, not wrapped prose. */
const LEAST_WIDTH = 32
/** How much narrower than the widest a wrapped line may be: a sign that may not begin a line, or a word, went down. */
const SLACK = 8
/** The number of a page, alone in its line as official documents print it. */
const PAGE_NUMBER = /^[-—–－] ?\d{1,4} ?[-—–－]$/

interface TextLine {
  readonly words: string
  readonly width: number
  /** An empty line or an indent stands before it. */
  readonly begins: boolean
}

/**
 * The paragraphs of a pasted text: a line each; indents of spaces (U+3000 too) and empty lines go. Lines that a program
 * has wrapped (a PDF above all) are joined: full ones, as long as nothing shows that a paragraph ends.
 */
export function paragraphsOfText(text: string): readonly string[] {
  const words = withinLine(text)
  if (words !== null) return [words]
  const lines = textLines(text)
  const widest = usualWidth(lines)
  if (!areWrapped(lines, widest)) return lines.map(({ words }) => words)
  const running = lines.filter(({ words }) => !PAGE_NUMBER.test(words))
  const indented = running.some(({ begins }, i) => i > 0 && begins)
  const paragraphs: string[] = []
  running.forEach((line, i) => {
    const before = running[i - 1]
    const goesOn = before !== undefined && continues(before, line, widest, indented)
    if (goesOn) paragraphs.push(joined(paragraphs.pop() ?? '', line.words))
    else paragraphs.push(line.words)
  })
  return paragraphs
}

/** The lines as they stand, without indents and empty ones. */
export function linesOfText(text: string): readonly string[] {
  const words = withinLine(text)
  return words === null ? textLines(text).map((line) => line.words) : [words]
}

/** Words out of the middle of a line, which one space parts from those around them; null for any other text. */
export const withinLine = (text: string): string | null =>
  /^(?: \S(?:.*\S)? ?|\S(?:.*\S)? | )$/u.test(text) && !text.includes('\0') ? text : null

function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let afterGap = true
  for (const line of text.replaceAll('\0', '').split(/\r\n?|[\n\u2028\u2029]/)) {
    const words = line.trim()
    if (words === '') {
      afterGap = true
      continue
    }
    lines.push({ words, width: widthOf(words), begins: afterGap || INDENT.test(line) })
    afterGap = false
  }
  return lines
}

/** The width that at least two lines reach, so that one long line (a heading, an address) sets no measure. */
function usualWidth(lines: readonly TextLine[]): number {
  const widths = lines.map(({ width }) => width).sort((a, b) => b - a)
  return widths.find((width, i) => (widths[i + 1] ?? 0) >= width - SLACK) ?? 0
}

/** A line was full when nothing more fitted: it is about as wide as the others, or the next word was too long for it. */
const isFull = (line: TextLine, next: TextLine, widest: number): boolean =>
  line.width >= widest - SLACK || line.width + 1 + widthOf(/^[!-~\u00a1-\u024f]+/.exec(next.words)?.[0] ?? '') > widest

/** Most lines are full and few of those end a sentence: no list of sentences is like that. */
function areWrapped(lines: readonly TextLine[], widest: number): boolean {
  if (widest < LEAST_WIDTH) return false
  const inner = lines.filter((_, i) => lines[i + 1]?.begins === false)
  const full = inner.filter((line) => line.width >= widest - SLACK * 2)
  const ended = full.filter(({ words }) => SENTENCE_END.test(words)).length
  return full.length >= 2 && full.length >= inner.length * 0.5 && ended <= full.length * 0.35
}

function continues(line: TextLine, next: TextLine, widest: number, indented: boolean): boolean {
  if (next.begins || ITEM.test(next.words) || !isFull(line, next, widest)) return false
  // Room for one more character after the end of a sentence: a paragraph's end, where no indents tell.
  return indented || !SENTENCE_END.test(line.words) || line.width > widest - 2
}

/** Between two Chinese characters nothing stands, between two words of letters a space; a hyphen of the line's end goes. */
function joined(before: string, after: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after
  const apart = !WIDE.test(before.at(-1) ?? '') && !WIDE.test(after.at(0) ?? '')
  return apart ? `${before} ${after}` : before + after
}

const widthOf = (line: string): number => [...line].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0)

/**
 * The cells of a text that is a table, as Excel and WPS write it: at least two rows of the same two or more columns
 * between tabs, cells with line ends or quotation marks in quotation marks. A tab before each line is an indent.
 * @returns null for any other text
 */
export function cellsOfText(text: string): readonly (readonly string[])[] | null {
  if (!text.includes('\t')) return null
  const rows = rowsOfText(text).filter((row) => row.length > 1 || row[0] !== '')
  const columns = rows[0]?.length ?? 0
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns)) return null
  const used = Array.from({ length: columns }, (_, column) => rows.some((row) => row[column] !== ''))
  return used[0] === true && used.filter(Boolean).length >= 2 ? rows : null
}

/** A cell in quotation marks, or up to the next tab or line end. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/y

function rowsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  CELL.lastIndex = 0
  while (CELL.lastIndex < text.length) {
    const found = CELL.exec(text)
    if (found === null) break
    rows.at(-1)?.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim())
    if (found[3] !== '\t' && CELL.lastIndex < text.length) rows.push([])
    else if (found[3] === '\t' && CELL.lastIndex === text.length) rows.at(-1)?.push('')
  }
  return rows
}
