import { isMediaName } from '../../article/ids'
import type { MediaName } from '../../article/record'
import type { NodeJson } from '../json'
import { decodeBase64 } from './base64'
import type { HtmlElement } from './tree'

/** An image that came with foreign HTML and has no media name yet. */
export interface PastedImage {
  /** Which figure of the body waits for it: 0 for the first, counted through the whole document in order. */
  readonly figure: number
  readonly alt: string
  /** The file's bytes out of a data: URL; null when the address points elsewhere, which is never read. */
  readonly bytes: Uint8Array | null
  /** The file's name for a message, e.g. `image001.png`; empty for a data: URL. */
  readonly name: string
}

/** What an `img` holds: a file of our own media store, bytes, or an address elsewhere. */
export type ImageSource =
  | { readonly kind: 'own'; readonly media: MediaName }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'elsewhere'; readonly name: string }

/** Pictures up to this size are smileys, bullets and counters of the foreign page. */
const SMALLEST = 32

/** Bytes that a reader has beside its tree, by an image's `src`. */
export type BytesOf = (source: string) => Uint8Array | null

export function imageSourceOf(image: HtmlElement, bytesOf: BytesOf = () => null): ImageSource {
  const src = (image.attributes.get('src') ?? image.attributes.get('data-src') ?? '').trim()
  const beside = bytesOf(src)
  if (beside !== null) return { kind: 'data', bytes: beside }
  if (/^data:/i.test(src)) {
    const bytes = bytesOfDataUrl(src)
    return bytes === null ? { kind: 'elsewhere', name: '' } : { kind: 'data', bytes }
  }
  const path = src.split(/[?#]/, 1)[0] ?? ''
  const name = path.slice(path.search(/[^/\\]*$/))
  const isOurs: boolean = isMediaName(name)
  return isOurs ? { kind: 'own', media: name } : { kind: 'elsewhere', name: name.slice(-60) }
}

/** True for images that carry no content: tiny ones, and those without any address. */
export function isOrnament(image: HtmlElement): boolean {
  const width = Number.parseInt(image.attributes.get('width') ?? '', 10)
  const height = Number.parseInt(image.attributes.get('height') ?? '', 10)
  if (width <= SMALLEST && !(height > SMALLEST)) return true
  if (height <= SMALLEST && !(width > SMALLEST)) return true
  return !image.attributes.has('src') && !image.attributes.has('data-src')
}

function bytesOfDataUrl(url: string): Uint8Array | null {
  const comma = url.indexOf(',')
  const head = url.slice(5, comma < 0 ? 0 : comma).toLowerCase()
  if (!head.startsWith('image/') || !head.endsWith(';base64')) return null
  return decodeBase64(url.slice(comma + 1))
}

/** The body with media names put into the figures that waited for them. */
export function placeImages<N extends NodeJson>(body: N, names: ReadonlyMap<number, MediaName>): N {
  let figure = -1
  const place = <T extends NodeJson>(node: T): T => {
    if (node.type === 'figure') {
      figure += 1
      const media = names.get(figure)
      return media === undefined ? node : { ...node, attrs: { ...node.attrs, media } }
    }
    return node.content === undefined ? node : { ...node, content: node.content.map(place) }
  }
  return place(body)
}
