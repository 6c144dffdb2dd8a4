import { createHash } from 'node:crypto'
import { Readable, type PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { writeAll } from '../disk/durable-write'
import type { OpenFile } from '../disk/operations'

/** An archive that is being written to an open file. */
export interface ArchiveWriter {
  /** Resolves when the entry is on its way to the disk: one at a time, so that memory holds one. */
  readonly add: (path: string, bytes: Uint8Array) => Promise<void>
  /** Ends the archive; answers its size and the SHA-256 of all of it. */
  readonly end: () => Promise<{ readonly bytes: number; readonly sha256: string }>
  /** Stops writing; resolves when nothing more is written. */
  readonly abandon: () => Promise<void>
}

/** The same bytes make the same entry: no times of this machine, no rights beyond reading and writing. */
const COMMON = { mtime: new Date(Date.UTC(2000, 0, 1, 12)), mode: 0o100644, forceDosTimestamp: true } as const

export function openArchiveWriter(file: OpenFile): ArchiveWriter {
  const zip = new ZipFile()
  // yazl hands it out as what it is, a PassThrough.
  const out = zip.outputStream as PassThrough
  const hash = createHash('sha256')
  let size = 0

  async function pump(): Promise<void> {
    for await (const chunk of out) {
      const bytes = chunk as Buffer
      hash.update(bytes)
      await writeAll(file, bytes, size)
      size += bytes.length
    }
  }
  out.on('error', () => undefined)
  let failure: Error | null = null
  const fail = (error: unknown): void => {
    failure ??= error instanceof Error ? error : new Error('the archive could not be written', { cause: error })
    out.destroy()
  }
  const pumping = pump().catch(fail)
  zip.on('error', fail)

  const check = (): void => {
    if (failure !== null) throw failure
  }

  /** Waits until everything before has been taken; a broken stream calls back with an error. */
  const taken = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (out.destroyed) resolve()
      else out.write('', (error) => (error === null || error === undefined ? resolve() : reject(error)))
    })

  /**
   * yazl looks through all its entries at each step, which takes minutes for a large library: those that are done wait
   * beside it until its directory is written.
   */
  const queue = (zip as unknown as { readonly entries: unknown[] }).entries
  const done: unknown[] = []

  return {
    add: async (path, bytes) => {
      check()
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      if (path.endsWith('.json')) {
        const entry = Readable.from([buffer], { objectMode: false })
        zip.addReadStreamLazy(path, { ...COMMON, compress: true, size: buffer.length }, (give) => {
          done.push(...queue.splice(0, queue.length - 1))
          give(null, entry)
        })
        await Promise.race([finished(entry), pumping])
      } else {
        zip.addBuffer(buffer, path, { ...COMMON, compress: false })
        await taken().catch(() => undefined)
      }
      check()
    },
    end: async () => {
      queue.unshift(...done)
      zip.end()
      await pumping
      check()
      return { bytes: size, sha256: hash.digest('hex') }
    },
    abandon: async () => {
      out.destroy()
      await pumping
    },
  }
}
