import { useCallback, useEffect, useState } from 'react'
import type { ExportFolder } from '../../../shared/ipc/export-values'
import type { AppError } from '../../../shared/ipc/errors'
import type { SiteDone, SiteOutlook } from '../../../shared/ipc/site-values'
import { call, listen } from '../../bridge/client'
import { asAppError } from '../../state/app'

export interface Progress {
  readonly done: number
  readonly total: number
  readonly title: string
  /** Milliseconds of the page's clock at which it began. */
  readonly since: number
  readonly now: number
}

export type SiteState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: Progress }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'done'; readonly done: SiteDone }
  | { readonly kind: 'failed'; readonly error: AppError }

/** What an export into the chosen folder would do; null while nothing is known. */
export type Look =
  | { readonly kind: 'looking' }
  | { readonly kind: 'known'; readonly outlook: SiteOutlook }
  | { readonly kind: 'refused'; readonly error: AppError }

/** The folder of the site: the last one of this library when it is still there. */
export function useSiteFolder() {
  const [folder, setFolder] = useState<ExportFolder | null>(null)
  useEffect(() => {
    // A folder that can't be looked at is not offered; choosing one says why.
    call('site:last-folder').then(
      (last) => setFolder((chosen) => chosen ?? last),
      () => undefined,
    )
  }, [])
  return [folder, setFolder] as const
}

/** Looks at what an export would do whenever the folder changes or `again` is called. */
export function useOutlook(out: string | null) {
  const [look, setLook] = useState<Look | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (out === null) return
    let isOver = false
    const tell = (next: Look): void => {
      if (!isOver) setLook(next)
    }
    tell({ kind: 'looking' })
    call('site:look', { out }).then(
      (outlook) => tell({ kind: 'known', outlook }),
      (error: unknown) => tell({ kind: 'refused', error: asAppError(error) }),
    )
    return () => {
      isOver = true
    }
  }, [out, turn])
  const again = useCallback(() => setTurn((now) => now + 1), [])
  return { look, again }
}

/** One export of the site: its state, and the functions that start it, stop it and go back. */
export function useSiteRun() {
  const [state, setState] = useState<SiteState>({ kind: 'choosing' })
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
  const start = async (out: string, allowForeign: boolean): Promise<void> => {
    const since = performance.now()
    setState({ kind: 'running', progress: { done: 0, total: 0, title: '', since, now: since } })
    try {
      setState({ kind: 'done', done: await call('site:run', { out, allowForeign }) })
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
