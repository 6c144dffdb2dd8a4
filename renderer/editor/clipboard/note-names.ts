import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { newFootnoteId, notesIn } from '../commands/footnotes'

/** Names that take the place of others. */
export type NoteNames = ReadonlyMap<string, string>

/**
 * New names for notes that come into a document where other words go by theirs: every imported article calls its first
 * note the same. @param notes what comes
 */
export function newNoteNames(doc: Node, notes: readonly Node[]): NoteNames {
  const own = new Map(notesIn(doc).map(({ node }) => [String(node.attrs['id']), node]))
  const taken = notes.filter((note) => own.get(String(note.attrs['id']))?.content.eq(note.content) === false)
  return new Map(taken.map((note) => [String(note.attrs['id']), newFootnoteId()]))
}

/** The note under its new name. */
export const renamedNote = (note: Node, names: NoteNames): Node => {
  const name = names.get(String(note.attrs['id']))
  return name === undefined ? note : note.type.create({ ...note.attrs, id: name }, note.content, note.marks)
}

/** The same content with its references led to the notes' new names. */
export function renamedReferences(content: Fragment, names: NoteNames): Fragment {
  if (names.size === 0) return content
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.type.name === 'footnoteReference') nodes.push(renamedNote(node, names))
    else nodes.push(node.isText ? node : node.copy(renamedReferences(node.content, names)))
  })
  return Fragment.fromArray(nodes)
}

export const renamedSlice = (slice: Slice, names: NoteNames): Slice =>
  names.size === 0 ? slice : new Slice(renamedReferences(slice.content, names), slice.openStart, slice.openEnd)
