import type { Node } from '@tiptap/pm/model'
import { t } from '../../../../shared/messages/translate'
import { deriveNode } from '../../core/derive'
import type { EditorServices } from '../../core/services'
import { alignFromDOM, alignToDOM } from '../alignment'
import { FigureView } from './figure-view'

const attributesOf = (node: Node): Record<string, string> => ({
  ...text('data-media', node.attrs['media']),
  ...text('data-alt', node.attrs['alt']),
  ...text('data-width', node.attrs['width']),
  ...alignToDOM(node),
})

const text = (name: string, value: unknown): Record<string, string> =>
  typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {}

const widthOf = (element: HTMLElement): number | null => {
  const width = Number(element.dataset['width'])
  return Number.isInteger(width) && width >= 1 && width <= 100 ? width : null
}

/** An image with its caption and credit, drawn by its own view. */
export const Figure = (services: EditorServices) =>
  deriveNode('figure', {
    toDOM: (node) => ['figure', attributesOf(node), 0],
    parseDOM: [
      {
        tag: 'figure[data-media]',
        getAttrs: (element: HTMLElement) => ({
          media: element.dataset['media'] ?? null,
          alt: element.dataset['alt'] ?? '',
          width: widthOf(element),
          ...alignFromDOM(element),
        }),
      },
    ],
    addNodeView:
      () =>
      ({ node, view, getPos }) =>
        new FigureView(node, view, getPos, services.mediaUrl),
  })

export const Figcaption = deriveNode('figcaption', {
  toDOM: () => ['figcaption', { 'aria-label': t('editor.figure.caption') }, 0],
  parseDOM: [{ tag: 'figcaption' }],
})

export const Credit = deriveNode('credit', {
  toDOM: () => ['p', { 'data-part': 'credit', 'aria-label': t('editor.figure.credit') }, 0],
  parseDOM: [{ tag: 'p[data-part="credit"]', priority: 60 }],
})
