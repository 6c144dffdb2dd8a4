import type { DocumentJson, NodeJson } from '../../../shared/document/json'

interface LexicalNode {
  readonly type: string
  readonly version: 1
  readonly children?: readonly LexicalNode[]
  readonly [attribute: string]: unknown
}

const TYPES: Readonly<Record<string, LexicalNode>> = {
  paragraph: { type: 'paragraph', version: 1, textFormat: 0, textStyle: '' },
  heading: { type: 'heading', version: 1, tag: 'h2' },
  table: { type: 'table', version: 1 },
  tableRow: { type: 'tablerow', version: 1 },
  tableCell: { type: 'tablecell', version: 1, headerState: 0, colSpan: 1, rowSpan: 1 },
  figure: { type: 'figure', version: 1 },
  figcaption: { type: 'paragraph', version: 1, textFormat: 0, textStyle: '' },
  credit: { type: 'paragraph', version: 1, textFormat: 0, textStyle: '' },
}

const picture: LexicalNode = { type: 'picture', version: 1 }

function nodeOf({ type, text, content = [] }: NodeJson): LexicalNode {
  if (text !== undefined) return { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
  const known = TYPES[type]
  if (known === undefined) throw new Error(`the peer has no node for ${type}`)
  const children = content.map(nodeOf)
  return {
    ...known,
    direction: null,
    format: '',
    indent: 0,
    children: type === 'figure' ? [picture, ...children] : children,
  }
}

/** The same document as Lexical stores it. */
export const lexicalState = (body: DocumentJson): { readonly root: LexicalNode } => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: (body.content ?? []).map(nodeOf),
  },
})
