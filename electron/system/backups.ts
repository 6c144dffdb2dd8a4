import { join } from 'node:path'
import type { BackupOutcome, BackupPlan, FileProgress } from '../../shared/ipc/backup-values'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { backupName, dropOldBackups, keptBackups } from '../library/backup/kept-backups'
import type { Library } from '../library/api'
import type { FileJobs } from './file-jobs'

export interface BackupsParts {
  readonly jobs: FileJobs
  readonly now: () => number
  /** Milliseconds that no clock setting changes. */
  readonly running: () => number
  readonly plan: () => BackupPlan
  /** The open library, or null. */
  readonly library: () => Promise<Library | null>
  readonly tellProgress: (progress: FileProgress) => void
  /** Told of each planned backup, well or not. */
  readonly tellPlanned: (outcome: { readonly file: string } | { readonly problem: string }) => void
}

/** Backups into the folder that the person chose: now, and by the plan while the app is open. */
export interface Backups {
  readonly now: () => Promise<BackupOutcome>
  /** When the newest backup of the open library was begun; null when the folder holds none. */
  readonly newest: () => Promise<number | null>
  /** Makes a backup when one is due; never rejects. */
  readonly look: () => Promise<void>
  readonly start: () => void
  readonly stop: () => void
}

const DAY_MS = 86_400_000
const PAUSE: Readonly<Record<BackupPlan['every'], number>> = { off: Infinity, daily: DAY_MS, weekly: 7 * DAY_MS }
/** How often it is asked whether a backup is due. */
const LOOK_MS = 10 * 60_000

export function createBackups(parts: BackupsParts): Backups {
  const { jobs, plan } = parts
  let timer: NodeJS.Timeout | undefined
  let madeAt: number | null = null

  async function make(library: Library, folder: string): Promise<BackupOutcome> {
    const { libraryId } = library.info
    return jobs.run(async (signal) => {
      // Names go by the second, and no backup takes the place of another.
      const at = Math.max(parts.now(), ((await newestOf(library, folder)) ?? 0) + 1000)
      const file = join(folder, backupName(libraryId, at))
      const { sha256, files, problems } = await library.backup(file, { signal, onProgress: parts.tellProgress })
      const removed = await dropOldBackups(folder, libraryId, plan().keep)
      return { file, sha256, files, removed: removed.length, problems: problems.map(({ path }) => path) }
    })
  }

  async function newestOf(library: Library, folder: string): Promise<number | null> {
    return (await keptBackups(folder, library.info.libraryId))[0]?.at ?? null
  }

  /**
   * A newest backup from the future was named by a wrong clock, or this one is wrong: then one is made, and the next one
   * after the pause by the time that this process has been running.
   */
  function isDue(newest: number | null, now: number, pause: number): boolean {
    if (newest === null || now - newest >= pause) return true
    return now - newest < -DAY_MS && (madeAt === null || parts.running() - madeAt >= pause)
  }

  async function look(): Promise<void> {
    const { every, folder } = plan()
    if (every === 'off' || folder === null || jobs.isBusy()) return
    try {
      const library = await parts.library()
      if (library === null) return
      const newest = await newestOf(library, folder)
      if (!isDue(newest, parts.now(), PAUSE[every])) return
      const { file } = await make(library, folder)
      madeAt = parts.running()
      parts.tellPlanned({ file })
    } catch (error) {
      // Stopped, or something else began meanwhile: the next look comes.
      if (error instanceof AppError && (error.code === 'cancelled' || error.code === 'target-busy')) return
      parts.tellPlanned({ problem: error instanceof Error ? error.message : String(error) })
    }
  }

  return {
    now: async () => {
      const { folder } = plan()
      const library = await parts.library()
      if (folder === null) throw new AppError('invalid-argument', t('backup.noFolderChosen'))
      if (library === null) throw new AppError('no-library', t('system.error.noLibrary'))
      return make(library, folder)
    },
    newest: async () => {
      const { folder } = plan()
      const library = await parts.library()
      return folder === null || library === null ? null : newestOf(library, folder)
    },
    look,
    start: () => {
      timer ??= setInterval(() => void look(), LOOK_MS)
    },
    stop: () => clearInterval(timer),
  }
}
