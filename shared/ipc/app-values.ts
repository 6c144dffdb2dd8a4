import type { Instant } from '../article/record'
import type { BackupPlan } from './backup-values'
import type { ErrorValue } from './errors'
import type { Overview } from './list-values'
import type { WritingView } from './writing-view'

export interface LibraryInfo {
  readonly libraryId: string
  /** The folder's name, for the window's title. */
  readonly name: string
  readonly path: string
  /** Set when the folder can't be written: everything can be read and exported. */
  readonly readOnly: boolean
}

/** Widths in which the page is looked at; `auto` takes what the pane has room for. */
export const PREVIEW_WIDTHS = ['auto', 'desktop', 'tablet', 'phone'] as const
export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number]

export interface Preferences {
  readonly appearance: 'system' | 'light' | 'dark'
  readonly layout: 'edit' | 'split' | 'preview'
  readonly previewWidth: PreviewWidth
  readonly listVisible: boolean
  readonly panelVisible: boolean
  /** The headings beside the text. */
  readonly outlineVisible: boolean
  /** Signs that were inserted last, newest first. */
  readonly recentSymbols: readonly string[]
  readonly writing: WritingView
  readonly backup: BackupPlan
}

export interface RecentLibrary {
  readonly path: string
  readonly name: string
  readonly openedAt: Instant
}

export interface AppState {
  readonly appVersion: string
  readonly electronVersion: string
  readonly platform: string
  readonly person: string | null
  readonly people: readonly string[]
  readonly preferences: Preferences
  readonly recent: readonly RecentLibrary[]
  readonly library: LibraryInfo | null
  /** The first paint: newest articles and counts as they were last known. Null before a library is open. */
  readonly overview: Overview | null
  /** A preview window is open: it outlives a page that crashed and goes on being fed by the next. */
  readonly previewOpen: boolean
  /** Why the library of the last time, or the one asked for at the start, could not be opened. */
  readonly startProblem?: ErrorValue
}
