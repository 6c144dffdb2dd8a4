import type { MediaName } from '../../../shared/article/record'
import type { DocumentJson, NodeJson } from '../../../shared/document/json'

/** Short hands for writing a body by hand. */
const text = (value: string): NodeJson => ({ type: 'text', text: value })
const inline = (value: string): readonly NodeJson[] => (value === '' ? [] : [text(value)])

export const paragraph = (value: string, align: 'right' | null = null): NodeJson => ({
  type: 'paragraph',
  attrs: { align },
  content: inline(value),
})

export const heading = (value: string): NodeJson => ({
  type: 'heading',
  attrs: { level: 2, align: null },
  content: inline(value),
})

export const quotation = (value: string): NodeJson => ({ type: 'blockquote', content: [paragraph(value)] })

export const numbered = (items: readonly string[]): NodeJson => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
})

export const figure = (media: MediaName, alt: string, caption: string, credit: string): NodeJson => ({
  type: 'figure',
  attrs: { media, alt, width: null, align: null },
  content: [
    { type: 'figcaption', content: inline(caption) },
    { type: 'credit', content: inline(credit) },
  ],
})

interface Cell {
  readonly text: string
  readonly rowspan?: number
}

/** A table whose first row is its header. */
export function table(head: readonly string[], rows: readonly (readonly (string | Cell)[])[]): NodeJson {
  const cell = (type: 'tableHeader' | 'tableCell', value: string | Cell): NodeJson => {
    const { text: words, rowspan = 1 } = typeof value === 'string' ? { text: value } : value
    return { type, attrs: { colspan: 1, rowspan, colwidth: null, align: null }, content: [paragraph(words)] }
  }
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: head.map((value) => cell('tableHeader', value)) },
      ...rows.map((row) => ({ type: 'tableRow', content: row.map((value) => cell('tableCell', value)) })),
    ],
  }
}

export const body = (...content: readonly NodeJson[]): DocumentJson => ({ type: 'doc', content })
