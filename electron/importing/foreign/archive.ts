import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise } from 'yauzl'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'

/** A foreign archive whose directory was read and found to be bearable. */
export interface ForeignArchive {
  readonly names: readonly string[]
  /** The bytes of an entry; null when there is none. */
  readonly read: (name: string) => Promise<Uint8Array | null>
  /** The text of an XML entry, in UTF-8 or UTF-16. */
  readonly readText: (name: string) => Promise<string | null>
}

const MB = 1024 ** 2
/** Far above real manuscripts with their pictures. */
const MOST_ENTRIES = 5000
const MOST_INFLATED = 512 * MB
/** XML shrinks to a thirtieth; ten times that is made to fill memory. */
const MOST_SHRUNK = 300
const SMALL = 4 * MB

/** @throws AppError 'import-unreadable' for what is no whole archive, or goes beyond the limits */
export async function openForeignArchive(bytes: Uint8Array): Promise<ForeignArchive> {
  const entries = new Map<string, Entry>()
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }
  const zip = await phrased(fromBufferPromise(buffer, options))
  if (zip.entryCount > MOST_ENTRIES) throw refused(t('word.archiveEntries', { limit: MOST_ENTRIES }))
  let inflated = 0
  const listing = async (): Promise<void> => {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES) throw refused(t('word.archiveEntries', { limit: MOST_ENTRIES }))
      inflated += entry.uncompressedSize
      const isBomb = entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * MOST_SHRUNK
      if (isBomb || inflated > MOST_INFLATED) throw refused(t('word.archiveBomb', { size: Math.round(inflated / MB) }))
      entries.set(entry.fileName.replace(/^\//, ''), entry)
    }
  }
  await phrased(listing())

  const read = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries.get(name) ?? entries.get(nameIgnoringCase(entries, name) ?? '')
    if (entry === undefined) return null
    return phrased(zip.openReadStreamPromise(entry).then(bytesOf))
  }
  return {
    names: [...entries.keys()],
    read,
    readText: async (name) => {
      const found = await read(name)
      return found === null ? null : textOf(found)
    },
  }
}

/** Some writers differ in case between a part's name and what points to it. */
function nameIgnoringCase(entries: ReadonlyMap<string, Entry>, name: string): string | undefined {
  const small = name.toLowerCase()
  return [...entries.keys()].find((key) => key.toLowerCase() === small)
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

const refused = (message: string, cause?: unknown): AppError =>
  new AppError('import-unreadable', message, undefined, cause)

async function phrased<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof AppError) throw error
    const detail = error instanceof Error ? error.message : String(error)
    if (/relative path|absolute path|invalid characters in fileName/.test(detail))
      throw refused(t('word.archivePath'), error)
    if (/encrypted/i.test(detail)) throw refused(t('word.encrypted'), error)
    throw refused(t('word.archiveBroken', { detail: detail.slice(0, 80) }), error)
  }
}
