import { deriveNode } from '../../core/derive'

export const Divider = deriveNode('horizontalRule', { toDOM: () => ['hr'], parseDOM: [{ tag: 'hr' }] })
