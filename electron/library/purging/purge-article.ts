import type { ArticleId, Revision } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { DayListings } from '../articles/day-listings'
import { shownHead } from '../articles/load-article'
import type { ArticleOnDisk } from '../articles/resolve-article'
import { findArticle, notFound } from '../articles/resolve-article'
import type { SoundLink } from '../chain/read-link'
import { orMissing } from '../disk/error-codes'
import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import { readListing } from '../chain/listing'
import { dayFolderOf } from '../names/article-paths'
import type { Purges } from './purges'
import { removeCovered, sortByCover } from './remove-covered'
import { removeVersionNames } from './remove-version-names'
import { TOMBSTONE_FORMAT } from './tombstone'

export interface PurgePlace {
  readonly disk: DiskOperations
  readonly tree: Tree
  readonly listings: DayListings
  readonly purges: Purges
  readonly now: () => number
  readonly person: () => string
}

/**
 * Purges an article of the trash: first its tombstone is made durable, then its files go. A purge that stopped between
 * the two is finished by the next one, and by whoever lists the day. The caller keeps saves of the article waiting.
 */
export async function purgeArticle(place: PurgePlace, id: ArticleId): Promise<void> {
  const article = await findArticle(place.disk, place.listings, id)
  if (article === null) {
    if ((await place.purges.read(id)) === null) throw notFound(id)
  } else {
    const heads = headsInTrash(article)
    const hashes = article.names.flatMap((name) => [name.hash, ...name.parents])
    await place.purges.add({
      format: TOMBSTONE_FORMAT,
      articleId: id,
      heads: heads.map(({ hash }) => hash).sort(),
      revisions: [...new Set(hashes)].sort(),
      purgedAt: new Date(place.now()).toISOString(),
      purgedBy: place.person().trim() || t('common.unknownPerson'),
    })
  }
  await finishPurge(place, id)
}

/** Removes what the tombstone of an article covers, the names of its revisions among it. */
export async function finishPurge(place: Pick<PurgePlace, 'disk' | 'tree' | 'purges'>, id: ArticleId): Promise<void> {
  const covered = await place.purges.covered(id)
  await removeVersionNames(place.disk, place.tree, id, covered)
  const folder = await place.tree.find(dayFolderOf(id))
  const entries = folder === null ? null : await orMissing(place.disk.list(folder))
  const names = readListing(entries ?? []).chains.get(id)
  if (folder === null || names === undefined) return
  await removeCovered(place.disk, folder, sortByCover(names, covered).gone)
}

/** The heads, when every one of them is in the trash and nothing stands in doubt. */
function headsInTrash(article: ArticleOnDisk): readonly SoundLink<Revision>[] {
  shownHead(article)
  const { id, chain } = article
  const heads = chain.heads.flatMap((head) => (head.kind === 'sound' ? [head] : []))
  // A damaged file may hold words that nobody has thrown away.
  if (chain.rejected.length > 0) throw new AppError('damaged', t('purging.damaged', { id }), { id })
  if (heads.length < chain.heads.length) {
    throw new AppError('newer-format', t('library.newerArticle', { id }), { id })
  }
  const isTrashed = (head: SoundLink<Revision>): boolean => head.link.record.trashedAt !== undefined
  if (!heads.some(isTrashed)) throw new AppError('conflict', t('purging.notInTrash', { id }), { id })
  if (!heads.every(isTrashed)) throw new AppError('conflict', t('purging.forked', { id }), { id })
  return heads
}
