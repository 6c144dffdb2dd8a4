import { dirname } from 'node:path'
import { isMissing, osCode } from './error-codes'
import type { DiskOperations } from './operations'

/** Makes a folder and those above it that aren't there, each durable in its parent. */
export async function makePath(disk: DiskOperations, path: string): Promise<void> {
  const parent = dirname(path)
  try {
    await disk.makeFolder(path)
  } catch (error) {
    // The root of a drive answers EPERM or EACCES on some systems, though it is there.
    if (osCode(error) === 'EEXIST' || (await isFolder(disk, path))) return
    if (!isMissing(error) || parent === path) throw error
    await makePath(disk, parent)
    await disk.makeFolder(path)
  }
  await disk.syncFolder(parent)
}

async function isFolder(disk: DiskOperations, path: string): Promise<boolean> {
  try {
    return (await disk.inspect(path)).kind === 'folder'
  } catch {
    return false
  }
}
