import type { NodeJson } from '../json'
import { GALLERY_COLUMNS } from '../nodes/gallery'
import { MEDIA_KINDS, MOST_SLOT_TEXT } from '../nodes/media-slot'
import { hasClass } from './style'
import type { HtmlElement } from './tree'

const elementsOf = (element: HtmlElement): readonly HtmlElement[] =>
  element.children.filter((child): child is HtmlElement => typeof child !== 'string')

const childWith = (element: HtmlElement, name: string): HtmlElement | null =>
  elementsOf(element).find((child) => hasClass(child, name)) ?? null

/** The caption span of one of our own figures; null when it has none. */
export function ownCaption(figure: HtmlElement): HtmlElement | null {
  const words = elementsOf(figure).find(({ name }) => name === 'figcaption')
  return words === undefined ? null : childWith(words, 'caption')
}

/** The photos of our own gallery; null for any other element. */
export function galleryPhotos(figure: HtmlElement): readonly HtmlElement[] | null {
  const photos = hasClass(figure, 'gallery') ? childWith(figure, 'photos') : null
  const inside = photos === null ? [] : elementsOf(photos)
  return inside.length > 0 && inside.every(({ name }) => name === 'figure') ? inside : null
}

export function galleryNode(figure: HtmlElement, photos: readonly NodeJson[], caption: readonly NodeJson[]): NodeJson {
  const columns = GALLERY_COLUMNS.find((known) => hasClass(figure, `columns-${known}`)) ?? GALLERY_COLUMNS[0]
  return { type: 'gallery', attrs: { columns }, content: [...photos, figcaption(caption)] }
}

/** Our own placeholder of a recording; null for any other element. */
export function slotNode(figure: HtmlElement, caption: readonly NodeJson[]): NodeJson | null {
  const slot = hasClass(figure, 'media-slot') ? childWith(figure, 'slot') : null
  if (slot === null) return null
  const text = (name: string): string => rawText(childWith(slot, name)).slice(0, MOST_SLOT_TEXT)
  const address = childWith(slot, 'slot-address')
  const attrs = {
    kind: MEDIA_KINDS.find((known) => hasClass(figure, known)) ?? MEDIA_KINDS[0],
    title: text('slot-title'),
    address: (linkIn(address) ?? rawText(address)).slice(0, MOST_SLOT_TEXT),
    duration: text('slot-duration'),
  }
  return { type: 'mediaSlot', attrs, content: [figcaption(caption)] }
}

const linkIn = (element: HtmlElement | null): string | undefined =>
  element === null ? undefined : elementsOf(element)[0]?.attributes.get('href')

const figcaption = (content: readonly NodeJson[]): NodeJson =>
  content.length === 0 ? { type: 'figcaption' } : { type: 'figcaption', content }

/** Text as it was written: these parts are attributes of a node, not running text. */
const rawText = (element: HtmlElement | null): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
