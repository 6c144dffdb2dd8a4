import type { MediaName } from '../article/record'
import type { NodeJson } from '../document/json'
import { isOrnament } from '../document/reader/images'
import { styleOf } from '../document/reader/style'
import type { HtmlNode } from '../document/reader/tree'

/** Where a picture of a saved page may lie: the addresses it names, those of pages that load pictures late included. */
export type ImageAddresses = readonly string[]

/** Late-loading pages hold the real address beside a blank picture. */
const ADDRESSES = ['src', 'data-src', 'data-original', 'data-lazy-src', 'data-url', '_src', 'original']

/** Stands for a picture in the body until its bytes are stored: a media name that no file has. */
const standIn = (index: number): MediaName => `${index.toString(16).padStart(64, '0')}.png`
const STAND_IN = /^0{56}([0-9a-f]{8})\.png$/

/** The nodes with a stand-in for each picture, smileys and counters left out, and what each picture named. */
export function takeImages(nodes: readonly HtmlNode[]): {
  readonly nodes: readonly HtmlNode[]
  readonly images: readonly ImageAddresses[]
} {
  const images: ImageAddresses[] = []
  const take = (node: HtmlNode): readonly HtmlNode[] => {
    if (typeof node === 'string') return [node]
    if (node.name === 'img') {
      const addresses = ADDRESSES.flatMap((name) => node.attributes.get(name)?.trim() ?? '').filter((one) => one !== '')
      if (addresses.length === 0 || isOrnament(node, styleOf(node))) return []
      const attributes = new Map(node.attributes).set('src', standIn(images.length))
      images.push([...new Set(addresses)])
      return [{ ...node, attributes }]
    }
    return [{ ...node, children: node.children.flatMap(take) }]
  }
  return { nodes: nodes.flatMap(take), images }
}

/** The body with stored pictures in place of the stand-ins; null stands for one that is missing. */
export function putImages<N extends NodeJson>(body: N, names: readonly (MediaName | null)[]): N {
  const put = <T extends NodeJson>(node: T): T => {
    const media: unknown = node.attrs?.['media']
    const index = typeof media === 'string' ? STAND_IN.exec(media)?.[1] : undefined
    const attrs = index === undefined ? node.attrs : { ...node.attrs, media: names[Number.parseInt(index, 16)] ?? null }
    return {
      ...node,
      ...(attrs === undefined ? {} : { attrs }),
      ...(node.content === undefined ? {} : { content: node.content.map(put) }),
    }
  }
  return put(body)
}
