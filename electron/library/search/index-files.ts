import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeDurably } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import { type JsonFile, openJsonFile } from '../disk/json-file'
import { makePath } from '../disk/make-path'
import type { DiskOperations } from '../disk/operations'
import { sweepTemps } from '../disk/sweep'
import type { SealedSegment } from './sealed-segment'
import { parseSegment, printSegment } from './segment-file'
import type { SearchIndex } from './search-index'

/** Raised whenever what is searched, or how it is folded, changes: an older index is then made anew. */
const SEARCH_FORMAT = 1
const SEGMENT_FILE = /^[0-9a-f]{16}\.segment$/
/** Segments that nobody lists: another process may be about to, within this time. */
const LEFT_OVER_NS = 24n * 3_600_000_000_000n

interface Listed {
  readonly format: number
  readonly files: readonly string[]
}
const listedSchema = v.object({
  format: v.literal(SEARCH_FORMAT),
  files: v.array(v.pipe(v.string(), v.regex(SEGMENT_FILE))),
})
const nothingListed: Listed = { format: SEARCH_FORMAT, files: [] }

/** The search index on disk, in this machine's state: derived, so that a damaged or missing part is only slower. */
export interface IndexFiles {
  /** Fills the index with what is whole. */
  readonly load: (index: SearchIndex) => Promise<void>
  /** Makes the files hold these segments, in this order. */
  readonly keep: (segments: readonly SealedSegment[]) => Promise<void>
  readonly forget: () => Promise<void>
}

export function openIndexFiles(disk: DiskOperations, folder: string, now: () => number): IndexFiles {
  const names = new WeakMap<SealedSegment, string>()
  let list: JsonFile<Listed> | null = null

  const openList = async (): Promise<JsonFile<Listed>> =>
    (list ??= await openJsonFile<Listed>(disk, join(folder, 'segments.json'), nothingListed, (json) => {
      const parsed = v.safeParse(listedSchema, json)
      return parsed.success ? parsed.output : null
    }))

  async function write(segment: SealedSegment): Promise<string> {
    const known = names.get(segment)
    if (known !== undefined) return known
    const name = `${randomBytes(8).toString('hex')}.segment`
    await makePath(disk, folder)
    await writeDurably(disk, join(folder, name), await printSegment(segment))
    names.set(segment, name)
    return name
  }

  async function sweep(before: readonly string[], kept: readonly string[]): Promise<void> {
    const entries = (await orMissing(disk.list(folder))) ?? []
    await sweepTemps(disk, folder, entries, now())
    const oldest = BigInt(Math.floor(now())) * 1_000_000n - LEFT_OVER_NS
    for (const { name } of entries) {
      if (!SEGMENT_FILE.test(name) || kept.includes(name)) continue
      const facts = await orMissing(disk.inspect(join(folder, name)))
      const isOld = facts !== null && facts.modified < oldest
      if (before.includes(name) || isOld) await disk.remove(join(folder, name)).catch(() => undefined)
    }
  }

  return {
    load: async (index) => {
      for (const name of (await openList()).db.data.files) {
        const bytes = await orMissing(disk.read(join(folder, name)))
        const segment = bytes === null ? null : await parseSegment(bytes).catch(() => null)
        if (segment === null) continue
        names.set(segment, name)
        index.attach(segment)
      }
    },
    keep: async (segments) => {
      const { db } = await openList()
      const before = db.data.files
      const files: string[] = []
      for (const segment of segments) files.push(await write(segment))
      if (files.join() === before.join()) return
      db.data = { format: SEARCH_FORMAT, files }
      await db.write()
      await sweep(before, files)
    },
    forget: async () => {
      const { db } = await openList()
      const before = db.data.files
      db.data = nothingListed
      await db.write()
      await sweep(before, [])
    },
  }
}
