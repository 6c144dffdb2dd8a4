import type { NodeSpec } from 'prosemirror-model'

/** How a block stands on the line; null is the theme's own way (justified, with a 2em indent). */
export const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const
export type Alignment = (typeof ALIGNMENTS)[number]

const align = { align: { default: null } }

/**
 * `top` are blocks that stand in no list, cell or quotation; notes are always last. Spelled as a choice so that the
 * default block is a paragraph everywhere: ProseMirror would take `footnotes?` for the default after the first block.
 */
export const doc: NodeSpec = { content: '((block | top)+ footnotes) | (block | top)+' }
export const paragraph: NodeSpec = { content: 'inline*', group: 'block', attrs: align }
/** The portal's 小标题; level 1 is the article's title and stands in the record. */
export const heading: NodeSpec = {
  content: 'inline*',
  group: 'block',
  attrs: { level: { default: 2 }, ...align },
  defining: true,
}
export const blockquote: NodeSpec = { content: 'block+', group: 'block', defining: true }
export const horizontalRule: NodeSpec = { group: 'block' }
export const text: NodeSpec = { group: 'inline' }
export const hardBreak: NodeSpec = { inline: true, group: 'inline', selectable: false, linebreakReplacement: true }
