import { deriveNode } from '../../core/derive'

const startOf = (element: HTMLElement): number => {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
  return Number.isNaN(start) ? 1 : start
}

export const BulletList = deriveNode('bulletList', { toDOM: () => ['ul', 0], parseDOM: [{ tag: 'ul' }] })

export const OrderedList = deriveNode('orderedList', {
  toDOM: (node) => (node.attrs['start'] === 1 ? ['ol', 0] : ['ol', { start: String(node.attrs['start']) }, 0]),
  parseDOM: [{ tag: 'ol', getAttrs: (element: HTMLElement) => ({ start: startOf(element) }) }],
})

export const ListItem = deriveNode('listItem', { toDOM: () => ['li', 0], parseDOM: [{ tag: 'li' }] })
