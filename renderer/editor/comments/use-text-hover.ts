import { useEffect } from 'react'
import type { EditorSession } from '../core/session'

/** Tells which thread's text is under the pointer. */
export function useTextHover(session: EditorSession, onHover: (id: string | null) => void): void {
  useEffect(() => {
    const { dom } = session.view
    const idOf = (event: Event): string | null =>
      event.target instanceof Element
        ? (event.target.closest<HTMLElement>('[data-comment]')?.dataset['comment'] ?? null)
        : null
    const over = (event: Event): void => onHover(idOf(event))
    const out = (): void => onHover(null)
    dom.addEventListener('pointerover', over)
    dom.addEventListener('pointerleave', out)
    return () => {
      dom.removeEventListener('pointerover', over)
      dom.removeEventListener('pointerleave', out)
    }
  }, [session, onHover])
}
