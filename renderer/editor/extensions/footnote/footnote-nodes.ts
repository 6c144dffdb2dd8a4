import { t } from '../../../../shared/messages/translate'
import { deriveNode } from '../../core/derive'
import { FootnoteView } from './footnote-view'
import { ReferenceView } from './reference-view'

const idOf = (element: HTMLElement): { readonly id: string } => ({ id: element.dataset['footnote'] ?? '' })

/** The number over the line, drawn from the decoration that `numbering.ts` gives it. */
export const FootnoteReference = deriveNode('footnoteReference', {
  toDOM: (node) => ['sup', { class: 'gt-footnote-ref', 'data-footnote': String(node.attrs['id']) }],
  parseDOM: [{ tag: 'sup[data-footnote]', priority: 60, getAttrs: idOf }],
  addNodeView:
    () =>
    ({ node, decorations }) =>
      new ReferenceView(node, decorations),
})

export const Footnotes = deriveNode('footnotes', {
  toDOM: () => ['section', { class: 'gt-footnotes', 'aria-label': t('editor.footnotes') }, 0],
  parseDOM: [{ tag: 'section.gt-footnotes' }],
})

export const Footnote = deriveNode('footnote', {
  toDOM: (node) => ['div', { class: 'gt-footnote', 'data-footnote': String(node.attrs['id']) }, 0],
  parseDOM: [{ tag: 'div[data-footnote]', getAttrs: idOf }],
  addNodeView:
    () =>
    ({ node, view, decorations }) =>
      new FootnoteView(node, view, decorations),
})
