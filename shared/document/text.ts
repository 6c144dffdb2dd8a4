import type { NodeJson } from './json'
import { tableWords } from './table-grid'
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

function collect(node: NodeJson, found: string[]): void {
  // A block of a newer version that holds text directly is read like a paragraph.
  if (TEXT_BLOCKS.has(node.type) || (node.content?.some(isInline) ?? false)) {
    return add(inlineText(node), found)
  }
  const isTable = node.type === 'table'
  if (isTable) add(tableWords(node, 'caption'), found)
  if (node.type === 'mediaSlot') found.push(slotWords(node))
  for (const child of node.content ?? []) collect(child, found)
  if (isTable) add(tableWords(node, 'note'), found)
}

function add(text: string, found: string[]): void {
  const line = text.trim()
  if (line !== '') found.push(line)
}

const INLINE: ReadonlySet<string> = new Set(['text', 'hardBreak', 'footnoteReference'])
const isInline = (node: NodeJson): boolean => INLINE.has(node.type)

/** The whole text, one paragraph a line. */
export const textOf = (body: NodeJson): string => paragraphsOf(body).join('\n')
