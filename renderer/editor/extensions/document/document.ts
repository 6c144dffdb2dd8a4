import { deriveNode } from '../../core/derive'

export const Document = deriveNode('doc', {})
export const Text = deriveNode('text', {})
