import { useState } from 'react'
import { asAppError } from '../../state/app'

export interface Action {
  readonly busy: boolean
  readonly problem: string | null
  /** Runs one piece of work; while it runs, no other is begun. */
  readonly run: (work: () => Promise<void>) => void
}

/** What a button of the centre sets going, and why it failed. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = (work: () => Promise<void>): void => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    work()
      .catch((error: unknown) => setProblem(asAppError(error).message))
      .finally(() => setBusy(false))
  }
  return { busy, problem, run }
}
