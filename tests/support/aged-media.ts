import { sep } from 'node:path'
import type { DiskOperations } from '../../electron/library/disk/operations'

const DAY_NS = 86_400_000_000_000n

/** A disk on which every file of a media store came so many days earlier than it did. */
export const agedMedia = (disk: DiskOperations, days: number): DiskOperations => ({
  ...disk,
  inspect: async (path) => {
    const facts = await disk.inspect(path)
    const isMedium = path.includes(`${sep}media${sep}`) || path.includes(`${sep}media-cleaning${sep}`)
    if (facts.kind !== 'file' || !isMedium) return facts
    const by = BigInt(days) * DAY_NS
    return { ...facts, modified: facts.modified - by, changed: facts.changed - by }
  },
})
