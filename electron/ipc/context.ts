import type { BrowserWindow } from 'electron'
import type { LibraryInfo } from '../../shared/ipc/app-values'
import type { RequestChannel } from '../../shared/ipc/contract'
import type { ErrorValue } from '../../shared/ipc/errors'
import type { PreviewPoint } from '../../shared/ipc/library-values'
import type { Workspace } from '../library/workspace'
import type { Backups } from '../system/backups'
import type { ExportJobs } from '../system/export-jobs'
import type { FileJobs } from '../system/file-jobs'
import type { ImportPaths } from '../system/import-paths'
import type { LibrarySession } from '../system/library-session'
import type { OurWindows } from '../system/windows/registry'
import type { Handlers } from './answer'

/** What the handlers work with; made once by main.ts. */
export interface Context {
  readonly workspace: Workspace
  readonly session: LibrarySession
  readonly windows: OurWindows
  readonly exports: ExportJobs
  readonly fileJobs: FileJobs
  readonly imports: ImportPaths
  readonly backups: Backups
  /** Resolves when the opening at the start is over, well or not. */
  readonly opening: () => Promise<void>
  /** Why the library of the last time could not be opened; null once another one is open. */
  readonly startProblem: () => ErrorValue | null
  /** Opens a library and notes it among the recent ones. */
  readonly openLibrary: (path: string) => Promise<LibraryInfo>
  /** Makes an empty library in a folder, or inside it when it holds other things; answers where. */
  readonly createLibrary: (folder: string) => Promise<string>
  /** Makes the sample library the first time; answers where it lies. */
  readonly sampleLibrary: () => Promise<string>
  readonly closeLibrary: () => Promise<void>
  /** Shows the page in the preview window; there is one, which follows the main window. */
  readonly openPreviewWindow: (point: PreviewPoint) => void
  readonly pageIsReady: (window: BrowserWindow) => void
  readonly closeAnswered: (window: BrowserWindow, proceed: boolean) => void
}

/** The handlers of one area. */
export type AreaHandlers<C extends RequestChannel> = Pick<Handlers<BrowserWindow>, C>
