import type { Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { WordAttribute } from '../../../shared/document/attributes'
import { MOST_SLOT_TEXT } from '../../../shared/document/nodes/media-slot'
import type { Hit } from '../../../shared/finding/find-query'
import type { BlockText } from './document-texts'
import { replaceHeld, replacePieces, type HeldReplacement, type Replacement } from './replacing'

/** A hit where it stands in the document: a stretch of text, or the end of a node that an attribute's words are read at. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly hit: Hit
  readonly held: WordAttribute | null
}

/** A place among hits: a position, and a unit of the attribute's words that stand there. */
export interface FoundPlace {
  readonly position: number
  readonly offset: number
}

/** @param start of the top-level block that the text is of */
export function foundIn({ positionOf, held }: BlockText, hit: Hit, start: number): Found {
  const from = start + positionOf(hit.from)
  return { from, to: held === null ? start + positionOf(hit.to) : from + 1, hit, held }
}

/** @param further units after the hit's beginning */
export const placeOf = ({ from, hit, held }: Found, further = 0): FoundPlace =>
  held === null ? { position: from + further, offset: 0 } : { position: from, offset: hit.from + further }

export function isBefore(one: Found, { position, offset }: FoundPlace): boolean {
  const place = placeOf(one)
  return place.position < position || (place.position === position && place.offset < offset)
}

export function isAt(one: Found, { position, offset }: FoundPlace): boolean {
  const place = placeOf(one)
  return place.position === position && place.offset === offset
}

/** Where the node stands whose attribute holds the hit. */
export function holderOf(doc: Node, { from }: Found): number {
  const $end = doc.resolve(from)
  return $end.nodeAfter === null ? $end.before() : from
}

/** The hit, or the caret in the text that its attribute is shown with. */
export function selectionOf(doc: Node, one: Found): Selection {
  if (one.held === null) return TextSelection.create(doc, one.from, one.to)
  const isEnd = holderOf(doc, one) !== one.from
  return isEnd ? Selection.near(doc.resolve(one.from), -1) : Selection.near(doc.resolve(one.to), 1)
}

export interface FoundEdit {
  readonly found: Found
  readonly text: string
}

/** Without the edits that would make the words of a recording longer than saving takes them. */
export function fittingEdits(doc: Node, edits: readonly FoundEdit[]): readonly FoundEdit[] {
  const keyOf = (found: Found): string => `${holderOf(doc, found)} ${found.held}`
  const lengths = new Map<string, number>()
  for (const { found, text } of edits) {
    const node = found.held === null ? null : doc.nodeAt(holderOf(doc, found))
    if (node?.type.name !== 'mediaSlot') continue
    const length = lengths.get(keyOf(found)) ?? String(node.attrs[String(found.held)]).length
    lengths.set(keyOf(found), length + text.length - (found.hit.to - found.hit.from))
  }
  return edits.filter(({ found }) => found.held === null || (lengths.get(keyOf(found)) ?? 0) <= MOST_SLOT_TEXT)
}

/** Replaces hits. @param edits in the document's order */
export function replaceFound(tr: Transaction, edits: readonly FoundEdit[]): Transaction {
  const held: HeldReplacement[] = []
  const pieces: Replacement[] = []
  for (const { found, text } of edits) {
    const { from, to, hit } = found
    if (found.held === null) pieces.push({ from, to, text })
    else held.push({ at: holderOf(tr.doc, found), name: found.held, from: hit.from, to: hit.to, text })
  }
  // An attribute moves nothing: it goes first.
  return replacePieces(replaceHeld(tr, held), pieces)
}
