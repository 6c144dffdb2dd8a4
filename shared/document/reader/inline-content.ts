import type { MarkJson, NodeJson } from '../json'
import type { InlineStyle } from './inline-style'
import { marksOf } from './inline-style'

/** A run of text, or a line break (`text` is null), as the walk through the tree met it. */
export interface Run {
  readonly text: string | null
  readonly style: InlineStyle
  /** The id of a note that is referred to here; the text is a stand-in then. */
  readonly note?: string
}

/** Stands for a reference while white space is collapsed around it; its id travels as a mark of its own. */
export const REFERENCE = '\ufffc'
const REFERENCE_MARK = 'footnoteReference'
const marksOfRun = ({ style, note }: Run): readonly MarkJson[] =>
  note === undefined ? marksOf(style) : [...marksOf(style), { type: REFERENCE_MARK, attrs: { id: note } }]

/** What no text should carry in from outside: half characters, controls, direction overrides. */
const UNFIT = /[\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu
/** Invisible fillers that editors and web pages leave behind. */
const FILLERS = /[\u200b\u2060\ufeff\u00ad]/g
const SPACES = /[ \t\r\n\f\u00a0\u2002\u2003\u2009\u202f]+/g
const INDENT = /^(?:\u3000|[\u00a0\u2002\u2003]{2})/
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60\u2018\u2019\u201c\u201d\u2014\u2026]/u

interface Piece {
  text: string
  readonly marks: readonly MarkJson[]
}

/** The lines of one text block: text pieces between line breaks; each break carries the marks it stood in. */
interface Line {
  readonly pieces: Piece[]
  readonly breakMarks: readonly MarkJson[]
}

/**
 * Inline content out of runs, one array for each paragraph they make: white space collapsed as browsers do (line ends
 * between Chinese characters vanish), indents of U+3000 and no-break spaces gone. Two line breaks in a row, or one
 * before an indent, end a paragraph.
 */
export function paragraphsOfRuns(runs: readonly Run[]): readonly (readonly NodeJson[])[] {
  if (runs.some(({ style }) => style.space === 'keep')) return [keptContent(runs)]
  const paragraphs: NodeJson[][] = []
  let current: NodeJson[] = []
  let pendingBreak: readonly MarkJson[] | null = null
  const endParagraph = (): void => {
    if (current.length > 0) paragraphs.push(current)
    current = []
    pendingBreak = null
  }
  for (const line of linesOf(runs)) {
    const nodes = collapse(line.pieces)
    if (nodes.length === 0 || INDENT.test(startOf(line.pieces))) endParagraph()
    if (nodes.length === 0) continue
    if (pendingBreak !== null) current.push(breakNode(pendingBreak))
    // Not spread into one call: a line may hold more runs than a call may have arguments.
    for (const node of nodes) current.push(node)
    pendingBreak = line.breakMarks
  }
  endParagraph()
  return paragraphs
}

const startOf = (pieces: readonly Piece[]): string =>
  pieces
    .slice(0, 4)
    .map(({ text }) => text)
    .join('')

function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []
  for (const one of runs) {
    const { text, style } = one
    const marks = marksOfRun(one)
    if (text === null) {
      lines.push({ pieces, breakMarks: marks })
      pieces = []
      continue
    }
    const parts = style.space === 'lines' ? text.split(/\r\n|\r|\n/) : [text]
    parts.forEach((part, i) => {
      if (i > 0) {
        lines.push({ pieces, breakMarks: marks })
        pieces = []
      }
      pieces.push({ text: part.replace(UNFIT, clean).replace(FILLERS, ''), marks })
    })
  }
  lines.push({ pieces, breakMarks: [] })
  return lines
}

function collapse(pieces: readonly Piece[]): readonly NodeJson[] {
  const joined = joinPieces(pieces)
  const whole = joined.map(({ text }) => text).join('')
  let from = 0
  const out: Piece[] = []
  let endsInSpace = true
  for (const { text, marks } of joined) {
    const base = from
    from += text.length
    let collapsed = text.replace(SPACES, (space, at: number) => {
      if (!/[\r\n]/.test(space)) return ' '
      const before = neighbour(whole, base + at - 1, -1)
      const after = neighbour(whole, base + at + space.length, 1)
      return lineEndBetween(before, after)
    })
    if (endsInSpace) collapsed = collapsed.replace(/^ +/, '')
    if (collapsed === '') continue
    endsInSpace = collapsed.endsWith(' ')
    out.push({ text: collapsed, marks })
  }
  return textNodes(trimEdges(out))
}

/** What the end of a source line is to a reader: nothing between Chinese characters, else a space. */
export const lineEndBetween = (before: string, after: string): string =>
  WIDE.test(before) && WIDE.test(after) ? '' : ' '

/** The nearest character that is not white space, looked for a few places only: more of it is no line end in a text. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  let i = at
  while (Math.abs(i - at) < 32 && /[^\S\u3000]/.test(text.charAt(i))) i += step
  return text.charAt(i)
}

function trimEdges(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ text }) => /\S/.test(text))
  if (first < 0) return []
  const last = pieces.findLastIndex(({ text }) => /\S/.test(text))
  const trimmed = pieces.slice(first, last + 1).map((piece) => ({ ...piece }))
  const start = trimmed[0]
  if (start !== undefined) start.text = start.text.trimStart()
  const end = trimmed.at(-1)
  if (end !== undefined) end.text = end.text.trimEnd()
  return trimmed
}

function keptContent(runs: readonly Run[]): readonly NodeJson[] {
  const nodes: NodeJson[] = []
  let pieces: Piece[] = []
  for (const one of runs) {
    const { text, style } = one
    if (text !== null) {
      pieces.push({ text: text.replace(UNFIT, clean), marks: marksOfRun(one) })
      continue
    }
    for (const node of textNodes(pieces)) nodes.push(node)
    nodes.push(breakNode(marksOf(style)))
    pieces = []
  }
  return [...nodes, ...textNodes(pieces)]
}

function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && sameMarks(last.marks, piece.marks)) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}

const textNodes = (pieces: readonly Piece[]): readonly NodeJson[] =>
  joinPieces(pieces.filter(({ text }) => text !== '')).map(({ text, marks }) => {
    const reference = marks.find(({ type }) => type === REFERENCE_MARK)
    const own = marks.filter((mark) => mark !== reference)
    const node: NodeJson =
      reference === undefined ? { type: 'text', text } : { type: REFERENCE_MARK, attrs: reference.attrs ?? {} }
    return own.length === 0 ? node : { ...node, marks: own }
  })

const breakNode = (marks: readonly MarkJson[]): NodeJson =>
  marks.length === 0 ? { type: 'hardBreak' } : { type: 'hardBreak', marks }

const clean = (character: string): string => (/\p{Surrogate}/u.test(character) ? '\ufffd' : '')

const sameMarks = (a: readonly MarkJson[], b: readonly MarkJson[]): boolean =>
  a.length === b.length && a.every((mark, i) => mark.type === b[i]?.type && sameAttrs(mark, b[i]))

const sameAttrs = (a: MarkJson, b: MarkJson): boolean =>
  a.attrs?.['href'] === b.attrs?.['href'] &&
  a.attrs?.['title'] === b.attrs?.['title'] &&
  a.attrs?.['id'] === b.attrs?.['id']
