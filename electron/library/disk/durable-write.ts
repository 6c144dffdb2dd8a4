import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { tempName } from '../names/temp-names'
import { osCode } from './error-codes'
import type { DiskOperations, OpenFile, OpenFolder } from './operations'

/** Pauses between tries of a rename, 2 s in all: antivirus, indexers and sync engines hold files on Windows. */
const RENAME_PAUSES = [10, 20, 40, 80, 150, 200, 300, 400, 400, 400]
const HELD_BY_OTHERS = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Writes every byte, from a position of the file on. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, start = 0): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const written = await file.write(bytes, done, bytes.length - done, start + done)
    if (written <= 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'ENOSPC' })
    done += written
  }
}

/** @param folder opened while the bytes go to the disk @returns what was made, closed and durable under its temp name */
async function writeTemp<T extends WholeFile>(
  disk: DiskOperations,
  temp: string,
  make: () => T,
  folder: () => Promise<unknown>,
): Promise<T> {
  const opening = disk.create(temp)
  const made = await whileOpening(opening, make)
  const file = await opening
  try {
    await writeAll(file, made.bytes)
    const [, size] = await Promise.all([file.sync(), file.size(), folder()])
    if (size !== made.bytes.length)
      throw Object.assign(new Error(`wrote ${size} of ${made.bytes.length}`), { code: 'EIO' })
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  await file.close()
  return made
}

async function whileOpening<T>(opening: Promise<OpenFile>, make: () => T): Promise<T> {
  try {
    return make()
  } catch (error) {
    await opening.then((file) => file.close()).catch(() => undefined)
    throw error
  }
}

/** Writes a new file durably under its own name, for a folder that counts for nothing until it is whole. */
export async function writeNew(disk: DiskOperations, path: string, bytes: Uint8Array): Promise<void> {
  await writeTemp(
    disk,
    path,
    () => ({ fileName: basename(path), bytes }),
    async () => undefined,
  )
}

/** Renames, trying again for 2 s while another program holds one of the files. */
export async function renamePatiently(disk: DiskOperations, from: string, to: string): Promise<void> {
  for (const pause of [...RENAME_PAUSES, null]) {
    try {
      await disk.rename(from, to)
      return
    } catch (error) {
      if (pause === null || !HELD_BY_OTHERS.has(osCode(error) ?? '')) throw error
      await disk.pause(pause)
    }
  }
}

export interface WriteOptions<T = unknown> {
  /** False when the caller syncs the folder itself, once after many files. */
  readonly syncFolder?: boolean
  /** Done while the folder is being synced, when the file has its name. */
  readonly alongside?: (made: T) => Promise<void>
}

/** A file of a folder, as it shall be. */
export interface WholeFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * Writes a whole file so that a crash at any point leaves the old file or the new one: a temp file in the same folder,
 * every byte, fsync, size check, rename, fsync of the folder. Resolves when the bytes are durable; on failure no temp
 * file stays. Rejects with the OS's error (see `disk-errors.ts`).
 */
export const writeDurably = async (
  disk: DiskOperations,
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<void> => {
  await writeMade(disk, dirname(path), () => ({ fileName: basename(path), bytes }), options)
}

/** The same for a file that is made up while the disk opens the temp file. */
export async function writeMade<T extends WholeFile>(
  disk: DiskOperations,
  folder: string,
  make: () => T,
  { syncFolder = true, alongside }: WriteOptions<T> = {},
): Promise<T> {
  const temp = join(folder, tempName(randomUUID().replaceAll('-', '').slice(-16)))
  const opened: Promise<OpenFolder>[] = []
  const openFolder = (): Promise<unknown> => {
    if (syncFolder) opened.push(disk.openFolder(folder))
    return Promise.all(opened)
  }
  try {
    const made = await writeTemp(disk, temp, make, openFolder)
    await renamePatiently(disk, temp, join(folder, made.fileName))
    await Promise.all([...opened.map(async (one) => (await one).sync()), alongside?.(made)])
    return made
  } catch (error) {
    await disk.remove(temp).catch(() => undefined)
    throw error
  } finally {
    // Nothing was written through it: nobody has to wait for its going.
    for (const one of opened) void one.then((there) => there.close()).catch(() => undefined)
  }
}
