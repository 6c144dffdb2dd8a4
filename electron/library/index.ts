import type { InitLibrary, OpenLibrary } from './api'
import { type RestoreBackup, restoreBackupOn } from './backup/restore-backup'
import { nodeDisk } from './disk/operations'
import { initLibraryOn } from './init-library'
import { openLibraryOn } from './open-library'

export type * from './api'
export { TOPIC_NAMES as SETTINGS_TOPICS } from './settings-store'

/** Opens a library on this machine's disk. */
export const openLibrary: OpenLibrary = openLibraryOn(nodeDisk)

/** Makes a new library on this machine's disk. */
export const initLibrary: InitLibrary = initLibraryOn(nodeDisk)

/** Brings a backup back, into a new folder or a library of the same id. */
export const restoreBackup: RestoreBackup = restoreBackupOn(nodeDisk)
