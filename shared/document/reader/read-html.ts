import type { DocumentJson, NodeJson } from '../json'
import { mendFootnotes } from '../footnotes'
import { emptyDocument } from '../json'
import { BodyReader } from './body-reader'
import type { PastedImage } from './images'
import { parseTree } from './tree'

/** What a body was read from: the text, sentences on what it could not take, and the images still to be stored. */
export interface ReadHtml {
  readonly body: DocumentJson
  readonly lost: readonly string[]
  readonly images: readonly PastedImage[]
}

/** Longer input is cut: about two hundred photographs inlined as data: URLs. */
const MAX_LENGTH = 200_000_000

/**
 * The one reader of foreign HTML: paste from Word, WPS and the web, import, and what our own serializer wrote (which it
 * reads back exactly, comment marks aside). Nothing is fetched, no script, handler or style survives, and the time
 * it takes grows with the input's length only.
 * @returns a body that the schema admits: one empty paragraph when there is nothing to read
 */
export function readHtml(html: string): ReadHtml {
  const reader = new BodyReader()
  if (html.length > MAX_LENGTH) reader.losses.inputCut()
  const content = reader.read(parseTree(html.slice(0, MAX_LENGTH)).children)
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
      if (found !== undefined) images.push({ figure, ...found })
    }
    node.content?.forEach(look)
  }
  look(body)
  return images
}
