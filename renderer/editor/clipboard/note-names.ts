import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { newFootnoteId, notesIn } from '../commands/footnotes'

/** Names that take the place of others. */
export type NoteNames = ReadonlyMap<string, string>

/**
 * Notes as they come into a document: where other words go by one's name, under a new one, for every imported article
 * calls its first note the same. The references that come along have to take the names, too.
 */
export function arriving(
  doc: Node,
  notes: readonly Node[],
): { readonly notes: readonly Node[]; readonly names: NoteNames } {
  const own = new Map(notesIn(doc).map(({ node }) => [String(node.attrs['id']), node]))
  const taken = notes.filter((note) => own.get(String(note.attrs['id']))?.content.eq(note.content) === false)
  const names = new Map(taken.map((note) => [String(note.attrs['id']), newFootnoteId()]))
  return { notes: notes.map((note) => renamed(note, names)), names }
}

/** A note, or a reference to one, under its new name. */
function renamed(node: Node, names: NoteNames): Node {
  const name = names.get(String(node.attrs['id']))
  return name === undefined ? node : node.type.create({ ...node.attrs, id: name }, node.content, node.marks)
}

/** The same content with its references led to the notes' new names. */
export function renamedReferences(content: Fragment, names: NoteNames): Fragment {
  if (names.size === 0) return content
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.type.name === 'footnoteReference') nodes.push(renamed(node, names))
    else nodes.push(node.isText ? node : node.copy(renamedReferences(node.content, names)))
  })
  return Fragment.fromArray(nodes)
}

export const renamedSlice = (slice: Slice, names: NoteNames): Slice =>
  names.size === 0 ? slice : new Slice(renamedReferences(slice.content, names), slice.openStart, slice.openEnd)
