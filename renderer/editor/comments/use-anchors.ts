import { useCallback, useEffect, useState } from 'react'
import type { EditorSession } from '../core/session'
import { anchorsOf, type Anchor } from './anchors'

/** A pause in typing after which the text is looked through again, in milliseconds. */
const PAUSE = 150

/** Where the commented pieces stand, as of the last pause; the function looks at once. */
export function useAnchors(session: EditorSession): readonly [readonly Anchor[], () => void] {
  const [anchors, setAnchors] = useState(() => anchorsOf(session.view.state.doc))
  useEffect(() => {
    let seen = session.view.state.doc
    let timer: number | undefined
    const look = (): void => {
      if (session.view.isDestroyed) return
      seen = session.view.state.doc
      setAnchors(anchorsOf(seen))
    }
    const stop = session.subscribe(() => {
      if (session.view.isDestroyed || session.view.state.doc === seen) return
      window.clearTimeout(timer)
      timer = window.setTimeout(look, PAUSE)
    })
    return () => {
      window.clearTimeout(timer)
      stop()
    }
  }, [session])
  const lookNow = useCallback(() => setAnchors(anchorsOf(session.view.state.doc)), [session])
  return [anchors, lookNow]
}
