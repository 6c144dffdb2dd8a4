import { diffArrays } from 'diff'
import type { ArticleRecord } from '../../../shared/article/record'
import { paragraphsOf } from '../../../shared/document/text'

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** One paragraph as it stands on both sides: the pieces of a changed one tell word for word what differs. */
export type ParagraphChange =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed' | 'added' | 'removed'; readonly pieces: readonly Piece[] }

export interface FieldChange {
  readonly field: keyof ArticleRecord
  readonly before: string
  readonly after: string
}

export interface Comparison {
  readonly fields: readonly FieldChange[]
  readonly paragraphs: readonly ParagraphChange[]
  /** True when the words are equal but something else of the body (a mark, a figure, an alignment) is not. */
  readonly onlyForm: boolean
}

/** Words of Chinese and other text; an input of 10,000 characters takes a few milliseconds. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map((segment) => segment.segment)

/** What changed from one state of an article to another, in the units a person reads: fields, paragraphs, words. */
export function compareRecords(before: ArticleRecord, after: ArticleRecord): Comparison {
  const paragraphs = compareParagraphs(paragraphsOf(before.body), paragraphsOf(after.body))
  const sameWords = paragraphs.every((paragraph) => paragraph.kind === 'same')
  return {
    fields: compareFields(before, after),
    paragraphs,
    onlyForm: sameWords && JSON.stringify(before.body) !== JSON.stringify(after.body),
  }
}

function compareFields(before: ArticleRecord, after: ArticleRecord): readonly FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof ArticleRecord>
  names.delete('body')
  return [...names].sort().flatMap((field) => {
    const change = { field, before: wordsOfValue(before[field]), after: wordsOfValue(after[field]) }
    return change.before === change.after ? [] : [change]
  })
}

/** A field's value as one line of text. */
function wordsOfValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(wordsOfValue).join('、')
  return Object.values(value).map(wordsOfValue).filter(Boolean).join(' ')
}

function compareParagraphs(before: readonly string[], after: readonly string[]): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = []
  let removed: readonly string[] = []
  const flush = (added: readonly string[]): void => {
    const paired = Math.min(removed.length, added.length)
    for (let i = 0; i < paired; i += 1) changes.push(compareTexts(removed[i] ?? '', added[i] ?? ''))
    for (const text of removed.slice(paired)) changes.push({ kind: 'removed', pieces: [{ kind: 'removed', text }] })
    for (const text of added.slice(paired)) changes.push({ kind: 'added', pieces: [{ kind: 'added', text }] })
    removed = []
  }
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value
    else if (part.added) flush(part.value)
    else {
      flush([])
      for (const text of part.value) changes.push({ kind: 'same', text })
    }
  }
  flush([])
  return changes
}

/** Two states of one paragraph, word by word. */
function compareTexts(before: string, after: string): ParagraphChange {
  const pieces = diffArrays(wordsOf(before), wordsOf(after)).map((part): Piece => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value.join(''),
  }))
  return { kind: 'changed', pieces }
}
