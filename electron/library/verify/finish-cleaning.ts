import { join } from 'node:path'
import type { MediaName } from '../../../shared/article/record'
import { renamePatiently } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import type { LibraryPlace } from '../library-place'
import { mediaFolderOf } from '../media-store'
import { isMediaName } from '../../../shared/article/ids'

/** Where media wait between being taken away and being removed for good. Below `set-aside/`, which no reader looks into. */
export const WAITING = ['set-aside', 'media-cleaning'] as const

/** Puts back what a cleaning that was cut off has left waiting. Whatever nobody names is found again by the next one. */
export async function finishCleaning({ disk, tree, root }: LibraryPlace): Promise<void> {
  const folder = await tree.find(WAITING)
  const entries = folder === null ? null : await orMissing(disk.list(folder))
  if (folder === null || entries === null) return
  for (const { name, kind } of entries)
    if (kind === 'file' && isMediaName(name)) await putBack({ disk, tree, root }, folder, name)
}

export async function putBack(
  { disk, tree, root }: Pick<LibraryPlace, 'disk' | 'tree' | 'root'>,
  waiting: string,
  name: MediaName,
): Promise<void> {
  const home = await tree.make(mediaFolderOf(name))
  const there = (await orMissing(disk.inspect(join(root, ...mediaFolderOf(name), name)))) !== null
  // Somebody has stored the same bytes again meanwhile.
  if (there) await orMissing(disk.remove(join(waiting, name)))
  else await renamePatiently(disk, join(waiting, name), join(home, name))
  await disk.syncFolder(home)
  await disk.syncFolder(waiting)
}
