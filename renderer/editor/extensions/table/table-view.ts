import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { sharesOf } from '../../commands/table-looks'

/** A table as the page will show it: caption over it, its columns' shares, the source under it. */
export class TableView implements NodeView {
  readonly dom = document.createElement('div')
  readonly contentDOM = document.createElement('tbody')
  readonly #table = document.createElement('table')
  readonly #caption = document.createElement('caption')
  readonly #columns = document.createElement('colgroup')
  readonly #note = document.createElement('p')

  constructor(node: Node) {
    this.dom.className = 'gt-table'
    const scroll = document.createElement('div')
    scroll.className = 'gt-table-scroll'
    this.#note.className = 'gt-table-note'
    this.#caption.dataset['words'] = 'caption'
    this.#note.dataset['words'] = 'note'
    for (const element of [this.#caption, this.#note]) element.contentEditable = 'false'
    this.#table.append(this.#columns, this.contentDOM)
    scroll.append(this.#table)
    this.dom.append(scroll)
    this.#draw(node)
  }

  update(node: Node): boolean {
    if (node.type.name !== 'table') return false
    this.#draw(node)
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #draw(node: Node): void {
    const { caption, note } = node.attrs as { readonly caption: string; readonly note: string }
    show(this.#caption, caption, (element) => this.#table.prepend(element))
    show(this.#note, note, (element) => this.dom.append(element))
    const shares = sharesOf(node)
    while (this.#columns.childElementCount > shares.length) this.#columns.lastElementChild?.remove()
    while (this.#columns.childElementCount < shares.length) this.#columns.append(document.createElement('col'))
    shares.forEach((share, i) => showShare(this.#columns.children[i], share))
    // Columns narrower than three characters are no columns: the table scrolls sideways instead.
    this.#table.style.minWidth = `${shares.length * 3.6}em`
  }
}

/** Through the object model: the window's CSP refuses style attributes. */
export function showShare(column: Element | undefined, share: number): void {
  if (!(column instanceof HTMLElement)) return
  if (share > 0) column.style.width = `${share}%`
  else column.style.removeProperty('width')
}

function show(element: HTMLElement, words: string, place: (element: HTMLElement) => void): void {
  if (element.textContent !== words) element.textContent = words
  if (words === '') element.remove()
  else if (!element.isConnected && element.parentElement === null) place(element)
}
