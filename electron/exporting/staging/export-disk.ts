import { renameSync } from 'node:fs'
import { link, rmdir, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { atOnce } from '../../library/disk/at-once'
import { renamePatiently, writeDurably, writeNew } from '../../library/disk/durable-write'
import { isMissing, orMissing, osCode } from '../../library/disk/error-codes'
import { inspectAll } from '../../library/disk/inspect-all'
import { type DiskOperations, type EntryKind, type FileFacts, nodeDisk } from '../../library/disk/operations'

/** The library's disk and what only putting files into place needs. Tests hand in one that fails or stops at any call. */
export interface ExportDisk extends DiskOperations {
  /** Facts of many files that are there, in their order, links not followed. */
  readonly inspectAll: (paths: readonly string[]) => Promise<readonly FileFacts[]>
  /** A second name for a file; volumes such as exFAT have none. */
  readonly link: (from: string, to: string) => Promise<void>
  /** Fails when the folder holds anything. */
  readonly removeFolder: (path: string) => Promise<void>
  /** Sets the time of change to now. */
  readonly touch: (path: string) => Promise<void>
}

export const nodeExportDisk: ExportDisk = {
  ...nodeDisk,
  inspectAll,
  // A new portal is thousands of files that go into place.
  rename: atOnce(renameSync as (from: string, to: string) => void, nodeDisk.rename),
  link: (from, to) => link(from, to),
  removeFolder: (path) => rmdir(path),
  touch: (path) => {
    const now = new Date()
    return utimes(path, now, now)
  },
}

/** What stands at a path, links not followed; null when nothing does. */
export const kindAt = async (disk: ExportDisk, path: string): Promise<EntryKind | null> =>
  (await orMissing(disk.inspect(path)))?.kind ?? null

/** Makes a folder and those above it. Answers the ones it made, outermost first. */
export async function makeFolders(disk: ExportDisk, path: string): Promise<readonly string[]> {
  try {
    return await makeFolder(disk, path)
  } catch (error) {
    if (osCode(error) !== 'ENOENT' || dirname(path) === path) throw error
  }
  const above = await makeFolders(disk, dirname(path))
  return [...above, ...(await makeFolder(disk, path))]
}

/** Answers none when something stands there. */
async function makeFolder(disk: ExportDisk, path: string): Promise<readonly string[]> {
  try {
    await disk.makeFolder(path)
    return [path]
  } catch (error) {
    if (osCode(error) === 'EEXIST') return []
    throw error
  }
}

/** Writes files of a staging folder, whose folders may not be there yet; what an earlier try wrote goes. */
export function stagingWriter(disk: ExportDisk): (path: string, bytes: Uint8Array) => Promise<void> {
  const folders = new Map<string, Promise<unknown>>()
  return async (path, bytes) => {
    const folder = dirname(path)
    const made = folders.get(folder) ?? makeFolders(disk, folder)
    folders.set(folder, made)
    await made
    try {
      await writeNew(disk, path, bytes)
    } catch (error) {
      if (osCode(error) !== 'EEXIST') throw error
      await removeIfThere(disk, path)
      await writeNew(disk, path, bytes)
    }
  }
}

/** A second file with the same bytes: another name where the volume has that, else a durable copy. */
export async function keepCopy(disk: ExportDisk, from: string, to: string): Promise<void> {
  await makeFolders(disk, dirname(to))
  try {
    await disk.link(from, to)
  } catch (error) {
    if (isMissing(error)) throw error
    await writeDurably(disk, to, await disk.read(from))
  }
}

export const move = (disk: ExportDisk, from: string, to: string): Promise<void> => renamePatiently(disk, from, to)

/** The same into a folder that may not be there yet. */
export async function moveInto(disk: ExportDisk, from: string, to: string): Promise<void> {
  await makeFolders(disk, dirname(to))
  await move(disk, from, to)
}

export async function removeIfThere(disk: ExportDisk, path: string): Promise<void> {
  await orMissing(disk.remove(path))
}

/** Removes a folder of ours with all it holds. */
export async function removeTree(disk: ExportDisk, folder: string): Promise<void> {
  for (const { name, kind } of (await orMissing(disk.list(folder))) ?? []) {
    const path = join(folder, name)
    if (kind === 'folder') await removeTree(disk, path)
    else await removeIfThere(disk, path)
  }
  await orMissing(disk.removeFolder(folder))
}

/** Removes a folder that may hold other people's files by now: then it stays. */
export async function removeIfEmpty(disk: ExportDisk, folder: string): Promise<void> {
  await disk.removeFolder(folder).catch(() => undefined)
}
