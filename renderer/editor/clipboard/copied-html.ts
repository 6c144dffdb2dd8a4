import type { Slice } from '@tiptap/pm/model'
import type { DocumentJson } from '../../../shared/document/json'
import { serializeBody } from '../../../shared/document/html/serialize'
import { paragraphsOf } from '../../../shared/document/text'
import { wholeBlocks } from './whole-nodes'

/** Our own clipboard type: the exact slice, for copies within the app. */
export const SLICE_TYPE = 'application/x-gaotai-slice'

export interface Copied {
  readonly html: string
  readonly text: string
  readonly slice: string
}

/** The three forms of a copy: clean HTML for others, text a paragraph a line, and the exact slice for ourselves. */
export function copied(slice: Slice, mediaUrl: (media: string) => string): Copied {
  const body = { type: 'doc', content: wholeBlocks(slice.content).toJSON() as unknown } as DocumentJson
  const html = serializeBody(body, { mediaHref: mediaUrl, mediaSize: () => null })
  const text = paragraphsOf(body).join('\n')
  const inline = slice.content.childCount === 1 && slice.openStart > 0 && slice.openEnd > 0
  return {
    html: inline ? withoutParagraph(html) : html,
    text,
    slice: JSON.stringify(slice.toJSON()),
  }
}

/** A selection inside one paragraph is words, not a paragraph, wherever it is pasted. */
const withoutParagraph = (html: string): string => /^<p(?: [^>]*)?>([\s\S]*)<\/p>$/.exec(html)?.[1] ?? html
