import { deriveNode } from '../../core/derive'
import { alignFromDOM, alignToDOM } from '../alignment'

export const Heading = deriveNode('heading', {
  toDOM: (node) => [node.attrs['level'] === 3 ? 'h3' : 'h2', alignToDOM(node), 0],
  parseDOM: [2, 3].map((level) => ({
    tag: `h${String(level)}`,
    getAttrs: (element: HTMLElement) => ({ level, ...alignFromDOM(element) }),
  })),
})
