import type { ArticleId, Revision, RevisionHash } from '../../../shared/article/record'
import { readListing } from '../chain/listing'
import { readLink } from '../chain/read-link'
import type { DiskOperations } from '../disk/operations'
import { openTree } from '../disk/tree'
import { type ChainName, shortHash } from '../names/chain-names'
import { dayFolderOf } from '../names/article-paths'
import { revisionLink } from './revision-link'

/** Days whose names are kept in memory. */
const KEPT = 64

/**
 * Reads single revisions beside the open library, for a thread of its own. Answers null for whatever isn't plainly there
 * and sound: the open library knows how to say what is the matter. @param root of the library
 */
export function plainRevisions(
  disk: DiskOperations,
  root: string,
): (id: ArticleId, hash: RevisionHash) => Promise<Revision | null> {
  const tree = openTree(disk, root)
  const days = new Map<string, Promise<ReadonlyMap<string, readonly ChainName[]>>>()

  const namesIn = (folder: string): Promise<ReadonlyMap<string, readonly ChainName[]>> => {
    const known = days.get(folder)
    if (known !== undefined) return known
    const listed = disk.list(folder).then((entries) => readListing(entries).chains)
    days.set(folder, listed)
    const oldest = days.size > KEPT ? days.keys().next().value : undefined
    if (oldest !== undefined) days.delete(oldest)
    return listed
  }

  return async (id, hash) => {
    try {
      const folder = await tree.find(dayFolderOf(id))
      if (folder === null) return null
      const names = (await namesIn(folder)).get(id) ?? []
      const name = names.find((candidate) => candidate.hash === shortHash(hash))
      const found = name === undefined ? null : await readLink(disk, folder, name, revisionLink)
      return found?.kind === 'sound' && found.hash === hash ? found.link : null
    } catch {
      return null
    }
  }
}
