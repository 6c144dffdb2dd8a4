import type { ExportDisk } from '../../../electron/exporting/staging/export-disk'
import type { Random } from '../random'
import { quickDisk } from './quick-disk'

/** A disk that lists names in any order, as disks do. */
export const shufflingDisk = (random: Random): ExportDisk => ({
  ...quickDisk,
  list: async (folder) => random.shuffled(await quickDisk.list(folder)),
})

/** A disk whose calls take their time, so that what goes on at once is woven together in ever other ways. */
export function slowDisk(random: Random): ExportDisk {
  const late =
    <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      for (let turns = random.below(4); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
      return work(...args)
    }
  return {
    ...quickDisk,
    create: late(quickDisk.create),
    read: late(quickDisk.read),
    list: late(quickDisk.list),
    inspect: late(quickDisk.inspect),
    makeFolder: late(quickDisk.makeFolder),
    rename: late(quickDisk.rename),
    remove: late(quickDisk.remove),
  }
}
