import type { NodeSpec } from 'prosemirror-model'

export const MEDIA_KINDS = ['video', 'audio'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** What a 音视频 placeholder says; all of it is text, and nothing is ever fetched. */
export interface MediaSlot {
  readonly kind: MediaKind
  readonly title: string
  /** A web address, or the name of the file that the web master puts in. */
  readonly address: string
  /** As printed, e.g. “3分20秒”. */
  readonly duration: string
}

/** The longest a part of it may be, in UTF-16 units. */
export const MOST_SLOT_TEXT = 2000

/** The place of a recording that the web master puts in, with a caption. */
export const mediaSlot: NodeSpec = {
  content: 'figcaption',
  group: 'block',
  attrs: { kind: { default: 'video' }, title: { default: '' }, address: { default: '' }, duration: { default: '' } },
  draggable: true,
  isolating: true,
  allowGapCursor: false,
}
