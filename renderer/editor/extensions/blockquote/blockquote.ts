import { deriveNode } from '../../core/derive'

export const Blockquote = deriveNode('blockquote', {
  toDOM: () => ['blockquote', 0],
  parseDOM: [{ tag: 'blockquote' }],
})
