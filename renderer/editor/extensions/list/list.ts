import type { Node } from '@tiptap/pm/model'
import { NUMBERINGS } from '../../../../shared/document/nodes/lists'
import { deriveNode } from '../../core/derive'

const startOf = (element: HTMLElement): number => {
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
  return Number.isNaN(start) ? 1 : start
}

const olAttributes = (node: Node): Record<string, string> => {
  const { start, numbering } = node.attrs as { readonly start: number; readonly numbering: string | null }
  return { ...(start === 1 ? {} : { start: String(start) }), ...(numbering === null ? {} : { type: numbering }) }
}

export const BulletList = deriveNode('bulletList', { toDOM: () => ['ul', 0], parseDOM: [{ tag: 'ul' }] })

export const OrderedList = deriveNode('orderedList', {
  toDOM: (node) => ['ol', olAttributes(node), 0],
  parseDOM: [
    {
      tag: 'ol',
      getAttrs: (element: HTMLElement) => ({
        start: startOf(element),
        numbering: NUMBERINGS.find((known) => known === element.getAttribute('type')) ?? null,
      }),
    },
  ],
})

export const ListItem = deriveNode('listItem', { toDOM: () => ['li', 0], parseDOM: [{ tag: 'li' }] })
