import { useEffect } from 'react'
import { showRange } from '../commands/comments'
import type { EditorSession } from '../core/session'

/** Ctrl+Alt+. and Ctrl+Alt+, go to the next and the previous commented text. @param places where they begin, in order */
export function useCommentKeys(session: EditorSession, places: readonly number[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.isComposing || places.length === 0) return
      const forward = event.code === 'Period'
      if (!forward && event.code !== 'Comma') return
      event.preventDefault()
      const at = session.view.state.selection.head
      const sorted = places.map((place) => place + 1).sort((a, b) => a - b)
      const next = forward ? sorted.find((place) => place > at) : sorted.findLast((place) => place < at)
      session.run(showRange(next ?? (forward ? (sorted[0] ?? 0) : (sorted.at(-1) ?? 0))))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
