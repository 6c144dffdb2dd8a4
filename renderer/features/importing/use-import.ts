import { useEffect, useState } from 'react'
import type { ChangeMode, ImportChoice, ImportOutcome, ImportRow } from '../../../shared/ipc/import-values'
import type { AppError } from '../../../shared/ipc/errors'
import { call, listen } from '../../bridge/client'
import { asAppError } from '../../state/app'

/** What was read, and how. */
interface Asked {
  readonly paths: readonly string[]
  readonly changes: ChangeMode
}

interface Progress {
  readonly done: number
  readonly total: number
}

export type ImportState =
  | { readonly kind: 'choosing' }
  | ({ readonly kind: 'reading' | 'saving' } & Progress)
  | { readonly kind: 'stopping' }
  | ({ readonly kind: 'review'; readonly rows: readonly ImportRow[] } & Asked)
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'saved'; readonly outcome: ImportOutcome }

/** One import: reading what was chosen, then saving what was looked at. Both can be stopped. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ kind: 'choosing' })
  useEffect(
    () =>
      listen('files:progress', ({ done, total }) =>
        setState((now) => (now.kind === 'reading' || now.kind === 'saving' ? { ...now, done, total } : now)),
      ),
    [],
  )
  useEffect(() => () => void call('import:discard').catch(() => undefined), [])

  const run = async (kind: 'reading' | 'saving', work: () => Promise<ImportState>): Promise<void> => {
    setState({ kind, done: 0, total: 0 })
    try {
      setState(await work())
    } catch (error) {
      setState({ kind: 'failed', error: asAppError(error) })
    }
  }
  const read = (paths: readonly string[], changes: ChangeMode): Promise<void> =>
    run('reading', async () => {
      const { rows } = await call('import:read', { paths, changes })
      return { kind: 'review', rows, paths, changes }
    })
  return {
    state,
    again: () => setState({ kind: 'choosing' }),
    read,
    choose: async (what: 'files' | 'folder', changes: ChangeMode): Promise<void> => {
      const chosen = await call('import:choose', { what })
      if (chosen !== null) await read(chosen.paths, changes)
    },
    save: (choices: readonly ImportChoice[], keepOriginals: boolean) =>
      run('saving', async () => ({ kind: 'saved', outcome: await call('import:save', { choices, keepOriginals }) })),
    stop: (): void => {
      setState((now) => (now.kind === 'reading' || now.kind === 'saving' ? { kind: 'stopping' } : now))
      void call('files:cancel').catch(() => undefined)
    },
  }
}
