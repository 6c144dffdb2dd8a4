import type { Node } from '@tiptap/pm/model'
import type { Decoration, NodeView } from '@tiptap/pm/view'
import { t } from '../../../../shared/messages/translate'
import { numberOf } from './numbering'

/**
 * A reference's number over the line, as text of the page: beside an element that can't be edited and holds no text,
 * Chromium drops a composition after its first letters, which stay behind.
 */
export class ReferenceView implements NodeView {
  readonly dom = document.createElement('sup')

  constructor(node: Node, decorations: readonly Decoration[]) {
    this.dom.className = 'gt-footnote-ref'
    this.dom.dataset['footnote'] = String(node.attrs['id'])
    this.#draw(decorations)
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'footnoteReference' || String(node.attrs['id']) !== this.dom.dataset['footnote'])
      return false
    this.#draw(decorations)
    return true
  }

  #draw(decorations: readonly Decoration[]): void {
    const number = numberOf(decorations) ?? '…'
    const words = `[${String(number)}]`
    if (this.dom.textContent === words) return
    const name = t('editor.footnote.number', { number })
    this.dom.textContent = words
    this.dom.setAttribute('aria-label', name)
    this.dom.title = name
  }
}
