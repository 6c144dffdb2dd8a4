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

/**
 * The paragraphs of a pasted text: a line each; indents of spaces (U+3000 too) and empty lines go. Lines that a program
 * has wrapped are joined where empty lines or indents show the paragraphs and the lines' ends are no ends of sentences.
 */
export function paragraphsOfText(text: string): readonly string[] {
  const blocks = blocksOf(text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.replaceAll('\0', '')))
  const widest = Math.max(0, ...blocks.flatMap((lines) => lines.map(widthOf)))
  const wrapped = areWrapped(blocks, widest)
  return blocks.flatMap((lines) => (wrapped && isEven(lines, widest) ? [lines.reduce(joined)] : lines))
}

/** Lines that stand together: an empty line or an indent begins the next block. */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = []
  let open = false
  for (const line of lines) {
    const words = line.trim()
    if (words === '') {
      open = false
      continue
    }
    if (open && !INDENT.test(line)) blocks.at(-1)?.push(words)
    else blocks.push([words])
    open = true
  }
  const indented = lines.some((line) => line.trim() !== '' && INDENT.test(line))
  // One block without an indent: nothing shows where paragraphs would begin.
  return blocks.length > 1 || indented ? blocks : blocks.flat().map((line) => [line])
}

function areWrapped(blocks: readonly (readonly string[])[], widest: number): boolean {
  const broken = blocks.flatMap((lines) => lines.slice(0, -1))
  if (broken.length < 2 || widest < LEAST_WIDTH) return false
  const even = broken.filter((line) => widthOf(line) >= widest - SLACK).length
  const ended = broken.filter((line) => SENTENCE_END.test(line)).length
  return even >= broken.length * 0.8 && ended <= broken.length * 0.3
}

const isEven = (lines: readonly string[], widest: number): boolean =>
  lines.slice(0, -1).every((line) => widthOf(line) >= widest - SLACK) && !lines.slice(1).some((line) => ITEM.test(line))

/** Between two Chinese characters nothing stands, between two words of letters a space. */
function joined(before: string, after: string): string {
  const apart = !WIDE.test(before.at(-1) ?? '') && !WIDE.test(after.at(0) ?? '')
  return apart ? `${before} ${after}` : before + after
}

const widthOf = (line: string): number => [...line].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0)

/**
 * The cells of a text that is a table: at least two rows of the same two or more columns between tabs, none of them empty
 * (a tab before each line is an indent).
 * @returns null for any other text
 */
export function cellsOfText(text: string): readonly (readonly string[])[] | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  const columns = rows[0]?.length ?? 0
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns)) return null
  const used = Array.from({ length: columns }, (_, column) => rows.some((row) => row[column] !== ''))
  return used.every(Boolean) ? rows : null
}
