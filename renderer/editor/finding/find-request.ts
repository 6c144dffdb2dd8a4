import { useState } from 'react'
import type { FindPanel } from '../api'

/** The find bar is asked for: again and again while it stands open, each time with a number of its own. */
export interface FindRequest {
  readonly panel: FindPanel
  readonly number: number
}

/** Whether the find bar stands, how it is asked for, and how it goes. */
export function useFindRequest(): readonly [FindRequest | null, (panel: FindPanel) => void, () => void] {
  const [request, setRequest] = useState<FindRequest | null>(null)
  const [ask] = useState(
    () =>
      (panel: FindPanel): void =>
        setRequest((before) => ({ panel, number: (before?.number ?? 0) + 1 })),
  )
  const [close] = useState(() => () => setRequest(null))
  return [request, ask, close]
}
