import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { isLook } from '../commands/marks'
import { nodeType } from '../core/schema-types'
import { linesOfText } from './plain-text'

/** How what was pasted stands in the text: with all its marks, its structure alone, or its words alone. */
export const PASTE_MODES = ['keep', 'clean', 'text'] as const
export type PasteMode = (typeof PASTE_MODES)[number]

/** Structure without looks: no emphasis and no alignment; headings, lists, tables, datelines, links and pictures stay. */
export function cleanSlice(slice: Slice): Slice {
  return new Slice(cleaned(slice.content), slice.openStart, slice.openEnd)
}

function cleaned(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const marks = node.marks.filter(({ type }) => !isLook(type))
    if (node.isText) return void nodes.push(node.mark(marks))
    const attrs = 'align' in node.attrs && node.isTextblock ? { ...node.attrs, align: null } : node.attrs
    nodes.push(node.type.create(attrs, cleaned(node.content), marks))
  })
  return Fragment.fromArray(nodes)
}

/** Each line of a text as a paragraph, just as it stands. */
export function lineSlice(text: string, schema: Schema): Slice {
  const paragraphs = linesOfText(text).map((line) => nodeType(schema, 'paragraph').create(null, schema.text(line)))
  return Slice.maxOpen(Fragment.fromArray(paragraphs), false)
}
