import type { BigIntStats, Dirent } from 'node:fs'
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rmdir, unlink } from 'node:fs/promises'

/** One open file that is being written. */
export interface OpenFile {
  /** Writes at most `length` bytes and answers how many it took: a full disk may take fewer. */
  readonly write: (bytes: Uint8Array, offset: number, length: number, position: number) => Promise<number>
  readonly sync: () => Promise<void>
  readonly size: () => Promise<number>
  readonly close: () => Promise<void>
}

/** A folder that is opened before its names change, to be synced after. */
export interface OpenFolder {
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

/** One open file of which parts are read: an archive may be larger than the memory. */
export interface ReadableFile {
  readonly size: number
  /** Fills `bytes` from a position and answers how many came: fewer at the end of the file. */
  readonly read: (bytes: Uint8Array, position: number) => Promise<number>
  readonly close: () => Promise<void>
}

export type EntryKind = 'file' | 'folder' | 'other'

export interface FolderEntry {
  readonly name: string
  /** Links are `other`: nothing in a library is one, and none is followed. */
  readonly kind: EntryKind
}

export interface FileFacts {
  readonly kind: EntryKind
  readonly size: number
  /** Nanoseconds since the epoch. */
  readonly modified: bigint
  /** The same for when it came to this disk or was renamed: a copy may keep the time of its writing. */
  readonly changed: bigint
}

/** All that the library asks of a disk. Tests hand in one that fails at a chosen call. */
export interface DiskOperations {
  /** A new file; fails when the name is taken. */
  readonly create: (path: string) => Promise<OpenFile>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly openToRead: (path: string) => Promise<ReadableFile>
  readonly list: (folder: string) => Promise<readonly FolderEntry[]>
  /** Facts of the entry itself, links not followed. */
  readonly inspect: (path: string) => Promise<FileFacts>
  readonly makeFolder: (path: string) => Promise<void>
  readonly openFolder: (path: string) => Promise<OpenFolder>
  /** The same at once: open, sync, close. */
  readonly syncFolder: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** Removes an empty folder. */
  readonly removeFolder: (path: string) => Promise<void>
  readonly realPath: (path: string) => Promise<string>
  readonly pause: (milliseconds: number) => Promise<void>
}

const kindOf = (entry: Dirent | BigIntStats): EntryKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'

async function create(path: string): Promise<OpenFile> {
  const handle = await open(path, 'wx', 0o666)
  return {
    write: async (bytes, offset, length, position) =>
      (await handle.write(bytes, offset, length, position)).bytesWritten,
    sync: () => handle.sync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}

async function openToRead(path: string): Promise<ReadableFile> {
  const handle = await open(path, 'r')
  return {
    size: (await handle.stat()).size,
    read: async (bytes, position) => (await handle.read(bytes, 0, bytes.length, position)).bytesRead,
    close: () => handle.close(),
  }
}

export const entryOf = (entry: Dirent): FolderEntry => ({ name: entry.name, kind: kindOf(entry) })

export const factsOf = (stats: BigIntStats): FileFacts => ({
  kind: kindOf(stats),
  size: Number(stats.size),
  modified: stats.mtimeNs,
  changed: stats.ctimeNs,
})

const inspect = async (path: string): Promise<FileFacts> => factsOf(await lstat(path, { bigint: true }))

/** Windows can't open a folder for syncing; it journals names by itself. */
async function openFolder(path: string): Promise<OpenFolder> {
  if (process.platform === 'win32') return { sync: () => Promise.resolve(), close: () => Promise.resolve() }
  const handle = await open(path, 'r')
  return { sync: () => handle.sync(), close: () => handle.close() }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await openFolder(path)
  try {
    await folder.sync()
  } finally {
    // Nothing was written through it: nobody has to wait for its going.
    void folder.close().catch(() => undefined)
  }
}

export const nodeDisk: DiskOperations = {
  create,
  read: (path) => readFile(path),
  openToRead,
  list: async (folder) => (await readdir(folder, { withFileTypes: true })).map(entryOf),
  inspect,
  makeFolder: async (path) => {
    await mkdir(path)
  },
  openFolder,
  syncFolder,
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),
  removeFolder: (path) => rmdir(path),
  realPath: (path) => realpath(path),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
