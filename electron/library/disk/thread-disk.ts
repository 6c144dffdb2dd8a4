import { closeSync, fstatSync, fsync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type DiskOperations, entryOf, nodeDisk, type OpenFile } from './operations'

/** A disk that lets a thread wait longer than this for a file, in milliseconds on average, is asked for several at once. */
const QUICK = 1

const flush = promisify(fsync)

function create(path: string): OpenFile {
  const file = openSync(path, 'wx', 0o666)
  return {
    write: async (bytes, offset, length, position) => writeSync(file, bytes, offset, length, position),
    sync: () => flush(file),
    size: async () => fstatSync(file).size,
    close: async () => closeSync(file),
  }
}

/**
 * The disk for a thread that has nobody to answer meanwhile: a call that the system answers out of its memory is made at
 * once, which costs a fifth of handing it to another thread. What waits for the disk itself goes on beside other work.
 */
export function threadDisk(): DiskOperations {
  let waited = 0
  const read = async (path: string): Promise<Uint8Array> => {
    if (waited > QUICK) return readFile(path)
    const begun = performance.now()
    const bytes = readFileSync(path)
    waited += (performance.now() - begun - waited) / 16
    return bytes
  }
  return {
    ...nodeDisk,
    create: async (path) => create(path),
    read,
    list: async (folder) => readdirSync(folder, { withFileTypes: true }).map(entryOf),
    makeFolder: async (path) => mkdirSync(path),
  }
}
