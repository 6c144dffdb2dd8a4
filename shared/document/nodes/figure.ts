import type { NodeSpec } from 'prosemirror-model'

/**
 * An image of the media store with its 图说 and 摄影/来源. `media` is `<sha256>.<ext>`, null while the bytes are missing;
 * `width` is in percent of the text column (null: the image's own size, at most the column).
 */
export const figure: NodeSpec = {
  content: 'figcaption credit',
  group: 'block',
  attrs: { media: { default: null }, alt: { default: '' }, width: { default: null }, align: { default: null } },
  draggable: true,
  isolating: true,
  // A caret between caption and credit would make a second, empty figure of what is typed there.
  allowGapCursor: false,
}
export const figcaption: NodeSpec = { content: 'inline*', isolating: true, defining: true }
export const credit: NodeSpec = { content: 'text*', marks: '', isolating: true, defining: true }
