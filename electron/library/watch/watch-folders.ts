import type { FSWatcher, watch } from 'node:fs'
import { join, relative } from 'node:path'
import { datedFolders } from '../catalogue/walk-days'
import type { LibraryPlace } from '../library-place'
import { partsOfDay } from '../names/article-paths'

export interface FolderWatch {
  readonly stop: () => void
  readonly restart: () => void
}

/** Years, months and days watched one by one where the system has no watching of whole trees: the newest, within its limits. */
const WATCHED = 500

/** Node's own recursive watching on Linux watches every single file, which a library has too many of. */
const HAS_TREES = process.platform === 'win32' || process.platform === 'darwin'

/**
 * Tells of changes below the library's folder. Where watching isn't possible at all (some network shares) nothing is
 * told, and the comparison of folder times on focus stands in.
 */
export function watchFolders(
  place: LibraryPlace,
  watchOne: typeof watch,
  onChange: (path: string | null) => void,
): FolderWatch {
  const { root } = place
  const watchers = new Map<string, FSWatcher>()
  let run = 0

  function add(path: string, recursive: boolean): boolean {
    if (watchers.has(path)) return false
    try {
      const watcher = watchOne(path, { recursive, persistent: false })
      const drop = (): void => {
        watcher.close()
        if (watchers.get(path) === watcher) watchers.delete(path)
      }
      watcher.on('error', drop)
      watcher.on('change', (_kind, name) => {
        const changed = join(relative(root, path), String(name))
        onChange(name === null ? null : changed)
        if (!recursive) void addFolders(run).catch(() => undefined)
      })
      watchers.set(path, watcher)
      return true
    } catch {
      // See above: focus stands in.
      return false
    }
  }

  async function addFolders(mine: number): Promise<void> {
    const { years, months, days } = await datedFolders(place.disk, place.tree)
    if (mine !== run) return
    const folders = new Set(['', 'articles', 'settings', 'settings/profile', 'settings/columns', 'settings/import'])
    // Years and months as well: an empty one may be about to get its first day.
    for (const dates of [years, months, days])
      for (const date of dates.toSorted().slice(-WATCHED)) folders.add(partsOfDay(date).join('/'))
    const added = [...folders].filter((folder) => add(join(root, folder), false))
    if (added.length === 0) return
    // What changed before it was watched would go unseen, and so would a folder made meanwhile.
    onChange(null)
    await addFolders(mine)
  }

  function start(): void {
    run += 1
    if (HAS_TREES) add(root, true)
    else void addFolders(run).catch(() => undefined)
  }

  function stop(): void {
    run += 1
    for (const watcher of watchers.values()) watcher.close()
    watchers.clear()
  }

  start()
  return {
    stop,
    restart: () => {
      stop()
      start()
    },
  }
}
