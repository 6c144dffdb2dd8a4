import { canonicalJson } from '../article/canonical-json'
import { unitedThread } from '../article/comment-threads'
import type { ArticleRecord, CommentThread } from '../article/record'
import { sameValue, valueOf } from '../comparing/compare-records'
import { fieldsOf } from '../comparing/field-words'
import type { ChangedBy, Choice, Difference } from './choice'

/** One field as it stands in the common parent and on either side; undefined where it is absent. */
export interface FieldRow {
  readonly field: string
  readonly base: unknown
  readonly a: unknown
  readonly b: unknown
  readonly difference: Difference | null
}

/** Every field that a side has, in the panel's order. @param base null when it isn't known */
export function fieldRows(base: ArticleRecord | null, a: ArticleRecord, b: ArticleRecord): readonly FieldRow[] {
  return fieldsOf(...(base === null ? [a, b] : [base, a, b])).map((field) => {
    const row = {
      field,
      base: base === null ? undefined : valueOf(base, field),
      a: valueOf(a, field),
      b: valueOf(b, field),
    }
    return { ...row, difference: differenceOf(row, base !== null) }
  })
}

function differenceOf({ base, a, b }: Omit<FieldRow, 'difference'>, isBaseKnown: boolean): Difference | null {
  if (sameValue(a, b)) return null
  const changedBy: ChangedBy = !isBaseKnown ? 'both' : sameValue(a, base) ? 'b' : sameValue(b, base) ? 'a' : 'both'
  const choices: Choice[] = ['a', 'b']
  if (Array.isArray(a) && Array.isArray(b)) choices.push('both')
  if (isBaseKnown && changedBy === 'both') choices.push('base')
  return { changedBy, choices }
}

/** The value that a choice takes; `both` only of lists: what a has, then what only b has. */
export function chosenValue({ base, a, b }: FieldRow, choice: Choice): unknown {
  switch (choice) {
    case 'a':
      return a
    case 'b':
      return b
    case 'base':
      return base
    case 'both': {
      const [first, second]: readonly [unknown[], unknown[]] = [Array.isArray(a) ? a : [], Array.isArray(b) ? b : []]
      const others = new Map(second.map((item) => [identityOf(item), item]))
      const there = new Set(first.map(identityOf))
      const united = first.map((item) => unitedItem(item, others.get(identityOf(item))))
      return [...united, ...second.filter((item) => !there.has(identityOf(item)))]
    }
  }
}

/** Of a thread of comments that both sides went on with, no note of either gets lost. */
const unitedItem = (a: unknown, b: unknown): unknown => (isThread(a) && isThread(b) ? unitedThread(a, b) : a)

const isThread = (item: unknown): item is CommentThread =>
  typeof item === 'object' && item !== null && Array.isArray((item as { readonly notes?: unknown }).notes)

/** Threads of comments are known by their id: two states of one are not two threads. */
function identityOf(item: unknown): string {
  const id = typeof item === 'object' && item !== null ? (item as { readonly id?: unknown }).id : undefined
  return typeof id === 'string' ? id : canonicalJson(item)
}
