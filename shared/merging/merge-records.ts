import type { ArticleRecord } from '../article/record'
import { mendFootnotes, notesOf } from '../document/footnotes'
import { emptyDocument, type NodeJson } from '../document/json'
import { suggested, type Choice, type Difference } from './choice'
import { blockRows, type BlockRow } from './merge-blocks'
import { chosenValue, fieldRows, type FieldRow } from './merge-fields'

/** All that differs between two states of an article, ready to be chosen from. */
export interface MergePlan {
  readonly fields: readonly FieldRow[]
  readonly blocks: readonly BlockRow[]
}

/** What a person took, by `keyOfField` and `keyOfBlock`. */
export type Choices = ReadonlyMap<string, Choice>

export const keyOfField = (field: string): string => `field ${field}`
export const keyOfBlock = (index: number): string => `block ${index}`

/** @param base the nearest common parent, null when it isn't known */
export const planMerge = (base: ArticleRecord | null, a: ArticleRecord, b: ArticleRecord): MergePlan => ({
  fields: fieldRows(base, a, b),
  blocks: blockRows(base?.body ?? null, a.body, b.body),
})

/** What is taken at a place: what the person said, else a change that only one side made; null while it is open. */
export function choiceAt(choices: Choices, key: string, difference: Difference): Choice | null {
  const chosen = choices.get(key)
  return chosen !== undefined && difference.choices.includes(chosen) ? chosen : suggested(difference)
}

/** Every place that differs, in the order in which it is shown: fields, then the text. */
export function differencesOf(plan: MergePlan): readonly (readonly [key: string, difference: Difference])[] {
  const rows = [
    ...plan.fields.map(({ field, difference }) => [keyOfField(field), difference] as const),
    ...plan.blocks.map(({ difference }, index) => [keyOfBlock(index), difference] as const),
  ]
  return rows.flatMap(([key, difference]) => (difference === null ? [] : [[key, difference] as const]))
}

/** Keys of the places that a person still has to settle. */
export const openPlaces = (plan: MergePlan, choices: Choices): readonly string[] =>
  differencesOf(plan).flatMap(([key, difference]) => (choiceAt(choices, key, difference) === null ? [key] : []))

/** The blocks that a row gives to the merged text; null while it is open. */
export function chosenBlocks(row: BlockRow, choice: Choice | null): readonly NodeJson[] | null {
  const { base, a, b, difference } = row
  const one = (node: NodeJson | null): readonly NodeJson[] => (node === null ? [] : [node])
  if (difference === null || choice === 'a') return one(a)
  switch (choice) {
    case 'b':
      return one(b)
    case 'both':
      return [...one(a), ...one(b)]
    case 'base':
      return one(base)
    case null:
      return null
  }
}

/** The merged state: whole blocks and whole fields of the sides, nothing mixed within one. Null while a place is open. */
export function mergedRecord(plan: MergePlan, choices: Choices): ArticleRecord | null {
  const content: NodeJson[] = []
  for (const [index, row] of plan.blocks.entries()) {
    const choice = row.difference === null ? null : choiceAt(choices, keyOfBlock(index), row.difference)
    const blocks = chosenBlocks(row, choice)
    if (blocks === null) return null
    content.push(...blocks)
  }
  const fields: Record<string, unknown> = {}
  for (const row of plan.fields) {
    const choice = row.difference === null ? 'a' : choiceAt(choices, keyOfField(row.field), row.difference)
    if (choice === null) return null
    const value = chosenValue(row, choice)
    if (value !== undefined) fields[row.field] = value
  }
  const body = content.length === 0 ? emptyDocument() : ({ type: 'doc', content } as const)
  return { title: '', ...fields, body: mendFootnotes(body, { more: notesOfSides(plan), dropsUnreferred: true }).body }
}

/** Every note of the common parent and the sides by id, so that a paragraph taken from one side keeps its own. */
const notesOfSides = ({ blocks }: MergePlan): ReadonlyMap<string, NodeJson> =>
  new Map(
    blocks.flatMap(({ base, a, b }) =>
      [base, b, a].flatMap((node) => (node === null ? [] : [...notesOf({ type: 'doc', content: [node] })])),
    ),
  )
