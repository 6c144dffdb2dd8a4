import type { NodeJson } from '../json'
import { GALLERY_COLUMNS } from '../nodes/gallery'
import { classes } from './escape'

/**
 * Photos in columns: `gallery columns-2|3|4` around `photos`, which holds a figure each, and the words for all of them.
 * @param words the printed figcaption; '' for none
 */
export function writeGallery(node: NodeJson, writeFigure: (figure: NodeJson) => string, words: string): string {
  const columns = GALLERY_COLUMNS.find((known) => known === node.attrs?.['columns']) ?? GALLERY_COLUMNS[0]
  const photos = (node.content ?? []).filter(({ type }) => type === 'figure').map(writeFigure)
  return `<figure${classes('gallery', `columns-${columns}`)}><div class="photos">${photos.join('')}</div>${words}</figure>`
}
