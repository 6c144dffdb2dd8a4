import type { NodeJson } from '../../shared/document/json'

type Content = readonly (NodeJson | string)[]

export const text = (words: string, ...marks: readonly string[]): NodeJson => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})

/** Nodes of a kind; words among their content are plain text. */
export const nodes =
  (type: string, attrs?: NodeJson['attrs']) =>
  (...content: Content): NodeJson => ({
    type,
    ...(attrs === undefined ? {} : { attrs }),
    ...(content.length === 0 ? {} : { content: content.map((one) => (typeof one === 'string' ? text(one) : one)) }),
  })

export const paragraph = nodes('paragraph')
export const heading = nodes('heading', { level: 2 })
export const bullets = nodes('bulletList')
export const numbered = nodes('orderedList')
export const item = nodes('listItem')
export const table = nodes('table')
export const row = nodes('tableRow')
export const cell = (words: string): NodeJson => nodes('tableCell')(paragraph(words))
export const reference = (id: string): NodeJson => nodes('footnoteReference', { id })()
export const notes = nodes('footnotes')
export const note = (id: string, ...content: Content): NodeJson => nodes('footnote', { id })(...content)

export const article = (title: string, ...content: readonly NodeJson[]) => ({ title, body: { type: 'doc', content } })
