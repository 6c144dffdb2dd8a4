import { join } from 'node:path'
import { isTempName } from '../names/temp-names'
import type { DiskOperations, FolderEntry } from './operations'

const DAY_NS = 86_400_000_000_000n

/**
 * Removes our own temp files that a kill left behind. Only those older than a day, by this machine's clock and by the
 * disk's (the folder changed a day after them): a young one may be in use by another program of ours, and this
 * machine's clock may be years ahead. Never fails; what can't be removed stays for the next time.
 * @param now milliseconds since the epoch
 */
export async function sweepTemps(
  disk: DiskOperations,
  folder: string,
  entries: readonly FolderEntry[],
  now: number,
): Promise<void> {
  if (!entries.some(({ name }) => isTempName(name))) return
  const changed = await disk.inspect(folder).then(
    (facts) => facts.modified,
    () => 0n,
  )
  for (const { name, kind } of entries) {
    if (kind !== 'file' || !isTempName(name)) continue
    const path = join(folder, name)
    try {
      const { modified } = await disk.inspect(path)
      const newest = [BigInt(Math.floor(now)) * 1_000_000n, changed]
      if (newest.every((time) => time - modified > DAY_NS)) await disk.remove(path)
    } catch {
      // Swept by somebody else, or held: neither harms.
    }
  }
}

/** The same for a folder that nobody has listed yet. */
export async function sweepFolder(disk: DiskOperations, folder: string, now: number): Promise<void> {
  await sweepTemps(disk, folder, await disk.list(folder).catch(() => []), now)
}

/** The same for all folders of a folder. */
export async function sweepFoldersIn(disk: DiskOperations, parent: string, now: number): Promise<void> {
  const entries = await disk.list(parent).catch(() => [])
  for (const { name, kind } of entries) if (kind === 'folder') await sweepFolder(disk, join(parent, name), now)
}
