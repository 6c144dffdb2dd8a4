import { element, type HtmlElement, type HtmlNode } from '../../../shared/document/reader/tree'
import type { Note } from '../../../shared/word/blocks'

/** Foot- and endnotes as our own pages write them, which the reader takes for notes of the document. */
const idOf = (number: number): string => `n${number}`

export const noteMark = (number: number): HtmlElement =>
  element('sup', [element('a', [`[${number}]`], { href: `#fn-${idOf(number)}` })], { class: 'footnote-ref' })

/** @param contentOf the paragraphs of a note; a note is one text, so that they become its lines */
export function noteList(notes: readonly Note[], contentOf: (note: Note) => readonly HtmlNode[]): readonly HtmlNode[] {
  if (notes.length === 0) return []
  const items = notes.map((note) => {
    const lines = contentOf(note).flatMap((node, i) => [...(i === 0 ? [] : [element('br', [])]), ...inside(node)])
    return element('li', [element('span', lines, { class: 'footnote-text' })], { id: `fn-${idOf(note.number)}` })
  })
  return [element('section', [element('ol', items)], { class: 'footnotes' })]
}

const inside = (node: HtmlNode): readonly HtmlNode[] => (typeof node === 'string' ? [node] : node.children)
