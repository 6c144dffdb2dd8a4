import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { Low } from 'lowdb'
import { renamePatiently, writeDurably } from './durable-write'
import { isMissing, orMissing } from './error-codes'
import { makePath } from './make-path'
import type { DiskOperations } from './operations'
import { readJsonBytes } from './json-bytes'

/** A lowdb file of this machine's state, over the durable door. */
export interface JsonFile<T> {
  readonly db: Low<T>
  /** True when the file was there but could not be understood: the default stands in its place. */
  readonly damaged: boolean
}

/**
 * Opens one small JSON file. A damaged or empty one never stops the app: the default is used, and the damaged bytes are
 * kept beside it as `<name>.damaged` (`.damaged.2` …) before anything is written over them.
 * @param parse answers the checked data, or null when it has another shape
 */
export async function openJsonFile<T>(
  disk: DiskOperations,
  path: string,
  fallback: T,
  parse: (json: unknown) => T | null,
): Promise<JsonFile<T>> {
  let damaged = false
  let mustKeep = false
  let queue: Promise<void> = Promise.resolve()

  async function writeNow(bytes: Uint8Array): Promise<void> {
    if (mustKeep) {
      await keepDamaged(disk, path)
      mustKeep = false
    }
    try {
      await writeDurably(disk, path, bytes)
    } catch (error) {
      if (!isMissing(error)) throw error
      await makePath(disk, dirname(path))
      await writeDurably(disk, path, bytes)
    }
  }

  const adapter: Adapter<T> = {
    read: async () => {
      const bytes = await orMissing(disk.read(path))
      if (bytes === null) return null
      const data = parseBytes(bytes, parse)
      damaged = mustKeep = data === null
      return data
    },
    // One after the other: two writes under way could land in the wrong order.
    write: (data) => {
      const bytes = Buffer.from(JSON.stringify(data))
      const written = queue.then(() => writeNow(bytes))
      queue = written.catch(() => undefined)
      return written
    },
  }
  const db = new Low<T>(adapter, fallback)
  await db.read()
  return { db, damaged }
}

/** Moves damaged bytes out of the way; an earlier damaged file is kept too. @returns the name that they have now */
export async function keepDamaged(disk: DiskOperations, path: string): Promise<string> {
  let free = `${path}.damaged`
  for (let copy = 2; (await orMissing(disk.inspect(free))) !== null; copy++) free = `${path}.damaged.${copy}`
  await renamePatiently(disk, path, free)
  await disk.syncFolder(dirname(path))
  return basename(free)
}

function parseBytes<T>(bytes: Uint8Array, parse: (json: unknown) => T | null): T | null {
  try {
    return parse(readJsonBytes(bytes))
  } catch {
    return null
  }
}
