import { Readable } from 'node:stream'
import { crc32 } from '../../../shared/media/crc32'
import { t } from '../../../shared/messages/translate'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'
import type { DiskOperations, ReadableFile } from '../disk/operations'
import { LIBRARY_FILE } from '../library-file'
import { ownedPath } from '../names/owned-path'
import { brokenArchive, MANIFEST_NAME } from './manifest'

/** An archive whose directory was read and found to name nothing but a library's files. */
export interface ArchiveReader {
  readonly names: readonly string[]
  /** The bytes of an entry, its size and CRC checked. */
  readonly read: (name: string) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** No file of a library is larger, and none of its texts shrinks as much: what claims to is made to fill a disk. */
const LARGEST_FILE = 1024 ** 3
const MOST_SHRUNK = 200
const SMALL = 1024 * 1024
const CHUNK = 64 * 1024

const FILE_TYPE = 0o170000
const PLAIN_FILE = 0o100000

/** Reads parts of the archive through the library's own disk. */
class DiskReader extends RandomAccessReader {
  readonly #file: ReadableFile

  constructor(file: ReadableFile) {
    super()
    this.#file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const file = this.#file
    async function* parts(): AsyncGenerator<Uint8Array> {
      for (let position = start; position < end;) {
        const bytes = Buffer.allocUnsafe(Math.min(CHUNK, end - position))
        const count = await file.read(bytes, position)
        if (count === 0) return
        position += count
        yield bytes.subarray(0, count)
      }
    }
    return Readable.from(parts(), { objectMode: false })
  }

  override close(done: (error: Error | null) => void): void {
    this.#file.close().then(() => done(null), done)
  }
}

/** @throws AppError `archive-damaged` for what is no backup, or isn't whole; what the disk says stays its own */
export async function openArchive(disk: DiskOperations, path: string): Promise<ArchiveReader> {
  const file = await disk.openToRead(path)
  const entries = new Map<string, Entry>()
  try {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }
    const zip = await phrased(fromRandomAccessReaderPromise(new DiskReader(file), file.size, options))
    const listing = async (): Promise<void> => {
      for await (const entry of zip.eachEntry()) {
        checkEntry(entry, entries)
        entries.set(entry.fileName, entry)
      }
    }
    await phrased(listing())
    return {
      names: [...entries.keys()],
      read: async (name) => {
        const entry = entries.get(name)
        if (entry === undefined) throw brokenArchive(t('backup.why.missing', { path: name }))
        const bytes = await phrased(zip.openReadStreamPromise(entry).then(bytesOf))
        if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) {
          throw brokenArchive(t('backup.why.sum', { path: name }))
        }
        return bytes
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
}

function checkEntry(entry: Entry, before: ReadonlyMap<string, Entry>): void {
  const path = entry.fileName
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (type !== 0 && type !== PLAIN_FILE) throw brokenArchive(t('backup.why.notAFile', { path }))
  if (before.has(path)) throw brokenArchive(t('backup.why.twice', { path }))
  if (path !== MANIFEST_NAME && path !== LIBRARY_FILE && ownedPath(path) === null) {
    throw brokenArchive(t('backup.why.foreign', { path }))
  }
  if (!entry.canDecodeFileData()) throw brokenArchive(t('backup.why.method', { path }))
  const { uncompressedSize, compressedSize } = entry
  const isBomb = uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_SHRUNK
  if (uncompressedSize > LARGEST_FILE || isBomb) throw brokenArchive(t('backup.why.bomb', { path }))
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** What yauzl and zlib say about the bytes means that the archive is broken; what the disk says is passed on. */
async function phrased<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'AppError' || 'syscall' in error || isFromDisk(error)) throw error
    throw brokenArchive(t('backup.why.zip', { detail: error.message }), error)
  }
}

/** Codes of the OS are in capitals without a prefix; those of Node's own modules begin with ERR_ or Z_. */
const isFromDisk = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)
