import { useEffect, useState } from 'react'
import type { ExportReport, ExportRequest } from '../../../shared/ipc/export-values'
import type { AppError } from '../../../shared/ipc/errors'
import { call, listen } from '../../bridge/client'
import { asAppError } from '../../state/app'

export type ExportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly title: string }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'done'; readonly report: ExportReport }
  | { readonly kind: 'failed'; readonly error: AppError }

/** One export of this dialog: its state, and the functions that start it, stop it and go back to the choices. */
export function useExportRun() {
  const [state, setState] = useState<ExportState>({ kind: 'choosing' })

  useEffect(
    () =>
      listen('export:progress', (progress) =>
        setState((now) => (now.kind === 'running' ? { kind: 'running', ...progress } : now)),
      ),
    [],
  )

  const start = async (request: ExportRequest): Promise<void> => {
    setState({ kind: 'running', done: 0, total: request.ids.length, title: '' })
    try {
      setState({ kind: 'done', report: await call('export:run', request) })
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
