import { inlineText } from '../text'
import type { NodeJson } from '../json'
import type { Alignment } from '../nodes/blocks'
import { imageSourceOf, type ImageLookup } from './images'
import { hasClass } from './style'
import type { HtmlElement } from './tree'

/** A figure without a media name: its bytes when they came along, else the name of the file that is missing. */
export interface FoundFigure {
  readonly alt: string
  readonly bytes: Uint8Array | null
  readonly name: string
  readonly tooLarge: boolean
}

export interface FigureParts {
  readonly images: readonly HtmlElement[]
  readonly caption: HtmlElement | null
  readonly credit: HtmlElement | null
}

/** Content that makes a foreign `figure` more than a picture with words. */
const NOT_A_PICTURE: ReadonlySet<string> = new Set([
  'figure',
  'table',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'video',
  'iframe',
  'audio',
])

/** The pictures and words of a `figure` element; null when it is only a container. */
export function figurePartsOf(figure: HtmlElement): FigureParts | null {
  const images: HtmlElement[] = []
  let words: HtmlElement | null = null
  let isPicture = true
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (NOT_A_PICTURE.has(child.name)) isPicture = false
      else if (child.name === 'img' || hasClass(child, 'missing-image')) images.push(child)
      else if (child.name === 'figcaption') words ??= child
      else look(child)
    }
  }
  look(figure)
  if (!isPicture || images.length === 0) return null
  return { images, ...wordsOf(words) }
}

/** Our own figcaption holds caption and credit in spans; any other one is a caption. */
function wordsOf(words: HtmlElement | null): Pick<FigureParts, 'caption' | 'credit'> {
  const part = (name: string): HtmlElement | null =>
    words?.children.find((child): child is HtmlElement => typeof child !== 'string' && hasClass(child, name)) ?? null
  const caption = part('caption')
  const credit = part('credit')
  return caption === null && credit === null ? { caption: words, credit: null } : { caption, credit }
}

/** The percentage of our own `width-60`; null for any other figure. */
export function widthOf(figure: HtmlElement): number | null {
  const width = Number(/(?:^|\s)width-(\d{1,3})(?:\s|$)/.exec(figure.attributes.get('class') ?? '')?.[1] ?? 0)
  return width >= 1 && width <= 100 ? width : null
}

/** A figure node out of an image element and the blocks read from its words. */
export function figureNode(
  image: HtmlElement,
  lookup: ImageLookup,
  parts: {
    readonly align: Alignment | null
    readonly width: number | null
    readonly caption: readonly NodeJson[]
    readonly credit: readonly NodeJson[]
  },
): { readonly node: NodeJson; readonly found: FoundFigure | null } {
  const isPlaceholder = image.name !== 'img'
  const alt = image.attributes.get(isPlaceholder ? 'aria-label' : 'alt') ?? ''
  const source = imageSourceOf(image, lookup)
  const attrs = { media: source.kind === 'own' ? source.media : null, alt, width: parts.width, align: parts.align }
  const caption = inlineOf(parts.caption)
  const credit = inlineOf(parts.credit)
    .map((child) => child.text ?? inlineText({ type: 'credit', content: [child] }))
    .join('')
  const content: readonly NodeJson[] = [
    caption.length === 0 ? { type: 'figcaption' } : { type: 'figcaption', content: caption },
    credit === '' ? { type: 'credit' } : { type: 'credit', content: [{ type: 'text', text: credit }] },
  ]
  const node: NodeJson = { type: 'figure', attrs, content }
  if (isPlaceholder || source.kind === 'own') return { node, found: null }
  return { node, found: foundOf(source, alt) }
}

function foundOf(source: Exclude<ReturnType<typeof imageSourceOf>, { kind: 'own' }>, alt: string): FoundFigure {
  switch (source.kind) {
    case 'data':
      return { alt, bytes: source.bytes, name: '', tooLarge: false }
    case 'too-large':
      return { alt, bytes: null, name: '', tooLarge: true }
    default:
      return { alt, bytes: null, name: source.name, tooLarge: false }
  }
}

/** All text blocks of the words as one line of inline content, hard breaks between them. */
export function inlineOf(blocks: readonly NodeJson[]): readonly NodeJson[] {
  const lines = blocks.flatMap((block): (readonly NodeJson[])[] => {
    if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'lead')
      return block.content === undefined ? [] : [block.content]
    const inner = inlineOf(block.content ?? [])
    return inner.length === 0 ? [] : [inner]
  })
  return lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'hardBreak' }, ...line]))
}
