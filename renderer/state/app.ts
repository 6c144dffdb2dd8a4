import { create } from 'zustand'
import type { AppState, LibraryInfo, Preferences } from '../../shared/ipc/app-values'
import { AppError } from '../../shared/ipc/errors'
import { usualView } from '../../shared/ipc/writing-view'
import { call, listen } from '../bridge/client'
import { dismissPassing } from './notices'

interface App {
  /** Null until main has answered once. */
  readonly state: AppState | null
  /** False while the library's folder can't be reached; the text stays in the window. */
  readonly available: boolean
  /** True while another library stands in its place. */
  readonly other: boolean
  readonly readOnly: boolean
  /** Why the window could not start. */
  readonly failure: AppError | null
}

/** What main knows of this machine, the person and the open library. */
export const useApp = create<App>()(() => ({
  state: null,
  available: true,
  other: false,
  readOnly: false,
  failure: null,
}))

const set = useApp.setState
let pendingPreferences = 0

export const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('internal', error instanceof Error ? error.message : String(error))

/** Asks main for everything again: at the start and whenever another library is open. */
export async function loadApp(): Promise<void> {
  try {
    const state = await call('app:state')
    set({ state, available: true, other: false, readOnly: state.library?.readOnly ?? false, failure: null })
  } catch (error) {
    set({ failure: asAppError(error) })
  }
}

const patchState = (patch: Partial<AppState>): void => {
  const { state } = useApp.getState()
  if (state !== null) set({ state: { ...state, ...patch } })
}

const fallbackPreferences: Preferences = {
  appearance: 'system',
  layout: 'edit',
  previewWidth: 'auto',
  listVisible: true,
  panelVisible: true,
  outlineVisible: false,
  recentSymbols: [],
  writing: usualView,
  backup: { every: 'off', folder: null, keep: 7 },
}

export const usePreferences = (): Preferences => useApp((app) => app.state?.preferences ?? fallbackPreferences)
export const preferences = (): Preferences => useApp.getState().state?.preferences ?? fallbackPreferences

/** Shows the change at once and keeps it on this machine. */
export async function setPreferences(patch: Partial<Preferences>): Promise<void> {
  patchState({ preferences: { ...preferences(), ...patch } })
  pendingPreferences += 1
  try {
    await call('workspace:set-preferences', patch)
  } finally {
    pendingPreferences -= 1
  }
}

export async function setPerson(name: string): Promise<void> {
  await call('workspace:set-person', { name })
  const people = useApp.getState().state?.people ?? []
  patchState({ person: name, people: [name, ...people.filter((other) => other !== name)] })
}

export type LibrarySource =
  | { readonly kind: 'create' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'choose' }
  | { readonly kind: 'path'; readonly path: string }

/** Opens a library; answers null when the person cancelled the folder dialog. */
export async function openLibrary(source: LibrarySource): Promise<LibraryInfo | null> {
  const info = await openFrom(source)
  if (info === null) return null
  dismissPassing()
  await loadApp()
  return info
}

function openFrom(source: LibrarySource): Promise<LibraryInfo | null> {
  switch (source.kind) {
    case 'create':
      return call('library:create')
    case 'sample':
      return call('library:open-sample')
    case 'choose':
      return call('library:open', {})
    case 'path':
      return call('library:open', { path: source.path })
  }
}

export async function closeLibrary(): Promise<void> {
  await call('library:close')
  dismissPassing()
  await loadApp()
}

/** Follows what main tells of the workspace and of the library's folder; answers the function that stops. */
export function followApp(): () => void {
  const stops = [
    listen('workspace:changed', ({ person, preferences: next }) => {
      // An answer on its way would set an older state back for a moment.
      patchState(pendingPreferences === 0 ? { person, preferences: next } : { person })
    }),
    listen('library:availability', ({ available, readOnly, other }) => set({ available, readOnly, other })),
  ]
  return () => stops.forEach((stop) => stop())
}
