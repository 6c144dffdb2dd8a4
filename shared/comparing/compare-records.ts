import { canonicalJson } from '../article/canonical-json'
import type { ArticleRecord, MediaName } from '../article/record'
import type { DocumentJson, NodeJson } from '../document/json'
import { inlineText } from '../document/text'
import type { ColumnTree } from '../portal/profile'
import { compareBodies, type BodyComparison } from './compare-bodies'
import { fieldLabel, fieldsOf, fieldWords } from './field-words'

/** One field in its two states, in words; an image that it names with its caption where the body has one. */
export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly before: FieldSide
  readonly after: FieldSide
}

export interface FieldSide {
  readonly words: string
  readonly image: MediaName | null
}

export interface Comparison extends BodyComparison {
  readonly fields: readonly FieldChange[]
}

/** What changed from one state of an article to another, in the units a person reads: fields, lines, words, form. */
export function compareRecords(before: ArticleRecord, after: ArticleRecord, columns: ColumnTree): Comparison {
  return { fields: compareFields(before, after, columns), ...compareBodies(begun(before.body), begun(after.body)) }
}

/** The one empty paragraph of a text that nobody began is no line that could come or go. */
function begun(body: DocumentJson): DocumentJson {
  const [first, ...more] = body.content ?? []
  const isBlank = first?.type === 'paragraph' && first.content === undefined && more.length === 0
  return isBlank ? { ...body, content: [] } : body
}

function compareFields(before: ArticleRecord, after: ArticleRecord, columns: ColumnTree): readonly FieldChange[] {
  return fieldsOf(before, after)
    .filter((field) => !sameValue(valueOf(before, field), valueOf(after, field)))
    .map((field) => ({
      field,
      label: fieldLabel(field),
      before: fieldSide(before, field, columns),
      after: fieldSide(after, field, columns),
    }))
}

export const valueOf = (record: ArticleRecord, field: string): unknown =>
  (record as unknown as Readonly<Record<string, unknown>>)[field]

export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

export function fieldSide(record: ArticleRecord, field: string, columns: ColumnTree): FieldSide {
  const words = fieldWords(record, field, columns)
  if (field !== 'cover' || record.cover === undefined) return { words, image: null }
  return { words: captionOf(record.body, record.cover) || words, image: record.cover }
}

/** The caption under the first figure that shows an image. */
function captionOf(node: NodeJson, media: MediaName): string {
  if (node.type === 'figure') return node.attrs?.['media'] === media ? inlineText(node.content?.[0] ?? node) : ''
  for (const child of node.content ?? []) {
    const caption = captionOf(child, media)
    if (caption !== '') return caption
  }
  return ''
}
