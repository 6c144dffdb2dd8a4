import type { FSWatcher, watch } from 'node:fs'
import { join, relative } from 'node:path'
import { dayTimes } from '../catalogue/walk-days'
import type { LibraryPlace } from '../library-place'
import { partsOfDay } from '../names/article-paths'

export interface FolderWatch {
  readonly stop: () => void
  readonly restart: () => void
}

/** Days watched one by one where the system has no watching of whole trees: the newest, within its limits. */
const WATCHED_DAYS = 500

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
        if (!recursive) void addFolders(run)
      })
      watchers.set(path, watcher)
      return true
    } catch {
      // See above: focus stands in.
      return false
    }
  }

  async function addFolders(mine: number): Promise<void> {
    const days = [...(await dayTimes(place.disk, place.tree)).keys()].sort().slice(-WATCHED_DAYS)
    if (mine !== run) return
    const folders = new Set(['articles', 'settings', 'settings/profile', 'settings/columns'])
    for (const day of days) {
      const parts = partsOfDay(day)
      for (let depth = 2; depth <= parts.length; depth++) folders.add(parts.slice(0, depth).join('/'))
    }
    const added = ['', ...folders].filter((folder) => add(join(root, folder), false))
    // What changed before it was watched would go unseen.
    if (added.length > 0) onChange(null)
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
