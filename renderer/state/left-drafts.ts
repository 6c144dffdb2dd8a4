import { create } from 'zustand'
import type { Draft } from '../../shared/ipc/article-values'
import { loadDrafts, useDrafts } from './drafts'

/** Drafts that an earlier session left and nobody has decided on yet. */
export const useLeftDrafts = create<{ readonly left: readonly Draft[] }>()(() => ({ left: [] }))

/** Looks for them after a library was opened. A draft that is taken up or discarded leaves the list. */
export function followLeftDrafts(): () => void {
  let stopped = false
  void loadDrafts().then(
    (left) => {
      if (!stopped) useLeftDrafts.setState({ left })
    },
    // Without its drafts the library still opens; the articles say so when they are opened.
    () => undefined,
  )
  const stop = useDrafts.subscribe(({ byId, settled }) => {
    const { left } = useLeftDrafts.getState()
    const open = left.filter((draft) => byId.has(draft.articleId) && !settled.has(draft.articleId))
    if (open.length < left.length) useLeftDrafts.setState({ left: open })
  })
  return () => {
    stopped = true
    stop()
    useLeftDrafts.setState({ left: [] })
  }
}
