import { deriveMark } from '../../core/derive'

export const Dateline = deriveMark('dateline', {
  toDOM: () => ['span', { class: 'gt-dateline' }, 0],
  parseDOM: [{ tag: 'span.gt-dateline' }],
})
