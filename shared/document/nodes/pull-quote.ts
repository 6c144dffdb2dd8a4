import type { NodeSpec } from 'prosemirror-model'

/**
 * 重点引语: words of the article set large beside it, with who said them. The attribution is always there and prints
 * only when it is filled, so that there is a place to type it.
 */
export const pullQuote: NodeSpec = { content: 'paragraph+ attribution', group: 'top', defining: true, isolating: true }
export const attribution: NodeSpec = { content: 'text*', marks: '', defining: true }
