import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state'
import { nodeType } from '../core/schema-types'

export interface NoteAt {
  readonly pos: number
  readonly node: Node
}

export interface ReferenceAt {
  readonly pos: number
  readonly id: string
}

/** References in reading order. Walks the whole document: not for every key. */
export function referencesOf(doc: Node): readonly ReferenceAt[] {
  const found: ReferenceAt[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnoteReference') found.push({ pos, id: String(node.attrs['id']) })
    return node.type.name !== 'footnotes'
  })
  return found
}

/** The list of notes that ends the document; null without one. */
export function noteListOf(doc: Node): NoteAt | null {
  const node = doc.lastChild
  if (node?.type.name !== 'footnotes') return null
  return { node, pos: doc.content.size - node.nodeSize }
}

export function notesIn(doc: Node): readonly NoteAt[] {
  const list = noteListOf(doc)
  const notes: NoteAt[] = []
  list?.node.forEach((node, offset) => notes.push({ node, pos: list.pos + 1 + offset }))
  return notes
}

/** A new id: five random bytes, so that texts written on two machines never share one. */
export const newFootnoteId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => ALPHABET[byte % 32]).join('')
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** The id of the note with the caret. */
export function noteOfCaret(state: EditorState): string | null {
  const { parent } = state.selection.$from
  return parent.type.name === 'footnote' ? String(parent.attrs['id']) : null
}

const takesReference = ($pos: ResolvedPos): boolean =>
  $pos.parent.inlineContent &&
  $pos.parent.canReplaceWith($pos.index(), $pos.index(), nodeType($pos.doc.type.schema, 'footnoteReference'))

/** A new note for what is selected, or at the caret; the caret goes into it. Inside a note: back to the text. */
export const insertFootnote: Command = (state, dispatch, view) => {
  const inside = noteOfCaret(state)
  if (inside !== null) return toReference(inside)(state, dispatch, view)
  const { $to } = state.selection
  if (!takesReference($to)) return false
  if (dispatch) {
    const id = newFootnoteId()
    const tr = state.tr.insert($to.pos, nodeType(state.schema, 'footnoteReference').create({ id }))
    const at = putNote(tr, nodeType(state.schema, 'footnote').create({ id }), $to.pos)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
  }
  return true
}

/** Puts a note into the list, in the place of its reference at a position. Answers where it stands. */
function putNote(tr: Transaction, note: Node, reference: number): number {
  const list = noteListOf(tr.doc)
  if (list === null) {
    const end = tr.doc.content.size
    tr.insert(end, nodeType(tr.doc.type.schema, 'footnotes').create(null, note))
    return end + 1
  }
  const before = referencesOf(tr.doc).filter(({ pos }) => pos < reference).length
  let at = list.pos + 1
  for (let i = 0; i < Math.min(before, list.node.childCount); i++) at += list.node.child(i).nodeSize
  tr.insert(at, note)
  return at
}

/** The caret to the end of the note that a reference leads to. */
export const toNote =
  (id: string): Command =>
  (state, dispatch) => {
    const note = notesIn(state.doc).find(({ node }) => node.attrs['id'] === id)
    if (note === undefined) return false
    const end = TextSelection.create(state.doc, note.pos + note.node.nodeSize - 1)
    dispatch?.(state.tr.setSelection(end).scrollIntoView())
    return true
  }

/** The caret behind the reference of a note. */
export const toReference =
  (id: string): Command =>
  (state, dispatch) => {
    const reference = referencesOf(state.doc).find((one) => one.id === id)
    if (reference === undefined) return false
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, reference.pos + 1)).scrollIntoView())
    return true
  }

/** Enter in a note: a line of it. */
export const enterInNote: Command = (state, dispatch) => {
  if (noteOfCaret(state) === null) return false
  const { $from, $to } = state.selection
  if (!$from.sameParent($to)) return false
  dispatch?.(state.tr.replaceSelectionWith(nodeType(state.schema, 'hardBreak').create(), true).scrollIntoView())
  return true
}

/** Backspace at the start of a note: an empty one goes with its reference; otherwise nothing is joined. */
export const backspaceInNote: Command = (state, dispatch) => {
  const id = noteOfCaret(state)
  const { $from, empty } = state.selection
  if (id === null || !empty || $from.parentOffset > 0) return false
  if ($from.parent.content.size > 0) return true
  const reference = referencesOf(state.doc).find((one) => one.id === id)
  const list = noteListOf(state.doc)
  if (reference === undefined || list === null) return true
  const only = list.node.childCount === 1
  const tr = state.tr
  tr.delete(only ? list.pos : $from.before(), only ? list.pos + list.node.nodeSize : $from.after())
  tr.delete(reference.pos, reference.pos + 1)
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, reference.pos)).scrollIntoView())
  return true
}
