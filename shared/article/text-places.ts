import type { DocumentJson } from '../document/json'
import { textBlocksOf, withTextEdits } from '../finding/text-blocks'
import type { ArticleRecord } from './record'

/** Fields of a record that are searched beside its body. */
export const TEXT_FIELDS = ['title', 'subtitle', 'summary'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Where a text of a record stands: a field, or a node of the body by the indices down to it. */
export type TextPlace = TextField | readonly number[]

/** A piece of one text of a record and what takes its place, in UTF-16 units. */
export interface RecordEdit {
  readonly place: TextPlace
  readonly from: number
  readonly to: number
  readonly text: string
}

/** All texts of a record in which words are looked for, in reading order. */
export const textsOfRecord = (
  record: ArticleRecord,
): readonly { readonly place: TextPlace; readonly text: string }[] => [
  ...TEXT_FIELDS.flatMap((place) => {
    const text = record[place]
    return text === undefined || text === '' ? [] : [{ place, text }]
  }),
  ...textBlocksOf(record.body).map(({ path, text }) => ({ place: path, text })),
]

/**
 * The record with pieces of its texts replaced; marks stay.
 * @param edits not overlapping within a text
 * @returns null when an edit points at what isn't there
 */
export function withRecordEdits(record: ArticleRecord, edits: readonly RecordEdit[]): ArticleRecord | null {
  const inBody = edits.flatMap(({ place, ...edit }) => (typeof place === 'string' ? [] : [{ ...edit, path: place }]))
  const body: DocumentJson | null = withTextEdits(record.body, inBody)
  if (body === null) return null
  let result: ArticleRecord = { ...record, body }
  for (const field of TEXT_FIELDS) {
    const mine = edits.filter(({ place }) => place === field).toSorted((a, b) => b.from - a.from)
    if (mine.length === 0) continue
    let text = result[field] ?? ''
    let rest = text.length
    for (const { from, to, text: words } of mine) {
      if (from < 0 || from >= to || to > rest) return null
      text = text.slice(0, from) + words + text.slice(to)
      rest = from
    }
    result = { ...result, [field]: text }
  }
  return result
}
