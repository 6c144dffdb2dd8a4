import type { NodeSpec } from 'prosemirror-model'

/** 导语: the paragraph that says it all first. It stands among the top-level blocks only. */
export const lead: NodeSpec = { content: 'inline*', group: 'top', defining: true }
