import type { NodeSpec } from 'prosemirror-model'

export const bulletList: NodeSpec = { content: 'listItem+', group: 'block list' }
/** How an ordered list is numbered, as HTML's `type` says it; null: 1. 2. 3. */
export const NUMBERINGS = ['a', 'A', 'i', 'I'] as const
export type Numbering = (typeof NUMBERINGS)[number]

export const orderedList: NodeSpec = {
  content: 'listItem+',
  group: 'block list',
  attrs: { start: { default: 1 }, numbering: { default: null } },
}
export const listItem: NodeSpec = { content: 'paragraph block*', defining: true }
