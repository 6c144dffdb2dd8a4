import { deriveNode } from '../../core/derive'

export const HardBreak = deriveNode('hardBreak', { toDOM: () => ['br'], parseDOM: [{ tag: 'br' }] })
