import type { Node } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { t } from '../../../../shared/messages/translate'
import { toReference } from '../../commands/footnotes'
import { numberOf } from './numbering'

/** A note: its number, which leads back to the text, before words that are plain text of the document. */
export class FootnoteView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #number: HTMLButtonElement
  #id: string

  constructor(node: Node, view: EditorView, decorations: readonly Decoration[]) {
    this.#id = String(node.attrs['id'])
    this.dom = document.createElement('div')
    this.dom.className = 'gt-footnote'
    this.#number = document.createElement('button')
    this.#number.type = 'button'
    this.#number.className = 'gt-footnote-number'
    this.#number.contentEditable = 'false'
    this.#number.tabIndex = -1
    this.#number.addEventListener('mousedown', (event) => event.preventDefault())
    this.#number.addEventListener('click', () => {
      toReference(this.#id)(view.state, view.dispatch, view)
      view.focus()
    })
    this.contentDOM = document.createElement('div')
    this.contentDOM.className = 'gt-footnote-text'
    this.dom.append(this.#number, this.contentDOM)
    this.#draw(node, decorations)
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'footnote') return false
    this.#draw(node, decorations)
    return true
  }

  /** What the number does to itself is no edit. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#number
  }

  #draw(node: Node, decorations: readonly Decoration[]): void {
    this.#id = String(node.attrs['id'])
    this.dom.dataset['footnote'] = this.#id
    const number = numberOf(decorations)
    const words = number === null ? '' : `[${String(number)}]`
    if (this.#number.textContent !== words) this.#number.textContent = words
    this.#number.setAttribute('aria-label', t('editor.footnote.back', { number: number ?? '' }))
    this.#number.title = t('editor.footnote.back', { number: number ?? '' })
  }
}
