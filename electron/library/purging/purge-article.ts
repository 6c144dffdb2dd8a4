import type { ArticleId, Revision, RevisionHash } from '../../../shared/article/record'
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
  } else await bury(place, article, headsInTrash(article))
  await finishPurge(place, id)
}

/**
 * Purges once more what came back after a purge, in the trash or not: a person has looked at it.
 * @param seen the heads that the person saw; refused with `conflict` when there are others by now
 */
export async function purgeReturned(place: PurgePlace, id: ArticleId, seen: readonly RevisionHash[]): Promise<void> {
  const article = await findArticle(place.disk, place.listings, id)
  if ((await place.purges.read(id)) === null) throw new AppError('conflict', t('purging.notInTrash', { id }), { id })
  if (article !== null) {
    const heads = soundHeads(article)
    if (!heads.every(({ hash }) => seen.includes(hash)))
      throw new AppError('conflict', t('purging.changedSince', { id }), { id })
    await bury(place, article, heads)
  }
  await finishPurge(place, id)
}

/**
 * Says that revisions which came back after a purge stay: the article is one like any other again.
 * @param revisions short hashes of those that the person saw
 */
export async function keepReturned(place: PurgePlace, id: ArticleId, revisions: readonly string[]): Promise<void> {
  const tombstone = await place.purges.read(id)
  if (tombstone === null) throw notFound(id)
  await place.purges.add({ ...tombstone, kept: [...revisions].sort() })
  place.listings.forget()
}

const bury = ({ purges, now, person }: PurgePlace, article: ArticleOnDisk, heads: readonly SoundLink<Revision>[]) =>
  purges.add({
    format: TOMBSTONE_FORMAT,
    articleId: article.id,
    heads: heads.map(({ hash }) => hash).sort(),
    revisions: [...new Set(article.names.flatMap((name) => [name.hash, ...name.parents]))].sort(),
    purgedAt: new Date(now()).toISOString(),
    purgedBy: person().trim() || t('common.unknownPerson'),
  })

/** Removes what the tombstone of an article covers, the names of its revisions among it. */
export async function finishPurge(place: Pick<PurgePlace, 'disk' | 'tree' | 'purges'>, id: ArticleId): Promise<void> {
  const { covered } = await place.purges.cover(id)
  await removeVersionNames(place.disk, place.tree, id, covered)
  const folder = await place.tree.find(dayFolderOf(id))
  const entries = folder === null ? null : await orMissing(place.disk.list(folder))
  const names = readListing(entries ?? []).chains.get(id)
  if (folder === null || names === undefined) return
  await removeCovered(place.disk, folder, sortByCover(names, covered).gone)
}

/** The heads, when nothing about them stands in doubt. */
function soundHeads(article: ArticleOnDisk): readonly SoundLink<Revision>[] {
  shownHead(article)
  const { id, chain } = article
  const heads = chain.heads.flatMap((head) => (head.kind === 'sound' ? [head] : []))
  // A damaged file may hold words that nobody has thrown away.
  if (chain.rejected.length > 0) throw new AppError('damaged', t('purging.damaged', { id }), { id })
  if (heads.length < chain.heads.length) {
    throw new AppError('newer-format', t('library.newerArticle', { id }), { id })
  }
  return heads
}

/** The same, when every one of them is in the trash. */
function headsInTrash(article: ArticleOnDisk): readonly SoundLink<Revision>[] {
  const { id } = article
  const heads = soundHeads(article)
  const isTrashed = (head: SoundLink<Revision>): boolean => head.link.record.trashedAt !== undefined
  if (!heads.some(isTrashed)) throw new AppError('conflict', t('purging.notInTrash', { id }), { id })
  if (!heads.every(isTrashed)) throw new AppError('conflict', t('purging.forked', { id }), { id })
  return heads
}
