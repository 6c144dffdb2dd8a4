import type { NodeSpec } from 'prosemirror-model'

export const bulletList: NodeSpec = { content: 'listItem+', group: 'block list' }
export const orderedList: NodeSpec = { content: 'listItem+', group: 'block list', attrs: { start: { default: 1 } } }
export const listItem: NodeSpec = { content: 'paragraph block*', defining: true }
