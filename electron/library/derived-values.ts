import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { derivedDisk } from './disk/derived-disk'
import { renamePatiently, writeAll } from './disk/durable-write'
import { orMissing } from './disk/error-codes'
import { readJsonBytes } from './disk/json-bytes'
import { makePath } from './disk/make-path'
import type { DiskOperations } from './disk/operations'
import { sweepFolder } from './disk/sweep'
import { tempName } from './names/temp-names'

/** What this machine found out about a library and could find out again: kept for the sake of time, by name. */
export interface DerivedValues {
  /** Null where nothing whole of that stamp is kept. @param stamp names all that decided the value beside its name */
  readonly read: (name: string, stamp: string) => Promise<unknown>
  /** @param value JSON @throws the disk's error; what was kept under the name stays then */
  readonly keep: (name: string, stamp: string, value: unknown) => Promise<void>
  /** Takes away what a kill left half-written, once it is old. */
  readonly sweep: () => Promise<void>
}

/** Whole or not there, but not made durable: what a power cut takes is found out again, and its sum tells. */
async function writeLightly(disk: DiskOperations, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temp = join(folder, tempName(randomBytes(8).toString('hex')))
  try {
    const file = await disk.create(temp)
    await writeAll(file, bytes).finally(() => file.close())
    await renamePatiently(disk, temp, join(folder, name))
  } catch (error) {
    await disk.remove(temp).catch(() => undefined)
    throw error
  }
}

/** A file a value: a line that says what it was made for and the CRC-32 of the rest, then the value as JSON. */
export function openDerivedValues(disk: DiskOperations, folder: string, now: () => number): DerivedValues {
  const reading = derivedDisk(disk)
  const fileOf = (name: string): string => `${name}.json`
  const headOf = (stamp: string, value: Uint8Array): string => JSON.stringify({ stamp, sum: crc32(value) })
  return {
    read: async (name, stamp) => {
      const bytes = await orMissing(reading.read(join(folder, fileOf(name))))
      if (bytes === null) return null
      const end = bytes.indexOf(10)
      const value = bytes.subarray(end + 1)
      // With the right sum it is what was written here, so that it needs no look of its own.
      return Buffer.from(bytes.subarray(0, Math.max(end, 0))).toString() === headOf(stamp, value)
        ? readJsonBytes(value)
        : null
    },
    keep: async (name, stamp, value) => {
      const text = Buffer.from(JSON.stringify(value))
      await makePath(disk, folder)
      const bytes = Buffer.concat([Buffer.from(`${headOf(stamp, text)}\n`), text])
      await writeLightly(disk, folder, fileOf(name), bytes)
    },
    sweep: () => sweepFolder(disk, folder, now()),
  }
}
