import { join, posix } from 'node:path'
import { renamePatiently } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import type { LibraryPlace } from '../library-place'

/**
 * Moves a damaged file out of the way, to the same path below `set-aside/` of its library: on the same volume the move
 * is atomic, and the bytes stay with the library that they may one day be mended from. Nothing is deleted or replaced.
 * @returns the new path from the library's root
 */
export async function setAside(place: Pick<LibraryPlace, 'disk' | 'tree' | 'root'>, path: string): Promise<string> {
  const parts = ['set-aside', ...posix.dirname(path).split('/')]
  const folder = await place.tree.make(parts)
  for (let copy = 0; ; copy++) {
    const name = copy === 0 ? posix.basename(path) : `${posix.basename(path)}.${copy}`
    const target = join(folder, name)
    if ((await orMissing(place.disk.inspect(target))) !== null) continue
    await renamePatiently(place.disk, join(place.root, path), target)
    await place.disk.syncFolder(folder)
    await place.disk.syncFolder(join(place.root, posix.dirname(path)))
    return posix.join(...parts, name)
  }
}
