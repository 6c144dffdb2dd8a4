import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { nodeType } from '../core/schema-types'

/** Gives nodes that a selection cut open the children they need (a figure its credit), so that they make a valid body. */
function wholeNodes(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const closed = node.isLeaf ? node : node.type.createAndFill(node.attrs, wholeNodes(node.content), node.marks)
    if (closed !== null) nodes.push(closed)
  })
  return Fragment.fromArray(nodes)
}

/** The content of a slice as blocks of a body: rows that stand for themselves (some cells of a table) get their table. */
export function wholeBlocks(content: Fragment): Fragment {
  const first = content.firstChild
  if (first?.type.name !== 'tableRow') return wholeNodes(content)
  return Fragment.from(nodeType(first.type.schema, 'table').create(null, wholeNodes(content)))
}

/** The same without the list of notes; words selected within notes alone are paragraphs. */
export function bodyBlocks(content: Fragment): Fragment {
  const blocks = wholeBlocks(content)
  const list = blocks.lastChild
  if (list?.type.name !== 'footnotes') return blocks
  if (blocks.childCount > 1) return blocks.cut(0, blocks.size - list.nodeSize)
  const paragraphs: Node[] = []
  list.forEach((note) => paragraphs.push(nodeType(note.type.schema, 'paragraph').create(null, note.content)))
  return Fragment.fromArray(paragraphs)
}

/** A slice that ends with the list of notes, without it: notes come with their references. */
export function withoutNotes(slice: Slice): Slice {
  const list = slice.content.lastChild
  if (list?.type.name !== 'footnotes' || slice.content.childCount === 1) return slice
  return new Slice(slice.content.cut(0, slice.content.size - list.nodeSize), slice.openStart, 0)
}
