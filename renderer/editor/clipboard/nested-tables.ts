import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import { nodeType } from '../core/schema-types'
import { wholeBlocks } from './whole-nodes'

function holdsTable(content: Fragment): boolean {
  let holds = false
  content.descendants((node) => {
    holds ||= node.type.name === 'table'
    return !holds
  })
  return holds
}

/** What comes into a cell: tables stand there as their text, one cell below the other, for none may hold another. */
export function forCell(slice: Slice, state: EditorState): Slice {
  const blocks = wholeBlocks(slice.content)
  return isInTable(state) && holdsTable(blocks) ? Slice.maxOpen(unpacked(blocks), false) : slice
}

/** The same where the cells of one table go into those around the caret. */
export function forCells(slice: Slice, state: EditorState): Slice {
  const { childCount, firstChild } = wholeBlocks(slice.content)
  return childCount === 1 && firstChild?.type.name === 'table' ? slice : forCell(slice, state)
}

function unpacked(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.type.name === 'table') nodes.push(...textOfTable(node))
    else nodes.push(node.isTextblock || node.isLeaf ? node : node.copy(unpacked(node.content)))
  })
  return Fragment.fromArray(nodes)
}

function textOfTable(table: Node): readonly Node[] {
  const { caption, note } = table.attrs as { readonly caption: string; readonly note: string }
  const words = (text: string): readonly Node[] =>
    text === '' ? [] : [nodeType(table.type.schema, 'paragraph').create(null, table.type.schema.text(text))]
  const cells: Node[] = []
  table.forEach((row) =>
    row.forEach((cell) =>
      unpacked(cell.content).forEach((block) => {
        if (!block.isTextblock || block.content.size > 0) cells.push(block)
      }),
    ),
  )
  return [...words(caption), ...cells, ...words(note)]
}
