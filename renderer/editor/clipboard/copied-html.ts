import type { Node, Slice } from '@tiptap/pm/model'
import type { DocumentJson, NodeJson } from '../../../shared/document/json'
import { serializeBody } from '../../../shared/document/html/serialize'
import { linesOf } from '../../../shared/document/text'
import { bodyBlocks } from './whole-nodes'

/** Our own clipboard type: the exact slice, for copies within the app. */
export const SLICE_TYPE = 'application/x-gaotai-slice'

export interface Copied {
  readonly html: string
  readonly text: string
  readonly slice: string
}

/**
 * The three forms of a copy: clean HTML for others, text a paragraph or a row a line, and the exact slice for ourselves.
 * @param notes those that the slice refers to
 */
export function copied(slice: Slice, mediaUrl: (media: string) => string, notes: readonly Node[] = []): Copied {
  const blocks = bodyBlocks(slice.content).toJSON() as readonly NodeJson[]
  const list = notes.map((note) => note.toJSON() as NodeJson)
  const content = list.length === 0 ? blocks : [...blocks, { type: 'footnotes', content: list }]
  const body: DocumentJson = { type: 'doc', content }
  const html = serializeBody(body, { mediaHref: mediaUrl, mediaSize: () => null })
  const text = linesOf(body).join('\n')
  const inline = slice.content.childCount === 1 && slice.openStart > 0 && slice.openEnd > 0
  return {
    html: inline ? withoutParagraph(html) : html,
    text,
    slice: JSON.stringify({ ...slice.toJSON(), ...(list.length === 0 ? {} : { notes: list }) }),
  }
}

/** A selection inside one paragraph is words, not a paragraph, wherever it is pasted. */
const withoutParagraph = (html: string): string => /^<p(?: [^>]*)?>([\s\S]*)<\/p>$/.exec(html)?.[1] ?? html
