import { dirname, join } from 'node:path'
import { canonicalJson } from '../../../shared/article/canonical-json'
import { inParallel } from '../disk/in-parallel'
import { writeDurably } from '../disk/durable-write'
import { orMissing } from '../disk/error-codes'
import { makePath } from '../disk/make-path'
import type { DiskOperations } from '../disk/operations'
import { openTree } from '../disk/tree'
import type { LongWork } from '../holdings/source'
import { openSteps } from '../holdings/steps'
import { LIBRARY_FILE } from '../library-file'
import { inOrder } from '../merging/in-order'
import { isIgnoredName } from '../names/ignored-names'
import { RESTORE_MARK } from '../names/temp-names'
import type { CheckedArchive } from './check-archive'

/** Whether a folder may be filled: it isn't there, is empty, or holds what an earlier restore of this library left. */
export async function isFree(disk: DiskOperations, path: string, libraryId: string): Promise<boolean> {
  if ((await orMissing(disk.inspect(path))) === null) return true
  const names = (await disk.list(path)).map(({ name }) => name).filter((name) => !isIgnoredName(name))
  if (names.length === 0) return true
  const mark = await orMissing(disk.read(join(path, RESTORE_MARK)))
  return mark !== null && Buffer.from(mark).equals(markOf(libraryId))
}

const markOf = (libraryId: string): Buffer => Buffer.from(canonicalJson({ libraryId }) + '\n')

/**
 * Writes every file of an archive below a folder, `gaotai.json` last: until then it is no library. When it fails or is
 * cancelled, all that it made goes again.
 */
export async function fillFolder(
  disk: DiskOperations,
  archive: CheckedArchive,
  path: string,
  work: LongWork,
): Promise<void> {
  const { files, libraryId } = archive.manifest
  const steps = openSteps(files.length, work)
  const made: string[] = []
  const wasThere = (await orMissing(disk.inspect(path))) !== null
  const folders = inOrder(files.map((file) => file.path).filter((file) => file !== LIBRARY_FILE))

  async function put(file: string): Promise<void> {
    steps.check()
    const target = join(path, file)
    made.push(target)
    await writeDurably(disk, target, await archive.read(file), { syncFolder: false })
    steps.done(file)
  }

  try {
    await makePath(disk, path)
    await writeDurably(disk, join(path, RESTORE_MARK), markOf(libraryId))
    const tree = openTree(disk, path)
    for (const { folder, steps: levels } of folders) {
      const place = await tree.make(folder.split('/'))
      for (const level of levels) await inParallel(level, put)
      await disk.syncFolder(place)
      for (const file of levels.flat()) work.onFile?.(file)
    }
    await put(LIBRARY_FILE)
    await disk.syncFolder(path)
  } catch (error) {
    await undo(disk, path, made, wasThere)
    throw error
  }
  // The library stands; a mark that can't be removed now harms nothing.
  await disk.remove(join(path, RESTORE_MARK)).catch(() => undefined)
}

/** Removes what was written and the folders that are empty then; what can't be removed stays for the next restore. */
async function undo(disk: DiskOperations, path: string, made: readonly string[], keepFolder: boolean): Promise<void> {
  const removed = (work: Promise<void>): Promise<void> => work.catch(() => undefined)
  const folders = new Set<string>()
  for (const file of made) {
    await removed(disk.remove(file))
    for (let folder = dirname(file); folder.length > path.length; folder = dirname(folder)) folders.add(folder)
  }
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) await removed(disk.removeFolder(folder))
  const rest = ((await orMissing(disk.list(path)).catch(() => null)) ?? []).filter(({ name }) => name !== RESTORE_MARK)
  // Files of an earlier run need the mark.
  if (rest.length > 0) return
  await removed(disk.remove(join(path, RESTORE_MARK)))
  if (!keepFolder) await removed(disk.removeFolder(path))
}
