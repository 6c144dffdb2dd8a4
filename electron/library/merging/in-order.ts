import { posix } from 'node:path'
import { ownedPath } from '../names/owned-path'

/** The files of one folder, in steps: those of one step may be written at once, after those of the steps before. */
export interface FolderOfFiles {
  readonly folder: string
  readonly steps: readonly (readonly string[])[]
}

const ROOM_ORDER = ['media', 'articles', 'publications', 'settings', 'lists']

/**
 * The order in which files are brought, so that a library is whole wherever it stops: what an article shows comes before
 * it, a parent before its children.
 */
export function inOrder(paths: readonly string[]): readonly FolderOfFiles[] {
  const folders = new Map<string, Map<number, string[]>>()
  for (const path of paths) {
    const owned = ownedPath(path)
    const step = owned !== null && 'name' in owned ? owned.name.number : 0
    const folder = folders.get(posix.dirname(path)) ?? new Map<number, string[]>()
    folders.set(posix.dirname(path), folder)
    const others = folder.get(step)
    if (others === undefined) folder.set(step, [path])
    else others.push(path)
  }
  const roomOf = (folder: string): number => ROOM_ORDER.indexOf(folder.split('/')[0] ?? '')
  return [...folders]
    .sort(([a], [b]) => roomOf(a) - roomOf(b) || (a < b ? -1 : 1))
    .map(([folder, steps]) => ({
      folder,
      steps: [...steps].sort(([a], [b]) => a - b).map(([, files]) => files),
    }))
}
