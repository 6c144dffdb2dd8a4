import type { ArticleId } from '../../../shared/article/record'
import { readListing } from '../chain/listing'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import { parseVersionSubject, VERSION_PARTS } from '../names/version-name-files'
import { removeCovered } from './remove-covered'

/** Removes the names of an article's revisions that are gone for good: a name is words of the article too. */
export async function removeVersionNames(
  disk: DiskOperations,
  tree: Tree,
  id: ArticleId,
  covered: ReadonlySet<string>,
): Promise<void> {
  const folder = await tree.find(VERSION_PARTS)
  const entries = folder === null ? null : await orMissing(disk.list(folder))
  if (folder === null || entries === null) return
  const gone = [...readListing(entries).chains].flatMap(([subject, names]) => {
    const entry = parseVersionSubject(subject)
    return entry?.id === id && covered.has(entry.hash) ? names : []
  })
  await removeCovered(disk, folder, gone)
}
