import type { MarkJson } from './json'
import { markSpecs } from './schema'

const RANK = new Map(Object.keys(markSpecs).map((name, rank) => [name, rank]))
const rankOf = ({ type }: MarkJson): number => RANK.get(type) ?? RANK.size

/** Marks in the schema's order, which ProseMirror asks for; unknown ones last. */
export const inMarkOrder = (marks: readonly MarkJson[]): readonly MarkJson[] =>
  marks.toSorted((a, b) => rankOf(a) - rankOf(b))
