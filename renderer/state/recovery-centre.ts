import { create } from 'zustand'
import type { RecoveryState } from '../../shared/ipc/recovery-values'
import type { AppError } from '../../shared/ipc/errors'
import { call, listen } from '../bridge/client'
import { asAppError } from './app'

interface Centre {
  /** Null until main has answered once. */
  readonly state: RecoveryState | null
  /** Why the newest question was not answered; what was known before stays in view. */
  readonly problem: AppError | null
  /** What the person has put off in this session: the banner comes back for something new only. */
  readonly putOff: ReadonlySet<string>
}

/** What stands open in the library, as the banner and the recovery centre show it. */
export const useRecoveryCentre = create<Centre>()(() => ({ state: null, problem: null, putOff: new Set() }))

const set = useRecoveryCentre.setState

/** Several changes in a row are looked at once, in milliseconds. */
const QUIET = 1000
let asked = 0

export async function loadRecovery(): Promise<void> {
  const mine = ++asked
  try {
    const state = await call('recovery:state')
    if (mine === asked) set({ state, problem: null })
  } catch (error) {
    if (mine === asked) set({ problem: asAppError(error) })
  }
}

export const putOffRecovery = (keys: readonly string[]): void =>
  set(({ putOff }) => ({ putOff: new Set([...putOff, ...keys]) }))

/** Looks after a library was opened and whenever something in it changes; answers the function that stops. */
export function followRecovery(): () => void {
  let timer: number | undefined
  const soon = (): void => {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void loadRecovery(), QUIET)
  }
  void loadRecovery()
  const stops = [
    listen('library:changed', soon),
    listen('library:availability', ({ available }) => {
      if (available) soon()
    }),
  ]
  return () => {
    asked += 1
    window.clearTimeout(timer)
    stops.forEach((stop) => stop())
    set({ state: null, problem: null, putOff: new Set() })
  }
}
