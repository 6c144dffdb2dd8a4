import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { NodeJson } from '../../../../shared/document/json'
import { slotOf, slotWords } from '../../../../shared/document/media-slots'
import { t } from '../../../../shared/messages/translate'

/** A box that says what stands here, which selects the whole, above the caption, which is text of the document. */
export class MediaSlotView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #words: HTMLElement
  readonly #address: HTMLElement

  constructor(node: Node, view: EditorView, getPos: () => number | undefined) {
    this.dom = document.createElement('figure')
    this.dom.className = 'gt-slot'
    const box = document.createElement('div')
    box.className = 'gt-slot-box'
    box.contentEditable = 'false'
    this.#words = document.createElement('strong')
    this.#words.dataset['words'] = 'title duration'
    this.#address = document.createElement('span')
    box.append(this.#words, this.#address)
    this.contentDOM = document.createElement('div')
    this.contentDOM.className = 'gt-figure-text'
    this.dom.append(box, this.contentDOM)
    box.addEventListener('click', () => {
      const pos = getPos()
      if (pos === undefined) return
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
      view.focus()
    })
    this.#draw(node)
  }

  update(node: Node): boolean {
    if (node.type.name !== 'mediaSlot') return false
    this.#draw(node)
    return true
  }

  /** What the box does to itself is no edit. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #draw(node: Node): void {
    const json: NodeJson = { type: node.type.name, attrs: node.attrs }
    const { kind, title, address } = slotOf(json)
    this.dom.dataset['slot'] = kind
    this.#words.textContent = slotWords(json)
    const hint = title.trim() === '' && address.trim() === '' ? t('editor.slot.empty') : t('editor.slot.noAddress')
    this.#address.textContent = address.trim() === '' ? hint : title.trim() === '' ? '' : address
  }
}
