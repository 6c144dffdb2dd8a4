import { isMediaName } from '../../article/ids'
import type { MediaName } from '../../article/record'
import type { NodeJson } from '../json'
import { decodeBase64 } from './base64'
import type { WithoutData } from './data-urls'
import type { Declarations } from './style'
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
  | { readonly kind: 'too-large' }

/** Gives a data: URL back that was taken out of the HTML before it was read. */
export type UrlAt = WithoutData['urlAt']

/** Where the bytes of pictures are found that the tree only names. */
export interface ImageLookup {
  readonly urlAt: UrlAt
  /** Bytes that a reader has beside its tree, by an image's `src`; null for what didn't come along. */
  readonly bytesOf?: (source: string) => Uint8Array | null
}

/** Pictures up to this size are smileys, bullets and counters of the foreign page. */
const SMALLEST = 32

export function imageSourceOf(image: HtmlElement, { urlAt, bytesOf }: ImageLookup): ImageSource {
  const given = (image.attributes.get('src') ?? image.attributes.get('data-src') ?? '').trim()
  const beside = bytesOf?.(given) ?? null
  if (beside !== null) return { kind: 'data', bytes: beside }
  const src = urlAt(given) ?? given
  if (src === false) return { kind: 'too-large' }
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
export function isOrnament(image: HtmlElement, declarations: Declarations): boolean {
  const sizeOf = (name: 'width' | 'height'): number => {
    const said = Number.parseInt(image.attributes.get(name) ?? '', 10)
    return Number.isNaN(said) ? pixels(declarations.get(name)) : said
  }
  const [width, height] = [sizeOf('width'), sizeOf('height')]
  if (width <= SMALLEST && !(height > SMALLEST)) return true
  if (height <= SMALLEST && !(width > SMALLEST)) return true
  if (width <= 2 || height <= 2) return true
  return !image.attributes.has('src') && !image.attributes.has('data-src')
}

/** Of a style: only lengths in pixels say how large a picture is. */
const pixels = (length: string | undefined): number =>
  length?.endsWith('px') === true ? Number.parseFloat(length) : NaN

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
