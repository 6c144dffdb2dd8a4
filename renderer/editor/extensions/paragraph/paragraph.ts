import { deriveNode } from '../../core/derive'
import { alignFromDOM, alignToDOM } from '../alignment'

export const Paragraph = deriveNode('paragraph', {
  toDOM: (node) => ['p', alignToDOM(node), 0],
  parseDOM: [{ tag: 'p', getAttrs: alignFromDOM }],
})
