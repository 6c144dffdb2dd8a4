import { useLayoutEffect, useState, type RefObject } from 'react'
import type { EditorSession } from '../core/session'
import { useDismiss } from './use-dismiss'

/**
 * A panel that floats by the caret: its first control takes the keyboard, Escape and a press beside it give it back.
 * @param width of the panel in pixels
 * @returns where it stands
 */
export function useFloating(
  session: EditorSession,
  panel: RefObject<HTMLElement | null>,
  width: number,
  onClose: () => void,
): { readonly left: number; readonly top: number; readonly width: number } {
  const [start] = useState(() => {
    const { view } = session
    const { left, bottom } = view.coordsAtPos(view.state.selection.head)
    return { left, bottom }
  })
  const [height, setHeight] = useState(320)
  useLayoutEffect(() => {
    const element = panel.current
    if (element === null) return undefined
    const frame = requestAnimationFrame(() => setHeight(element.offsetHeight))
    const first =
      element.querySelector<HTMLElement>('[data-first]') ?? element.querySelector<HTMLElement>('button, input')
    first?.focus()
    return () => cancelAnimationFrame(frame)
  }, [panel])
  useDismiss(panel, true, () => {
    onClose()
    session.view.focus()
  })
  return {
    left: Math.max(8, Math.min(start.left, window.innerWidth - width - 8)),
    top: Math.max(8, Math.min(start.bottom + 6, window.innerHeight - height - 8)),
    width,
  }
}
