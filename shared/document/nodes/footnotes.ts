import type { NodeSpec } from 'prosemirror-model'

/**
 * 脚注: a reference in the text and, under the same id, a note in the list that ends the body. Numbers are nowhere
 * stored: they follow from the order of the references. `shared/document/footnotes.ts` keeps the two in step.
 */
export const footnoteReference: NodeSpec = {
  inline: true,
  group: 'inline',
  atom: true,
  // The caret steps over a number as over a character: an input method would write over a selected one.
  selectable: false,
  attrs: { id: { default: '' } },
}
export const footnotes: NodeSpec = { content: 'footnote+', isolating: true, selectable: false }
export const footnote: NodeSpec = {
  content: '(text | hardBreak)*',
  attrs: { id: { default: '' } },
  isolating: true,
  defining: true,
  selectable: false,
}

/** Short, random, and fit for an address within a page. */
export const isFootnoteId = (value: unknown): boolean => typeof value === 'string' && /^[a-z0-9]{1,24}$/.test(value)
