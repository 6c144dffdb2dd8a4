import { MEDIA_KINDS } from '../../../../shared/document/nodes/media-slot'
import { deriveNode } from '../../core/derive'
import { MediaSlotView } from './media-slot-view'

/** The place of a recording, drawn by its own view. */
export const MediaSlot = deriveNode('mediaSlot', {
  toDOM: ({ attrs }) => {
    const { kind, title, address, duration } = attrs as Readonly<Record<string, string>>
    const data = { 'data-slot': kind, 'data-title': title, 'data-address': address, 'data-duration': duration }
    return ['figure', data, 0]
  },
  parseDOM: [
    {
      tag: 'figure[data-slot]',
      priority: 60,
      getAttrs: ({ dataset }: HTMLElement) => ({
        kind: MEDIA_KINDS.find((known) => known === dataset['slot']) ?? MEDIA_KINDS[0],
        title: dataset['title'] ?? '',
        address: dataset['address'] ?? '',
        duration: dataset['duration'] ?? '',
      }),
    },
  ],
  addNodeView:
    () =>
    ({ node, view, getPos }) =>
      new MediaSlotView(node, view, getPos),
})
