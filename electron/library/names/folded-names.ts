import { join } from 'node:path'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations, FolderEntry } from '../disk/operations'

/**
 * A folder's entries as the library knows them. A FAT stick or another program may have put names into capitals; where
 * the disk finds the lower-case name all the same, that is the entry's name. Elsewhere it stays the stranger that it is.
 */
export async function foldNames(
  disk: DiskOperations,
  folder: string,
  entries: readonly FolderEntry[],
): Promise<readonly FolderEntry[]> {
  if (!entries.some(({ name }) => name !== name.toLowerCase())) return entries
  const there = new Set(entries.map(({ name }) => name))
  return Promise.all(
    entries.map(async (entry) => {
      const name = entry.name.toLowerCase()
      if (there.has(name)) return entry
      const facts = await orMissing(disk.inspect(join(folder, name))).catch(() => null)
      return facts?.kind === entry.kind ? { ...entry, name } : entry
    }),
  )
}
