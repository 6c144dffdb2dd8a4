import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Command, type Transaction } from '@tiptap/pm/state'

/** A heading with all that follows it up to the next one of the same or a higher level. */
export interface Section {
  /** Indices of top-level blocks: its heading, and the first block that is not its own. */
  readonly first: number
  readonly end: number
  readonly level: number
  readonly title: string
}

/** How many top-level blocks are text: the list of notes at the end belongs to no section. */
const blocksOf = (doc: Node): number => doc.childCount - (doc.lastChild?.type.name === 'footnotes' ? 1 : 0)

/** The sections of a document in its order; those of lower levels stand within others. */
export function sectionsOf(doc: Node): readonly Section[] {
  const headings: { readonly first: number; readonly level: number; readonly title: string }[] = []
  doc.forEach((node, _offset, index) => {
    if (node.type.name !== 'heading') return
    headings.push({ first: index, level: Number(node.attrs['level']), title: node.textContent })
  })
  return headings.map((heading, at) => {
    const next = headings.slice(at + 1).find(({ level }) => level <= heading.level)
    return { ...heading, end: next?.first ?? blocksOf(doc) }
  })
}

/** Which section a top-level block stands in, the innermost one; -1: before the first heading. */
export const sectionAt = (sections: readonly Section[], block: number): number =>
  sections.findLastIndex(({ first, end }) => first <= block && block < end)

const startOf = (doc: Node, index: number): number => {
  let position = 0
  for (let at = 0; at < index; at++) position += doc.child(at).nodeSize
  return position
}

/** Where a section may go to: block indices before which it may stand, other than where it is. */
export const placesFor = (sections: readonly Section[], section: Section, blocks: number): readonly number[] =>
  [...sections.map(({ first }) => first), blocks].filter((place) => place < section.first || place > section.end)

/** Moves a section before a top-level block, as one step back. @param at its index among the sections */
export const moveSection =
  (at: number, before: number): Command =>
  (state, dispatch) => {
    const sections = sectionsOf(state.doc)
    const section = sections[at]
    if (section === undefined || !placesFor(sections, section, blocksOf(state.doc)).includes(before)) return false
    dispatch?.(moved(state.tr, section, before))
    return true
  }

function moved(tr: Transaction, { first, end }: Section, before: number): Transaction {
  const { doc } = tr
  const [from, to, target] = [startOf(doc, first), startOf(doc, end), startOf(doc, before)]
  const content = doc.slice(from, to).content
  // Inserted first: a document never stands empty in between.
  tr.insert(target, content)
  const shift = target <= from ? content.size : 0
  tr.delete(from + shift, to + shift)
  const start = target <= from ? target : target - content.size
  return tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))).scrollIntoView()
}

/** Moves a section past its neighbour; false at the end. */
export const shiftSection =
  (at: number, by: 1 | -1): Command =>
  (state, dispatch) => {
    const sections = sectionsOf(state.doc)
    const section = sections[at]
    if (section === undefined) return false
    const place = by === -1 ? placeBefore(sections, at) : placeAfter(sections, section, blocksOf(state.doc))
    return place !== null && moveSection(at, place)(state, dispatch)
  }

/** Before the nearest earlier heading that is not below it. */
const placeBefore = (sections: readonly Section[], at: number): number | null =>
  sections.slice(0, at).findLast(({ level }) => level <= (sections[at]?.level ?? 0))?.first ?? null

/** Behind the section that follows; where a higher heading follows, to the first place below that one. */
function placeAfter(sections: readonly Section[], section: Section, blocks: number): number | null {
  const next = sections.find(({ first }) => first === section.end)
  if (next === undefined) return null
  if (next.level === section.level) return next.end
  return sections.find(({ first }) => first > next.first)?.first ?? blocks
}
