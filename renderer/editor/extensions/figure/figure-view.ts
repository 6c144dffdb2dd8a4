import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { t } from '../../../../shared/messages/translate'
import { widthHandle } from './width-handle'

/**
 * The figure in the window: a frame with the image, which selects and drags the whole, above caption and credit, which
 * are plain text of the document, so that an input method works in them as in any paragraph.
 */
export class FigureView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #frame: HTMLElement
  readonly #image: HTMLImageElement
  readonly #note: HTMLElement
  /** Quietly says that readers who can't see the picture are told nothing; a click on it selects the figure, like the picture. */
  readonly #noAlt = document.createElement('span')
  readonly #mediaUrl: (media: string) => string
  #media: string | null = null

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, mediaUrl: (media: string) => string) {
    this.#mediaUrl = mediaUrl
    this.dom = document.createElement('figure')
    this.#frame = document.createElement('div')
    this.#frame.className = 'gt-figure-frame'
    this.#frame.dataset['words'] = 'alt'
    this.#frame.contentEditable = 'false'
    this.#image = document.createElement('img')
    this.#image.draggable = false
    this.#image.decoding = 'async'
    this.#note = document.createElement('span')
    this.#note.className = 'gt-figure-note'
    const handles = (['left', 'right'] as const).map((side) => widthHandle(view, side, this.#frame, getPos))
    this.#noAlt.className = 'gt-figure-no-alt'
    this.#noAlt.textContent = t('editor.figure.noAlt')
    this.#frame.append(this.#image, this.#note, this.#noAlt, ...handles)
    this.contentDOM = document.createElement('div')
    this.contentDOM.className = 'gt-figure-text'
    this.dom.append(this.#frame, this.contentDOM)
    this.#image.addEventListener('load', () => this.#show('there'))
    this.#image.addEventListener('error', () => this.#show('missing'))
    const select = (pos: number): void =>
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
    this.#frame.addEventListener('mousedown', () => {
      const pos = getPos()
      const { selection } = view.state
      // A press on a photo of a selected gallery means the photo: otherwise the whole gallery would be dragged.
      const isInside =
        selection instanceof NodeSelection && pos !== undefined && selection.from < pos && selection.to > pos
      if (isInside) select(pos)
    })
    this.#frame.addEventListener('click', () => {
      const pos = getPos()
      if (pos === undefined) return
      select(pos)
      view.focus()
    })
    this.#draw(node)
  }

  update(node: Node): boolean {
    if (node.type.name !== 'figure') return false
    this.#draw(node)
    return true
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode')
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode')
  }

  /** A handle that is dragged is no selection and no drag of the figure. */
  stopEvent(event: Event): boolean {
    const onHandle = event.target instanceof Element && event.target.closest('.gt-figure-handle') !== null
    return onHandle && /^(?:mouse|pointer|drag|click)/.test(event.type)
  }

  /** What the frame does to itself is no edit. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #draw(node: Node): void {
    const { media, alt, width, align } = node.attrs as {
      media: string | null
      alt: string
      width: number | null
      align: string | null
    }
    this.#image.alt = alt
    this.#noAlt.hidden = alt.trim() !== ''
    set(this.dom, 'data-align', align)
    set(this.dom, 'data-width', width === null ? null : String(width))
    // Through the object model: the window's CSP refuses style attributes.
    if (width === null) this.dom.style.removeProperty('--gt-figure-width')
    else this.dom.style.setProperty('--gt-figure-width', `${String(width)}%`)
    if (media === this.#media && this.dom.dataset['state'] !== undefined) return
    this.#media = media
    if (media === null) {
      this.#image.removeAttribute('src')
      this.#show('missing')
    } else {
      this.#show('loading')
      this.#image.src = this.#mediaUrl(media)
    }
  }

  #show(state: 'loading' | 'there' | 'missing'): void {
    this.dom.dataset['state'] = state
    this.#note.textContent =
      state === 'missing' ? t(this.#media === null ? 'editor.figure.empty' : 'editor.figure.missing') : ''
  }
}

const set = (element: HTMLElement, name: string, value: string | null): void => {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
