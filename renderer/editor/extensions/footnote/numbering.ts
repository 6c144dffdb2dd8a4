import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { notesIn, referencesOf } from '../../commands/footnotes'

/** The number that a decoration of this file gives to a note; null while it has none. */
export function numberOf(decorations: readonly Decoration[]): number | null {
  for (const { spec } of decorations) {
    const number = (spec as { readonly footnote?: number }).footnote
    if (number !== undefined) return number
  }
  return null
}

/**
 * The numbers of references and notes. They are decorations and not CSS counters, because blocks out of sight are
 * contained (`content-visibility`) and would not count.
 */
export function numbersOf(doc: Node): DecorationSet {
  const references = referencesOf(doc)
  if (references.length === 0) return DecorationSet.empty
  const numbers = new Map(references.map(({ id }, i) => [id, i + 1]))
  const decorations = references.map(({ pos }, i) => Decoration.node(pos, pos + 1, {}, { footnote: i + 1 }))
  for (const { pos, node } of notesIn(doc)) {
    const footnote = numbers.get(String(node.attrs['id']))
    if (footnote !== undefined) decorations.push(Decoration.node(pos, pos + node.nodeSize, {}, { footnote }))
  }
  return DecorationSet.create(doc, decorations)
}
