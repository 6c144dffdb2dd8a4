import type { NodeSpec } from 'prosemirror-model'

/** How many photos stand side by side on a wide page. */
export const GALLERY_COLUMNS = [2, 3, 4] as const
export type GalleryColumns = (typeof GALLERY_COLUMNS)[number]

/** A 组图: photos in columns, each with its own words, and words for all of them (empty: not printed). */
export const gallery: NodeSpec = {
  content: 'figure+ figcaption',
  group: 'block',
  attrs: { columns: { default: 2 } },
  draggable: true,
  isolating: true,
  // A caret between two photos would have no place for what is typed there.
  allowGapCursor: false,
}
