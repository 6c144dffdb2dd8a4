import type { MarkJson, NodeJson } from '../document/json'
import { markerOf } from '../document/list-numbers'
import { tableWords } from '../document/table-grid'
import { slotOf, slotWords } from '../document/media-slots'
import { inlineText } from '../document/text'
import { t } from '../messages/translate'

/** Text of one look. A hard break is `\n`. */
export interface Run {
  readonly text: string
  readonly marks: readonly MarkJson[]
}

export type Container = 'quote' | 'bullet' | 'numbered' | 'cell' | 'headerCell' | 'gallery' | 'media' | 'pullQuote'
export type LineKind =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'lead'
  | 'figure'
  | 'media'
  | 'rule'
  | 'pageBreak'
  | 'tableCaption'
  | 'tableNote'
  | 'attribution'
  | 'footnote'
  | 'unknown'

/** One line of a text as a person sees it: a paragraph, heading, list item, cell, figure, recording or rule. */
export interface Line {
  readonly kind: LineKind
  /** What it stands in, outermost first. */
  readonly containers: readonly Container[]
  readonly align: string | null
  /** The sign before a list item; null for its further paragraphs. */
  readonly marker: string | null
  /** The number that a numbered list begins with, on its first line. */
  readonly start: number | null
  /** A cell's own attributes, on its first line. */
  readonly cell: CellLine | null
  /** How many photos stand side by side, on the first line of a gallery. */
  readonly columns: number | null
  readonly figure: FigureLine | null
  /** Where a recording comes from: a web address or a file's name. */
  readonly address: string | null
  readonly runs: readonly Run[]
  /** The words of all runs; a figure's is its caption. */
  readonly text: string
}

export interface CellLine {
  readonly columns: number
  readonly rows: number
  readonly align: string | null
  readonly valign: string | null
  /** The shares of the columns under a cell of the first row, in percent; empty where none is set, and elsewhere. */
  readonly widths: readonly number[]
}

export interface FigureLine {
  readonly media: string | null
  readonly alt: string
  /** Percent of the column; null: its own size. */
  readonly width: number | null
  readonly credit: string
}

/** What is known of the nodes around one. */
interface Place {
  readonly containers: readonly Container[]
  readonly marker: string | null
  readonly start: number | null
  readonly cell: Line['cell']
  readonly columns: number | null
}

const OUTSIDE: Place = { containers: [], marker: null, start: null, cell: null, columns: null }

/** The lines of a body, in the order in which they are read. */
export function linesOf(body: NodeJson): readonly Line[] {
  const lines: Line[] = []
  collectAll(body, OUTSIDE, lines)
  return lines
}

/** The lines of one block that stands alone. */
export function linesOfBlock(block: NodeJson): readonly Line[] {
  const lines: Line[] = []
  collect(block, OUTSIDE, lines)
  return lines
}

/** The first line inside says what begins there; the others only where they stand. */
function collectAll(node: NodeJson, place: Place, lines: Line[]): void {
  ;(node.content ?? []).forEach((child, index) => {
    const further = { ...OUTSIDE, containers: place.containers }
    collect(child, index === 0 ? place : further, lines)
  })
}

function collect(node: NodeJson, place: Place, lines: Line[]): void {
  const inside = (container: Container, more: Partial<Place> = {}): Place => ({
    ...place,
    containers: [...place.containers, container],
    ...more,
  })
  switch (node.type) {
    case 'blockquote':
      return collectAll(node, inside('quote'), lines)
    case 'pullQuote':
      return collectAll(node, inside('pullQuote'), lines)
    case 'footnotes':
      return collectItems(node, (index) => ({ ...place, marker: `[${index + 1}]` }), lines)
    case 'bulletList':
      return collectItems(node, () => inside('bullet', { marker: '•' }), lines)
    case 'orderedList': {
      const first = numberOf(node, 'start', 1)
      const item = (index: number): Place =>
        inside('numbered', {
          marker: markerOf(first + index, node.attrs?.['numbering']),
          start: index === 0 ? first : null,
        })
      return collectItems(node, item, lines)
    }
    case 'table':
      return collectTable(node, place, lines)
    case 'gallery': {
      const photos = inside('gallery', { columns: numberOf(node, 'columns', 2) })
      return collectAll(withoutEmptyCaption(node), photos, lines)
    }
    case 'mediaSlot':
      lines.push(lineOf(node, place))
      return collectAll(withoutEmptyCaption(node), { ...OUTSIDE, containers: [...place.containers, 'media'] }, lines)
    default:
      lines.push(lineOf(node, place))
  }
}

function collectTable(table: NodeJson, place: Place, lines: Line[]): void {
  const words = (name: 'caption' | 'note', type: 'tableCaption' | 'tableNote'): void => {
    const text = tableWords(table, name)
    if (text !== '') lines.push(lineOf({ type, content: [{ type: 'text', text }] }, place))
  }
  words('caption', 'tableCaption')
  ;(table.content ?? []).forEach((row, index) =>
    (row.content ?? []).forEach((node) => {
      const container = node.type === 'tableCell' ? 'cell' : 'headerCell'
      collectAll(
        node,
        { ...place, containers: [...place.containers, container], cell: cellOf(node, index === 0) },
        lines,
      )
    }),
  )
  words('note', 'tableNote')
}

function cellOf(node: NodeJson, isFirstRow: boolean): CellLine {
  const widths: unknown = node.attrs?.['colwidth']
  return {
    columns: numberOf(node, 'colspan', 1),
    rows: numberOf(node, 'rowspan', 1),
    align: textOrNull(node.attrs?.['align']),
    valign: textOrNull(node.attrs?.['valign']),
    widths: isFirstRow && Array.isArray(widths) ? widths.filter((width) => typeof width === 'number') : [],
  }
}

function collectItems(list: NodeJson, placeOf: (index: number) => Place, lines: Line[]): void {
  ;(list.content ?? []).forEach((item, index) =>
    item.type === 'footnote' ? collect(item, placeOf(index), lines) : collectAll(item, placeOf(index), lines),
  )
}

/** Words for the whole of a gallery or a recording are a line of their own when there are any. */
const withoutEmptyCaption = (node: NodeJson): NodeJson => ({
  ...node,
  content: (node.content ?? []).filter(({ type, content = [] }) => type !== 'figcaption' || content.length > 0),
})

function lineOf(node: NodeJson, place: Place): Line {
  const runs =
    node.type === 'mediaSlot'
      ? [{ text: slotWords(node), marks: [] }]
      : runsOf(node.type === 'figure' ? partOf(node, 'figcaption') : node)
  return {
    ...place,
    kind: kindOf(node),
    align: textOrNull(node.attrs?.['align']),
    figure: node.type === 'figure' ? figureOf(node) : null,
    address: node.type === 'mediaSlot' ? slotOf(node).address : null,
    runs,
    text: runs.map(({ text }) => text).join(''),
  }
}

function kindOf(node: NodeJson): LineKind {
  switch (node.type) {
    case 'paragraph':
    case 'figure':
    case 'lead':
    case 'pageBreak':
    case 'attribution':
    case 'footnote':
      return node.type
    case 'heading':
      return node.attrs?.['level'] === 3 ? 'heading3' : 'heading2'
    case 'horizontalRule':
      return 'rule'
    case 'tableCaption':
    case 'tableNote':
      return node.type
    case 'mediaSlot':
      return 'media'
    case 'figcaption':
      return 'paragraph'
    default:
      return 'unknown'
  }
}

const figureOf = (node: NodeJson): FigureLine => ({
  media: textOrNull(node.attrs?.['media']),
  alt: textOrNull(node.attrs?.['alt']) ?? '',
  width: typeof node.attrs?.['width'] === 'number' ? node.attrs['width'] : null,
  credit: inlineText(partOf(node, 'credit') ?? { type: 'credit' }),
})

const partOf = (node: NodeJson, type: string): NodeJson | undefined => node.content?.find((part) => part.type === type)

function runsOf(node: NodeJson | undefined): readonly Run[] {
  const runs: Run[] = []
  for (const child of node?.content ?? []) {
    const text = child.text ?? leafText(child)
    const marks = child.marks ?? []
    const last = runs.at(-1)
    if (text === '') continue
    if (last !== undefined && printMarks(last.marks) === printMarks(marks))
      runs[runs.length - 1] = { text: last.text + text, marks: last.marks }
    else runs.push({ text, marks })
  }
  return runs
}

function leafText(node: NodeJson): string {
  if (node.type === 'footnoteReference') return t('comparison.footnoteReference')
  return node.type === 'hardBreak' ? '\n' : inlineText(node)
}

/** Marks as one text that is equal for equal looks, in whatever order they were set. */
export const printMarks = (marks: readonly MarkJson[]): string =>
  marks
    .map(({ type, attrs }) => {
      const own = Object.entries(attrs ?? {}).filter(([, value]) => value !== null && value !== undefined)
      return own.length === 0 ? type : `${type}${JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : 1)))}`
    })
    .sort()
    .join(' ')

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function numberOf(node: NodeJson, name: string, fallback: number): number {
  const value = node.attrs?.[name]
  return typeof value === 'number' ? value : fallback
}
