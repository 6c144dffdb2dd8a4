import { isMediaName } from '../article/ids'
import type { MarkName, NodeName } from './schema'
import { ALIGNMENTS } from './nodes/blocks'
import { NUMBERINGS } from './nodes/lists'
import { VERTICAL_ALIGNMENTS } from './nodes/table'
import { GALLERY_COLUMNS } from './nodes/gallery'
import { MEDIA_KINDS, MOST_SLOT_TEXT } from './nodes/media-slot'
import { isFootnoteId } from './nodes/footnotes'
import { isSafeLink } from './safe-link'

type Check = (value: unknown) => boolean
type Checks = Readonly<Record<string, Check>>

/** Far above real tables, far below what makes a browser lay out for minutes. */
export const MAX_COLSPAN = 100
export const MAX_ROWSPAN = 1000
export const MAX_START = 99_999

const integer = (value: unknown, low: number, high: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const isText: Check = (value) => typeof value === 'string'
const isSlotText: Check = (value) => typeof value === 'string' && value.length <= MOST_SLOT_TEXT

const align: Check = orNull((value) => ALIGNMENTS.some((known) => known === value))
const widths: Check = (value) =>
  Array.isArray(value) &&
  value.length <= MAX_COLSPAN &&
  value.every((width) => width === null || integer(width, 0, 10_000))
const cell: Checks = {
  align,
  colspan: (value) => integer(value, 1, MAX_COLSPAN),
  rowspan: (value) => integer(value, 1, MAX_ROWSPAN),
  colwidth: orNull(widths),
  valign: orNull((value) => VERTICAL_ALIGNMENTS.some((known) => known === value)),
}

/** What each attribute of a node may be; an absent one has the schema's default, an unknown one is left alone. */
export const nodeAttributes: Readonly<Partial<Record<NodeName, Checks>>> = {
  paragraph: { align },
  heading: { align, level: (value) => value === 2 || value === 3 },
  orderedList: {
    start: (value) => integer(value, 0, MAX_START),
    numbering: orNull((value) => NUMBERINGS.some((known) => known === value)),
  },
  table: { caption: isText, note: isText },
  footnote: { id: isFootnoteId },
  footnoteReference: { id: isFootnoteId },
  tableHeader: cell,
  tableCell: cell,
  figure: {
    align,
    media: orNull(isMediaName),
    alt: isText,
    width: orNull((value) => integer(value, 1, 100)),
  },
  gallery: { columns: (value) => GALLERY_COLUMNS.some((known) => known === value) },
  mediaSlot: {
    kind: (value) => MEDIA_KINDS.some((known) => known === value),
    title: isSlotText,
    address: isSlotText,
    duration: isSlotText,
  },
}

export const WORD_ATTRIBUTES = ['caption', 'note', 'alt', 'title', 'duration'] as const
export type WordAttribute = (typeof WORD_ATTRIBUTES)[number]

const wordAttributes: ReadonlyMap<string, readonly WordAttribute[]> = new Map<NodeName, readonly WordAttribute[]>([
  ['table', ['caption', 'note']],
  ['figure', ['alt']],
  ['mediaSlot', ['title', 'duration']],
])

/** Those of a node that hold words of the article: the first is read before what the node contains, the second after it. */
export const wordAttributesOf = (type: string): readonly WordAttribute[] => wordAttributes.get(type) ?? []

/** What each attribute of a mark may be. */
export const markAttributes: Readonly<Partial<Record<MarkName, Checks>>> = {
  link: { href: isSafeLink, title: orNull(isText) },
  comment: { id: (value) => typeof value === 'string' && value !== '' },
}

/** Attributes that have to be there. */
export const requiredAttributes: Readonly<Record<string, string>> = {
  link: 'href',
  comment: 'id',
  footnote: 'id',
  footnoteReference: 'id',
}
