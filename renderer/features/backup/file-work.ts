import { useEffect, useState } from 'react'
import type { RequestValue } from '../../../shared/ipc/contract'
import type { BackupOutcome } from '../../../shared/ipc/backup-values'
import type { AppError } from '../../../shared/ipc/errors'
import { call, listen } from '../../bridge/client'
import { asAppError } from '../../state/app'

export type Restored = NonNullable<RequestValue<'backup:restore'>>
export type Merged = RequestValue<'merge:run'>
export type WorkName = 'backup' | 'restore' | 'merge'

export type FileWorkState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly what: WorkName; readonly done: number; readonly total: number }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'backedUp'; readonly outcome: BackupOutcome }
  | { readonly kind: 'restored'; readonly outcome: Restored }
  | { readonly kind: 'merged'; readonly outcome: Merged }

/** One piece of work on the library's files: its state, what runs it, and how it is stopped. */
export function useFileWork() {
  const [state, setState] = useState<FileWorkState>({ kind: 'choosing' })
  const back = (): void => setState({ kind: 'choosing' })

  useEffect(
    () =>
      listen('files:progress', (progress) =>
        setState((now) => (now.kind === 'running' ? { ...now, ...progress } : now)),
      ),
    [],
  )

  /** @param work answers the state that it ends in; null when the person cancelled a choice */
  const run = async (what: WorkName, work: () => Promise<FileWorkState | null>): Promise<void> => {
    setState({ kind: 'running', what, done: 0, total: 0 })
    try {
      setState((await work()) ?? { kind: 'choosing' })
    } catch (error) {
      setState({ kind: 'failed', error: asAppError(error) })
    }
  }
  const stop = (): void => {
    setState((now) => (now.kind === 'running' ? { kind: 'stopping' } : now))
    // Whether it could still be stopped is said by the answer of the work itself.
    void call('files:cancel').catch(() => undefined)
  }
  return { state, run, stop, back }
}
