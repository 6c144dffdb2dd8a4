import { useEffect, useRef, useState, type RefObject } from 'react'

interface Steps {
  /** The change that was gone to; null before the first. */
  readonly at: number | null
  readonly go: (by: 1 | -1) => void
}

/**
 * Goes from change to change: F7 and Shift+F7 anywhere in the dialog around it, or the buttons.
 * @param all what is compared: another comparison begins before its first change
 */
export function useSteps(root: RefObject<HTMLElement | null>, count: number, all: unknown): Steps {
  const [state, setState] = useState<{ all: unknown; at: number | null }>({ all, at: null })
  const at = state.all === all && state.at !== null && state.at < count ? state.at : null
  const go = (by: 1 | -1): void => {
    if (count === 0) return
    setState({ all, at: at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count })
  }
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const around = root.current?.closest('dialog') ?? root.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F7') return
      event.preventDefault()
      latest.current(event.shiftKey ? -1 : 1)
    }
    around?.addEventListener('keydown', onKeyDown)
    return () => around?.removeEventListener('keydown', onKeyDown)
  }, [root])
  useEffect(() => {
    if (at !== null) root.current?.querySelector(`[data-step="${at}"]`)?.scrollIntoView({ block: 'center' })
  }, [root, at])
  return { at, go }
}
