import { deriveNode } from '../../core/derive'

export const Lead = deriveNode('lead', {
  toDOM: () => ['p', { class: 'gt-lead' }, 0],
  parseDOM: [{ tag: 'p.gt-lead', priority: 60 }],
})
