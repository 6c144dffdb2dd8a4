import { GALLERY_COLUMNS } from '../../../../shared/document/nodes/gallery'
import { t } from '../../../../shared/messages/translate'
import { deriveNode } from '../../core/derive'

const columnsOf = (element: HTMLElement): number => {
  const columns = Number(element.dataset['columns'])
  return GALLERY_COLUMNS.find((known) => known === columns) ?? GALLERY_COLUMNS[0]
}

/** Photos in columns; the style sheet lays them out as on the page. */
export const Gallery = deriveNode('gallery', {
  toDOM: (node) => [
    'div',
    {
      class: 'gt-gallery',
      'data-columns': String(node.attrs['columns']),
      role: 'group',
      'aria-label': t('editor.gallery'),
    },
    0,
  ],
  parseDOM: [
    { tag: 'div.gt-gallery', getAttrs: (element: HTMLElement) => ({ columns: columnsOf(element) }), priority: 60 },
  ],
})
