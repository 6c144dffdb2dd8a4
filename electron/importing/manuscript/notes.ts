import type { HtmlElement, HtmlNode } from '../../../shared/document/reader/tree'
import type { Note } from '../../../shared/word/blocks'

/** Foot- and endnotes as our own pages write them, which the reader takes for notes of the document. */
const idOf = (number: number): string => `n${number}`

export const noteMark = (number: number): HtmlElement =>
  element('sup', { class: 'footnote-ref' }, [element('a', { href: `#fn-${idOf(number)}` }, [`[${number}]`])])

/** @param contentOf the paragraphs of a note; a note is one text, so that they become its lines */
export function noteList(notes: readonly Note[], contentOf: (note: Note) => readonly HtmlNode[]): readonly HtmlNode[] {
  if (notes.length === 0) return []
  const items = notes.map((note) => {
    const lines = contentOf(note).flatMap((node, i) => [...(i === 0 ? [] : [element('br', {}, [])]), ...inside(node)])
    return element('li', { id: `fn-${idOf(note.number)}` }, [element('span', { class: 'footnote-text' }, lines)])
  })
  return [element('section', { class: 'footnotes' }, [element('ol', {}, items)])]
}

const inside = (node: HtmlNode): readonly HtmlNode[] => (typeof node === 'string' ? [node] : node.children)

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly HtmlNode[],
): HtmlElement => ({ name, attributes: new Map(Object.entries(attributes)), children: [...children] })
