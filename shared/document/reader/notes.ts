import type { NodeJson } from '../json'
import { isFootnoteId } from '../nodes/footnotes'
import { hasClass } from './style'
import type { HtmlElement, HtmlNode } from './tree'

const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string'

/** The note that our own `<sup class="footnote-ref">` refers to; null for any other element. */
export function referenceOf(element: HtmlElement): string | null {
  if (element.name !== 'sup' || !hasClass(element, 'footnote-ref')) return null
  const href = element.children.find(isElement)?.attributes.get('href') ?? ''
  const id = href.startsWith('#fn-') ? href.slice(4) : ''
  return isFootnoteId(id) ? id : null
}

export interface FoundNote {
  readonly id: string
  readonly words: HtmlElement
}

/** The notes in our own section of them: the words without the way back. */
export function foundNotes(section: HtmlElement): readonly FoundNote[] {
  const items = section.children
    .filter(isElement)
    .flatMap((list) => list.children.filter(isElement))
    .filter(({ name }) => name === 'li')
  return items.flatMap((item) => {
    const id = (item.attributes.get('id') ?? '').replace(/^fn-/, '')
    const words = item.children.filter(isElement).find((child) => hasClass(child, 'footnote-text'))
    return isFootnoteId(id) && words !== undefined ? [{ id, words }] : []
  })
}

/** What a note may hold: text and line breaks. */
export const noteContent = (inline: readonly NodeJson[]): readonly NodeJson[] =>
  inline.filter(({ type }) => type === 'text' || type === 'hardBreak')
