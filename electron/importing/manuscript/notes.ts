import type { HtmlElement, HtmlNode } from '../../../shared/document/reader/tree'
import type { Note } from '../../../shared/word/blocks'

/** How foot- and endnotes stand in an article: a raised number in the text, and the notes under it. */
export const noteMark = (number: number): HtmlElement => plain('sup', [`[${number}]`])

/** @param contentOf the paragraphs of a note */
export function noteList(notes: readonly Note[], contentOf: (note: Note) => readonly HtmlNode[]): readonly HtmlNode[] {
  if (notes.length === 0) return []
  return [plain('hr', []), ...notes.flatMap((note) => numbered(contentOf(note), `[${note.number}] `))]
}

/** The number stands before the note's first letter. */
function numbered(nodes: readonly HtmlNode[], number: string): readonly HtmlNode[] {
  const [first, ...rest] = nodes
  if (first === undefined || typeof first === 'string' || first.name !== 'p') return [plain('p', [number]), ...nodes]
  return [{ ...first, children: [number, ...first.children] }, ...rest]
}

const plain = (name: string, children: readonly HtmlNode[]): HtmlElement => ({
  name,
  attributes: new Map(),
  children: [...children],
})
