import { create } from 'zustand'
import { t } from '../../shared/messages/translate'
import { call, listen } from '../bridge/client'
import { asAppError } from './app'
import { useDialog } from './dialogs'
import { announce, notify } from './notices'
import { loadRecovery } from './recovery-centre'

export type FullCheck =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'stopping' }

/** The full check that is under way: it goes on while the recovery centre is closed. */
export const useFullCheck = create<{ readonly check: FullCheck }>()(() => ({ check: { kind: 'idle' } }))

const set = (check: FullCheck): void => useFullCheck.setState({ check })

/** Reads every byte of the library; what it found is in the recovery state after. */
export async function runFullCheck(repair: boolean): Promise<void> {
  if (useFullCheck.getState().check.kind !== 'idle') return
  set({ kind: 'running', done: 0, total: 0 })
  const stop = listen('files:progress', (progress) => {
    if (useFullCheck.getState().check.kind === 'running') set({ kind: 'running', ...progress })
  })
  try {
    const { problems } = await call('verify:run', { repair })
    const text =
      problems.length === 0 ? t('recovery.check.done') : t('recovery.check.found', { count: problems.length })
    // Whoever looks at the centre sees it there.
    if (useDialog.getState().dialog?.kind === 'recoveryCentre') announce(text)
    else notify(problems.length === 0 ? 'success' : 'warning', text)
  } catch (error) {
    const failure = asAppError(error)
    notify(failure.code === 'cancelled' ? 'info' : 'error', failure.message)
  } finally {
    stop()
    set({ kind: 'idle' })
    await loadRecovery()
  }
}

export function stopFullCheck(): void {
  set({ kind: 'stopping' })
  void call('files:cancel').catch(() => undefined)
}
