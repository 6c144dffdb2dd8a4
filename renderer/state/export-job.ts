import { useEffect, useState } from 'react'
import type { AppError } from '../../shared/ipc/errors'
import { call, listen } from '../bridge/client'
import { asAppError } from './app'

/** How far an export is. */
export interface ExportProgress {
  readonly done: number
  readonly total: number
  /** What is at work; '' before the first word of it. */
  readonly title: string
  /** Milliseconds of the page's clock: when it began, and when this was told. */
  readonly since: number
  readonly now: number
}

export type ExportState<R> =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: ExportProgress }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'done'; readonly report: R }
  | { readonly kind: 'failed'; readonly error: AppError }

/** One export of a dialog: its state, and the functions that start it, stop it and go back to the choices. */
export function useExportJob<R>() {
  const [state, setState] = useState<ExportState<R>>({ kind: 'choosing' })
  useEffect(
    () =>
      listen('export:progress', (progress) =>
        setState((now) =>
          now.kind === 'running'
            ? { kind: 'running', progress: { ...now.progress, ...progress, now: performance.now() } }
            : now,
        ),
      ),
    [],
  )
  const start = async (total: number, work: () => Promise<R>): Promise<void> => {
    const since = performance.now()
    setState({ kind: 'running', progress: { done: 0, total, title: '', since, now: since } })
    try {
      setState({ kind: 'done', report: await work() })
    } catch (error) {
      setState({ kind: 'failed', error: asAppError(error) })
    }
  }
  const stop = (): void => {
    setState((now) => (now.kind === 'running' ? { kind: 'stopping' } : now))
    // Whether it could still be stopped is said by the answer of the export itself.
    void call('export:cancel').catch(() => undefined)
  }
  return { state, start, stop, back: () => setState({ kind: 'choosing' }) }
}
