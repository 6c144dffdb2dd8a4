import { join } from 'node:path'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import { nodeDisk } from '../disk/operations'

export interface KeptBackup {
  readonly file: string
  /** When it was begun, in milliseconds since the epoch, as its name says. */
  readonly at: number
}

const NAME = /^gaotai-backup-([a-z0-9][a-z0-9-]{0,63})-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.zip$/

/** The name of a backup that we make by ourselves: it says whose it is and when it was begun (UTC). */
export function backupName(libraryId: string, at: number): string {
  const [day = '', time = ''] = new Date(at).toISOString().split('T')
  return `gaotai-backup-${libraryId}-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}.zip`
}

/** The backups of a library in a folder, by their names, newest first; empty when the folder isn't there. */
export async function keptBackups(
  folder: string,
  libraryId: string,
  disk: DiskOperations = nodeDisk,
): Promise<readonly KeptBackup[]> {
  const entries = (await orMissing(disk.list(folder))) ?? []
  return entries
    .flatMap(({ name, kind }): readonly KeptBackup[] => {
      const [, id, ...digits] = NAME.exec(name) ?? []
      if (kind !== 'file' || id !== libraryId) return []
      const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = digits.map(Number)
      return [{ file: join(folder, name), at: Date.UTC(year, month - 1, day, hour, minute, second) }]
    })
    .sort((a, b) => b.at - a.at)
}

/**
 * Removes the oldest backups of a library beyond a number. Called only once a newer one stands verified; one that can't
 * be removed stays for the next time.
 * @returns the files that went
 */
export async function dropOldBackups(
  folder: string,
  libraryId: string,
  keep: number,
  disk: DiskOperations = nodeDisk,
): Promise<readonly string[]> {
  const old = (await keptBackups(folder, libraryId, disk)).slice(Math.max(1, keep))
  const gone: string[] = []
  for (const { file } of old) {
    await disk.remove(file).then(
      () => gone.push(file),
      () => undefined,
    )
  }
  return gone
}
