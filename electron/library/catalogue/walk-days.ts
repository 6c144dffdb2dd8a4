import { join } from 'node:path'
import type { DiskOperations } from '../disk/operations'
import { partsOfDay } from '../names/article-paths'
import { inParallel } from '../disk/in-parallel'
import type { Tree } from '../disk/tree'

/** The names of real sub-folders that match a pattern; links are left alone, and a folder that can't be read is none. */
async function folders(disk: DiskOperations, path: string, pattern: RegExp): Promise<readonly string[]> {
  const entries = await disk.list(path).catch(() => [])
  return entries.filter(({ name, kind }) => kind === 'folder' && pattern.test(name)).map(({ name }) => name)
}

/** The years (`2017`), months (`2017-12`) and days (`2017-12-28`) that have a folder. */
export async function datedFolders(
  disk: DiskOperations,
  tree: Tree,
): Promise<Readonly<Record<'years' | 'months' | 'days', readonly string[]>>> {
  const articles = await tree.find(['articles'])
  if (articles === null) return { years: [], months: [], days: [] }
  const years = await folders(disk, articles, /^\d{4}$/)
  const months = (
    await inParallel(years, async (year) =>
      (await folders(disk, join(articles, year), /^\d{2}$/)).map((month) => `${year}-${month}`),
    )
  ).flat()
  const days = (
    await inParallel(months, async (month) =>
      (await folders(disk, join(articles, ...month.split('-')), /^\d{2}$/)).map((day) => `${month}-${day}`),
    )
  ).flat()
  return { years, months, days }
}

/** Every day that has a folder, with the folder's time in nanoseconds. */
export async function dayTimes(disk: DiskOperations, tree: Tree): Promise<ReadonlyMap<string, bigint>> {
  const { days } = await datedFolders(disk, tree)
  const times = await inParallel(days, async (day) => {
    const facts = await disk.inspect(join(tree.root, ...partsOfDay(day))).catch(() => null)
    return facts === null ? null : ([day, facts.modified] as const)
  })
  return new Map(times.filter((entry) => entry !== null))
}
