import { dirname, join } from 'node:path'
import { sha256 } from '../../library/disk/sha256'
import { type ExportDisk, kindAt } from '../staging/export-disk'
import { inTheWay, walk } from '../target'
import type { SeenFolder } from './seen-files'

/** Clocks of disks tell a change late: what was written a moment ago is read again. In nanoseconds. */
const SETTLED = 2_000_000_000n

/** What stands in a target while it is being exported into. */
export interface StandingFiles {
  /** The sum of a file that is as it was when it was last read; null for any other, which `sumOf` has to look at. */
  readonly knownSumOf: (path: string) => string | null
  /** The sum of the file at a path; null when nothing stands there. @throws AppError 'target-not-ours' when it is no file */
  readonly sumOf: (path: string) => Promise<string | null>
  /** Remembers what was read for the next exports, also those after another start. */
  readonly remember: () => Promise<void>
}

/** @param seen what the last exports read; null: everything is read @param now milliseconds since the epoch */
export async function standingFiles(
  disk: ExportDisk,
  root: string,
  seen: SeenFolder | null,
  now: number,
): Promise<StandingFiles> {
  const paths: string[] = []
  const occupied = new Set<string>()
  const take = (path: string): boolean => {
    paths.push(path)
    return true
  }
  await walk(disk, root, '', take, (folder) => occupied.add(folder))
  const facts = await disk.inspectAll(paths.map((path) => join(root, path)))
  const there = new Map(paths.map((path, i) => [path, facts[i]]))
  const folders = new Map<string, Promise<void>>()

  /** Through a link we would write outside the target. */
  const checkFolder = (path: string): Promise<void> => {
    const folder = dirname(path)
    const known = folders.get(folder)
    if (known !== undefined) return known
    const checking = (async () => {
      if (folder === '.') return
      const kind = await kindAt(disk, join(root, folder))
      if (kind !== null && kind !== 'folder') throw inTheWay(root, folder)
    })()
    folders.set(folder, checking)
    return checking
  }

  // What is there was found in folders, not through links.
  const knownSumOf = (path: string): string | null => {
    const standing = there.get(path)
    const known = seen?.of(path)
    if (standing === undefined || known === undefined || standing.kind !== 'file') return null
    const { size, modified, changed } = standing
    return known.size === size && known.modified === modified && known.changed === changed ? known.sum : null
  }

  return {
    knownSumOf,
    sumOf: async (path) => {
      const known = knownSumOf(path)
      if (known !== null) return known
      await checkFolder(path)
      if (occupied.has(path)) throw inTheWay(root, path)
      const standing = there.get(path)
      if (standing === undefined) return null
      const { kind, size, modified, changed } = standing
      if (kind !== 'file') throw inTheWay(root, path)
      const sum = sha256(await disk.read(join(root, path)))
      if (BigInt(now) * 1_000_000n - changed > SETTLED) seen?.note(path, { size, modified, changed, sum })
      return sum
    },
    remember: async () => seen?.keep((path) => there.has(path)),
  }
}
