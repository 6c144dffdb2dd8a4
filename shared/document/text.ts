import type { NodeJson } from './json'
import { gridOf, tableWords } from './table-grid'
import { slotWords } from './media-slots'

const TEXT_BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'lead',
  'figcaption',
  'credit',
  'attribution',
  'footnote',
])

/** The text of one node's inline content; a hard break is a space, so that one block stays one line. */
export function inlineText(node: NodeJson): string {
  let text = ''
  for (const child of node.content ?? []) text += child.text ?? (child.type === 'hardBreak' ? ' ' : inlineText(child))
  return text
}

/**
 * The body's text, one entry for each paragraph, heading, list item, table cell, caption, credit and note that has any,
 * and for each placeholder of a recording.
 */
export function paragraphsOf(body: NodeJson): readonly string[] {
  const found: string[] = []
  collect(body, found)
  return found
}

/** The body's text as lines of a plain text: as above, but a row of a table is one line with tabs, as Excel writes it. */
export function linesOf(body: NodeJson): readonly string[] {
  const found: string[] = []
  collect(body, found, rowsOf)
  return found
}

/** A table of one column is lines anyway. */
function rowsOf(table: NodeJson, found: string[]): void {
  const grid = gridOf(table, (cell) => paragraphsOf(cell).join(' ').replaceAll('\t', ' '))
  if ((grid[0]?.length ?? 0) < 2) return cellsOf(table, found)
  found.push(...grid.filter((row) => row.some((words) => words !== '')).map((row) => row.join('\t')))
}

function cellsOf(table: NodeJson, found: string[]): void {
  for (const row of table.content ?? []) collect(row, found)
}

function collect(node: NodeJson, found: string[], table = cellsOf): void {
  // A block of a newer version that holds text directly is read like a paragraph.
  if (TEXT_BLOCKS.has(node.type) || (node.content?.some(isInline) ?? false)) {
    return add(inlineText(node), found)
  }
  if (node.type === 'table') {
    add(tableWords(node, 'caption'), found)
    table(node, found)
    return add(tableWords(node, 'note'), found)
  }
  if (node.type === 'mediaSlot') found.push(slotWords(node))
  for (const child of node.content ?? []) collect(child, found, table)
}

function add(text: string, found: string[]): void {
  const line = text.trim()
  if (line !== '') found.push(line)
}

const INLINE: ReadonlySet<string> = new Set(['text', 'hardBreak', 'footnoteReference'])
const isInline = (node: NodeJson): boolean => INLINE.has(node.type)

/** The whole text, one paragraph a line. */
export const textOf = (body: NodeJson): string => paragraphsOf(body).join('\n')
