import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** One time for all entries, so that the same content makes the same bytes. */
const TIME = new Date(2000, 0, 1, 12)

export interface ZipEntry {
  readonly path: string
  readonly content: string | Uint8Array
  /** Kept as it is, not made smaller. */
  readonly stored?: boolean
}

/** A small archive made in memory, its entries in the order given; a large one is written by `openArchiveWriter`. */
export function zipOf(entries: Iterable<ZipEntry>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { path, content, stored = false } of entries) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
    zip.addBuffer(bytes, path, { mtime: TIME, forceDosTimestamp: true, compress: !stored })
  }
  zip.end()
  return buffer(zip.outputStream)
}
