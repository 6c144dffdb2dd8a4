import type { EditorView } from '@tiptap/pm/view'
import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection } from '@tiptap/pm/state'
import { t } from '../../../../shared/messages/translate'

/** Narrower figures are slips of the hand; the field under the text takes any width. */
const LEAST = 10

interface Drag {
  readonly x: number
  readonly width: number
  readonly column: number
  /** A figure in the middle of the column grows on both sides. */
  readonly factor: 1 | 2
  readonly sign: 1 | -1
}

/**
 * A handle at a side of a figure's frame. While it is dragged only the frame follows; the document gets the width, in
 * percent of the column, when it is let go.
 */
export function widthHandle(
  view: EditorView,
  side: 'left' | 'right',
  frame: HTMLElement,
  getPos: () => number | undefined,
): HTMLElement {
  const handle = document.createElement('span')
  handle.className = 'gt-figure-handle'
  handle.dataset['side'] = side
  handle.title = t('editor.figure.resize')
  let drag: Drag | null = null
  const percentAt = ({ x, width, column, factor, sign }: Drag, event: PointerEvent): number =>
    Math.min(100, Math.max(LEAST, Math.round(((width + (event.clientX - x) * factor * sign) / column) * 100)))

  handle.addEventListener('pointerdown', (event) => {
    const figure = frame.parentElement
    if (!view.editable || figure === null) return
    event.preventDefault()
    event.stopPropagation()
    const align = figure.dataset['align']
    drag = {
      x: event.clientX,
      width: frame.getBoundingClientRect().width,
      column: figure.clientWidth,
      factor: align === 'left' || align === 'right' ? 1 : 2,
      sign: side === 'right' ? 1 : -1,
    }
    handle.setPointerCapture(event.pointerId)
  })
  handle.addEventListener('pointermove', (event) => {
    if (drag === null) return
    const percent = percentAt(drag, event)
    frame.parentElement?.style.setProperty('--gt-figure-width', `${percent}%`)
    frame.parentElement?.setAttribute('data-width', String(percent))
    handle.dataset['percent'] = `${percent}%`
  })
  const end = (event: PointerEvent, keep: boolean): void => {
    const pos = getPos()
    if (drag === null) return
    const width = percentAt(drag, event)
    drag = null
    delete handle.dataset['percent']
    const node = pos === undefined ? null : view.state.doc.nodeAt(pos)
    if (pos === undefined || node === null) return
    // Set to what it is, the figure is drawn as it was.
    const tr = view.state.tr.setNodeAttribute(pos, 'width', keep ? width : (node.attrs['width'] as number | null))
    view.dispatch(closeHistory(tr).setSelection(NodeSelection.create(tr.doc, pos)))
  }
  handle.addEventListener('pointerup', (event) => end(event, true))
  handle.addEventListener('pointercancel', (event) => end(event, false))
  handle.addEventListener('click', (event) => event.stopPropagation())
  handle.draggable = false
  return handle
}
