import type { Instant } from '../article/record'

/** When backups are made by themselves on this machine, where, and how many stay. */
export interface BackupPlan {
  readonly every: 'off' | 'daily' | 'weekly'
  /** Chosen in the system's dialog only. */
  readonly folder: string | null
  readonly keep: number
}

export interface BackupState {
  readonly plan: BackupPlan
  /** When the newest backup of this library in that folder was begun. */
  readonly newest: Instant | null
}

export interface BackupOutcome {
  readonly file: string
  readonly sha256: string
  readonly files: number
  /** Older backups that made room. */
  readonly removed: number
  /** Files that are damaged in the library, and so in the backup. */
  readonly problems: readonly string[]
}

export interface FileProgress {
  readonly done: number
  readonly total: number
}
