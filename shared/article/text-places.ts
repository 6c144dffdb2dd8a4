import type { DocumentJson } from '../document/json'
import { textBlocksOf, withPieces, withTextEdits, type TextPath } from '../finding/text-blocks'
import type { ArticleRecord } from './record'

/** Fields of a record that are searched beside its body. */
export const TEXT_FIELDS = ['title', 'subtitle', 'summary'] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Where a text of a record stands: a field, or a place in the body. */
export type TextPlace = TextField | TextPath

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
    const mine = edits.filter(({ place }) => place === field)
    if (mine.length === 0) continue
    const text = withPieces(result[field] ?? '', mine)
    if (text === null) return null
    result = { ...result, [field]: text }
  }
  return result
}
