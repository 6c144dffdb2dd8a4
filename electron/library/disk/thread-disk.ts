import {
  closeSync,
  fstatSync,
  fsync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { promisify } from 'node:util'
import { atOnce } from './at-once'
import { type DiskOperations, entryOf, factsOf, nodeDisk, type OpenFile } from './operations'

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

/** The disk for a thread that has little else to do: only what waits for the disk itself goes on beside other work. */
export const threadDisk = (): DiskOperations => ({
  ...nodeDisk,
  create: atOnce(create, nodeDisk.create),
  read: atOnce(readFileSync as (path: string) => Uint8Array, nodeDisk.read),
  list: atOnce((folder) => readdirSync(folder, { withFileTypes: true }).map(entryOf), nodeDisk.list),
  inspect: atOnce((path) => factsOf(lstatSync(path, { bigint: true })), nodeDisk.inspect),
  makeFolder: atOnce((path) => void mkdirSync(path), nodeDisk.makeFolder),
})
