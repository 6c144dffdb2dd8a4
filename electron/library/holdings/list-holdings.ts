import { join } from 'node:path'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import { foldNames } from '../names/folded-names'
import { isIgnoredName } from '../names/ignored-names'
import { ownedPath } from '../names/owned-path'

/**
 * The rooms of a library. Revisions are listed before the media they name and the tombstones they may get, so that a
 * listing made while others write never holds a figure's article without the figure.
 */
const ROOMS = ['articles', 'publications', 'settings', 'lists', 'media', 'purged'] as const

/**
 * The paths of every file that is a library's, from its root with forward slashes, in an order that is the same on every
 * machine. Links are not followed, and nothing is swept: the folder may be somebody else's.
 */
export async function listHoldings(disk: DiskOperations, root: string): Promise<readonly string[]> {
  const paths: string[] = []
  for (const room of ROOMS) paths.push(...(await listRoom(disk, root, room)))
  return paths
}

export async function listRoom(
  disk: DiskOperations,
  root: string,
  room: (typeof ROOMS)[number],
): Promise<readonly string[]> {
  const paths: string[] = []
  const facts = await orMissing(disk.inspect(join(root, room)))
  const waiting: string[] = facts?.kind === 'folder' ? [room] : []
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = (await orMissing(disk.list(join(root, folder)))) ?? []
    for (const { name, kind } of await foldNames(disk, join(root, folder), entries)) {
      if (isIgnoredName(name)) continue
      const path = `${folder}/${name}`
      if (kind === 'folder') waiting.push(path)
      else if (kind === 'file' && ownedPath(path) !== null) paths.push(path)
    }
  }
  return paths.sort()
}
