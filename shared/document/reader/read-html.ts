import type { DocumentJson, NodeJson } from '../json'
import { mendFootnotes } from '../footnotes'
import { emptyDocument } from '../json'
import { BodyReader } from './body-reader'
import { withoutDataUrls } from './data-urls'
import type { PastedImage } from './images'
import { parseTree, type HtmlNode } from './tree'

/** What a body was read from: the text, sentences on what it could not take, and the images still to be stored. */
export interface ReadHtml {
  readonly body: DocumentJson
  readonly lost: readonly string[]
  readonly images: readonly PastedImage[]
}

/** Longer input is cut: about two hundred photographs inlined as data: URLs. */
const MAX_LENGTH = 200_000_000
/** Of the text beside the pictures: a book, and what a second reads. */
const MAX_TEXT = 20_000_000
/** What Windows puts before the HTML of a clipboard; a browser takes it off, a file of one has it. */
const CLIPBOARD_HEAD = /^\ufeff?Version:[\d.]+\s[^<]{0,2000}/

/**
 * The one reader of foreign HTML: paste from Word, WPS and the web, import, and what our own serializer wrote (which it
 * reads back exactly, comment marks aside). Nothing is fetched, no script, handler or style survives, and the time
 * it takes grows with the input's length only.
 * @param rtf the same text in RTF, where the clipboard has it: the bytes of pictures that the HTML only names
 * @returns a body that the schema admits: one empty paragraph when there is nothing to read
 */
export function readHtml(html: string, rtf = ''): ReadHtml {
  const { html: text, urlAt } = withoutDataUrls(html.slice(0, MAX_LENGTH).replace(CLIPBOARD_HEAD, ''))
  const reader = new BodyReader({ urlAt })
  if (html.length > MAX_LENGTH || text.length > MAX_TEXT) reader.losses.inputCut()
  return readWith(reader, parseTree(text.slice(0, MAX_TEXT)).children, rtf)
}

/**
 * The same of a tree: a part of a page that is parsed already, or what another reader built.
 * @param bytesOf the bytes of an image by its `src`; null when they didn't come along
 */
export const readNodes = (nodes: readonly HtmlNode[], bytesOf?: (source: string) => Uint8Array | null): ReadHtml =>
  readWith(new BodyReader({ urlAt: () => null, ...(bytesOf === undefined ? {} : { bytesOf }) }), nodes, '')

function readWith(reader: BodyReader, nodes: readonly HtmlNode[], rtf: string): ReadHtml {
  const content = reader.read(nodes)
  reader.fillFrom(rtf)
  const read: DocumentJson = content.length === 0 ? emptyDocument() : { type: 'doc', content }
  const { body, mended } = mendFootnotes(read)
  reader.losses.notes(mended)
  return { body, lost: reader.losses.sentences(), images: imagesOf(body, reader) }
}

function imagesOf(body: NodeJson, reader: BodyReader): readonly PastedImage[] {
  const images: PastedImage[] = []
  if (reader.figures.size === 0) return images
  let figure = -1
  const look = (node: NodeJson): void => {
    if (node.type === 'figure') {
      figure += 1
      const found = reader.figures.get(node)
      if (found !== undefined) images.push({ figure, alt: found.alt, bytes: found.bytes, name: found.name })
    }
    node.content?.forEach(look)
  }
  look(body)
  return images
}
