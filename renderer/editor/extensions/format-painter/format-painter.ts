import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, PluginKey, type Command, type EditorState } from '@tiptap/pm/state'
import { takeShownSelection } from '../../core/shown-selection'
import { formatAt, painted, type PaintedFormat } from '../../commands/painted-format'

/** 格式刷 in the hand: the format, from where it was taken, and whether it stays after one use. */
interface Brush {
  readonly format: PaintedFormat
  readonly from: number
  readonly to: number
  readonly stays: boolean
}

/** Pixels that a hand moves in a click, and milliseconds within which most people click again. */
const STILL = 4
const NEXT_CLICK = 250

const key = new PluginKey<Brush | null>('formatPainter')
const brushOf = (state: EditorState): Brush | null => key.getState(state) ?? null

export const isPainting = (state: EditorState): boolean => brushOf(state) !== null

/**
 * Takes the format at the selection; a second press at the same place (a double click) keeps the brush until Escape, one
 * somewhere else paints the selection there.
 */
export const pressPainter: Command = (state, dispatch) => {
  const brush = brushOf(state)
  const { from, to } = state.selection
  if (brush === null) {
    dispatch?.(state.tr.setMeta(key, { format: formatAt(state), from, to, stays: false } satisfies Brush))
    return true
  }
  if (brush.from !== from || brush.to !== to) return paint(state, dispatch)
  dispatch?.(state.tr.setMeta(key, brush.stays ? null : { ...brush, stays: true }))
  return true
}

const paint: Command = (state, dispatch) => paintWith(brushOf(state))(state, dispatch)

const paintWith =
  (brush: Brush | null): Command =>
  (state, dispatch) => {
    if (brush === null) return false
    const tr = painted(state, brush.format)
    if (tr === null) return false
    dispatch?.(closeHistory(brush.stays ? tr : tr.setMeta(key, null)).scrollIntoView())
    return true
  }

/** Painting ends with a selection made by the pointer; the brush is dropped with Escape or when the text changes otherwise. */
export const FormatPainter = Extension.create({
  name: 'formatPainter',
  priority: 250,
  addProseMirrorPlugins: () => {
    let inHand: Brush | null = null
    let pending: number | undefined
    let pressedAt = { x: 0, y: 0 }
    return [
      new Plugin<Brush | null>({
        key,
        state: {
          init: () => null,
          apply: (tr, before) => {
            const told = tr.getMeta(key) as Brush | null | undefined
            return told === undefined ? before : told
          },
        },
        props: {
          attributes: (state): Record<string, string> => (isPainting(state) ? { class: 'gt-painting' } : {}),
          handleKeyDown: (view, event) => {
            if (event.key !== 'Escape' || event.isComposing || !isPainting(view.state)) return false
            view.dispatch(view.state.tr.setMeta(key, null))
            return true
          },
          handleDOMEvents: {
            mousedown: (_view, event) => {
              // A row of clicks goes on: what is painted between two of them would take the next one's selection away.
              if (event.detail > 1) window.clearTimeout(pending)
              pressedAt = { x: event.clientX, y: event.clientY }
              return false
            },
            mouseup: (view, event) => {
              if (!view.editable || event.button !== 0) return false
              // The second and third click of a row paint what they select, whatever the first one was taken for.
              if (event.detail < 2 || isPainting(view.state)) inHand = brushOf(view.state)
              const brush = inHand
              if (brush === null) return false
              const isDrag = Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) > STILL
              // The selection that this press has made is known a moment later; after a click another one may follow.
              const pause = isDrag || event.detail > 2 ? 0 : NEXT_CLICK
              window.clearTimeout(pending)
              pending = window.setTimeout(() => {
                if (view.isDestroyed) return
                takeShownSelection(view)
                paintWith(brush)(view.state, view.dispatch)
              }, pause)
              return false
            },
          },
        },
      }),
    ]
  },
})
