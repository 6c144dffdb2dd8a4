import { Fragment, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { newFootnoteId, noteListOf, notesIn, referencesOf } from '../../commands/footnotes'
import { nodeType } from '../../core/schema-types'

const NOTE_NODES: ReadonlySet<string> = new Set(['footnoteReference', 'footnote', 'footnotes'])

/** Whether a change brought, took or moved references or notes; typing in a note is no such change. */
export function touchesNotes(tr: Transaction): boolean {
  return tr.mapping.maps.some((map, i) => {
    let found = false
    map.forEach((oldStart, oldEnd, newStart, newEnd) => {
      found ||= holdsNotes(tr.docs[i], oldStart, oldEnd) || holdsNotes(tr.docs[i + 1] ?? tr.doc, newStart, newEnd)
    })
    return found
  })
}

function holdsNotes(doc: Node | undefined, from: number, to: number): boolean {
  let found = false
  doc?.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    const around = pos < from && pos + node.nodeSize > to
    if (NOTE_NODES.has(node.type.name) && !around) found = true
    return !found
  })
  return found
}

/**
 * What brings notes and references back in step after a change: a note whose reference went goes, a reference whose note
 * was deleted goes, a reference that came twice gets an id and a copy of the note of its own, one that came alone gets
 * the note that was offered with it (a paste) or an empty one, and the notes stand in the order of their references.
 * @returns null when all is in step
 */
export function syncNotes(
  before: EditorState,
  state: EditorState,
  offered: ReadonlyMap<string, Node>,
): Transaction | null {
  const { tr } = state
  const removed = deletedNotes(before.doc, state.doc)
  for (const { pos, id } of referencesOf(state.doc).toReversed())
    if (removed.has(id) && !offered.has(id)) tr.delete(pos, pos + 1)

  const own = new Map(notesIn(tr.doc).map(({ node }) => [String(node.attrs['id']), node]))
  const used = new Set<string>()
  const wanted = referencesOf(tr.doc).map(({ pos, id }): Node => {
    const isFree = id !== '' && !used.has(id)
    const now = isFree ? id : newFootnoteId()
    used.add(now)
    if (now !== id) tr.setNodeAttribute(pos, 'id', now)
    const note = own.get(id) ?? offered.get(id)
    if (note !== undefined && now === note.attrs['id']) return note
    return nodeType(state.schema, 'footnote').create({ id: now }, note?.content ?? null)
  })
  arrange(tr, wanted)
  return tr.docChanged ? tr : null
}

/** Ids of notes that stood with their reference before, and are gone while the reference is still there. */
function deletedNotes(before: Node, now: Node): ReadonlySet<string> {
  const left = new Set(notesIn(now).map(({ node }) => String(node.attrs['id'])))
  const gone = notesIn(before)
    .map(({ node }) => String(node.attrs['id']))
    .filter((id) => !left.has(id))
  if (gone.length === 0) return new Set()
  const referred = new Set(referencesOf(before).map(({ id }) => id))
  return new Set(gone.filter((id) => referred.has(id)))
}

/** Makes the list hold these notes, touching only what differs, so that a caret in another note stays. */
function arrange(tr: Transaction, wanted: readonly Node[]): void {
  const list = noteListOf(tr.doc)
  if (list === null) {
    if (wanted.length > 0)
      tr.insert(tr.doc.content.size, nodeType(tr.doc.type.schema, 'footnotes').create(null, wanted))
    return
  }
  if (wanted.length === 0) {
    tr.delete(list.pos, list.pos + list.node.nodeSize)
    return
  }
  const keys = new Set(wanted.map((note) => String(note.attrs['id'])))
  for (const { node, pos } of notesIn(tr.doc).toReversed())
    if (!keys.has(String(node.attrs['id'])) && tr.doc.lastChild?.childCount !== 1) tr.delete(pos, pos + node.nodeSize)
  insertMissing(tr, wanted)
  const now = notesIn(tr.doc)
  if (now.length === wanted.length && now.every(({ node }, i) => node.attrs['id'] === wanted[i]?.attrs['id'])) return
  const { pos, node } = noteListOf(tr.doc) ?? list
  tr.replaceWith(pos + 1, pos + node.nodeSize - 1, Fragment.fromArray([...wanted]))
}

function insertMissing(tr: Transaction, wanted: readonly Node[]): void {
  wanted.forEach((note, i) => {
    const now = notesIn(tr.doc)
    if (now.some(({ node }) => node.attrs['id'] === note.attrs['id'])) return
    const next = now[i]
    const list = noteListOf(tr.doc)
    if (list === null) return
    tr.insert(next?.pos ?? list.pos + list.node.nodeSize - 1, note)
  })
}
