import { deriveMark } from '../../core/derive'

export const Comment = deriveMark('comment', {
  toDOM: (mark) => ['span', { 'data-comment': String(mark.attrs['id']) }, 0],
  parseDOM: [{ tag: 'span[data-comment]', getAttrs: (element) => ({ id: element.dataset['comment'] ?? '' }) }],
})
