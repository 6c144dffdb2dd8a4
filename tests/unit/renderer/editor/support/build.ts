import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { articleExtensions } from '../../../../../renderer/editor/extensions'
import type { EditorServices } from '../../../../../renderer/editor/core/services'

const nothing: EditorServices = {
  addMedia: () => Promise.reject(new Error('no media here')),
  mediaUrl: (media) => `/media/${media}`,
  openLink: () => undefined,
  typewriter: () => false,
  notify: () => undefined,
  knowsThread: () => true,
  showProgress: () => undefined,
  openFind: () => undefined,
  perform: () => undefined,
  openPanel: () => undefined,
  datelineFacts: () => ({ day: '', reporters: [] }),
}

/** The editor's own schema, as the extensions make it. */
export const schema = getSchema(articleExtensions(nothing))

type Child = Node | string

const node =
  (name: string, fixed: Readonly<Record<string, unknown>> = {}) =>
  (...parts: readonly (Child | Readonly<Record<string, unknown>>)[]): Node => {
    const attrs = parts.find((part): part is Readonly<Record<string, unknown>> => !isChild(part))
    const children = parts.filter(isChild)
    return schema.node(
      name,
      { ...fixed, ...attrs },
      children.map((child) => (typeof child === 'string' ? schema.text(child) : child)),
    )
  }

const isChild = (part: unknown): part is Child =>
  typeof part === 'string' || (typeof part === 'object' && part !== null && 'nodeSize' in part)

const marked =
  (name: string, attrs: Readonly<Record<string, unknown>> = {}) =>
  (text: string): Node =>
    schema.text(text, [schema.mark(name, attrs)])

/** Builders of documents. In texts `<a>` and `<h>` set the selection's anchor and head (`<a>` alone: a caret). */
export const doc = node('doc')
export const p = node('paragraph')
export const h2 = node('heading', { level: 2 })
export const h3 = node('heading', { level: 3 })
export const quote = node('blockquote')
export const ul = node('bulletList')
export const ol = node('orderedList')
export const li = node('listItem')
export const figure = node('figure')
export const caption = node('figcaption')
export const credit = node('credit')
export const gallery = node('gallery')
export const slot = node('mediaSlot')
export const table = node('table')
export const tr = node('tableRow')
export const th = node('tableHeader')
export const td = node('tableCell')
export const hr = node('horizontalRule')
export const br = node('hardBreak')
export const lead = node('lead')
export const pull = node('pullQuote')
export const by = node('attribution')
export const pageBreak = node('pageBreak')
export const notes = node('footnotes')
export const fn = (id: string): Node => node('footnoteReference', { id })()
export const note = (id: string, ...words: readonly Child[]): Node => node('footnote', { id })(...words)
export const bold = marked('bold')
export const dateline = marked('dateline')
export const comment = marked('comment', { id: 'c1' })
export const link = (href: string) => marked('link', { href })
