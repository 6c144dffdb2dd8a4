import type { ArticleId, Revision } from '../../../shared/article/record'
import { isArticleId } from '../../../shared/article/ids'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { ReadLink } from '../chain/read-link'
import { readLink } from '../chain/read-link'
import type { ResolvedChain } from '../chain/resolve'
import { resolveChain } from '../chain/resolve'
import type { DiskOperations } from '../disk/operations'
import type { ChainName } from '../names/chain-names'
import type { DayListings, FoundNames } from './day-listings'
import type { PurgeCover } from '../purging/returned'
import { revisionLink } from './revision-link'

/** An article's revisions by their names: enough to read one of them. */
export interface NamedRevisions {
  readonly id: ArticleId
  readonly folder: string
  readonly names: readonly ChainName[]
  readonly cover: PurgeCover
  readonly read: (name: ChainName) => Promise<ReadLink<Revision>>
}

/** An article as its folder holds it now. */
export interface ArticleOnDisk extends NamedRevisions {
  readonly chain: ResolvedChain<Revision>
}

export function checkArticleId(id: unknown): asserts id is ArticleId {
  if (!isArticleId(id)) throw new AppError('invalid-argument', t('library.invalidId', { id: String(id) }))
}

export const notFound = (id: ArticleId): AppError =>
  new AppError('not-found', t('library.articleNotFound', { id }), { id })

const named = (disk: DiskOperations, id: ArticleId, found: FoundNames): NamedRevisions => ({
  id,
  ...found,
  read: (name) => readLink(disk, found.folder, name, revisionLink),
})

/** Reads the heads of an article out of a listing of its day. */
export async function resolveArticle(disk: DiskOperations, id: ArticleId, found: FoundNames): Promise<ArticleOnDisk> {
  const revisions = named(disk, id, found)
  return { ...revisions, chain: await resolveChain(found.names, revisions.read, found.cover.covered) }
}

/** The revisions of an article, none of them read; null when the library holds nothing of it. */
export async function findRevisions(
  disk: DiskOperations,
  listings: DayListings,
  id: ArticleId,
): Promise<NamedRevisions | null> {
  const found = await listings.namesOf(id)
  return found === null ? null : named(disk, id, found)
}

/** Reads an article; null when the library holds nothing of it. */
export async function findArticle(
  disk: DiskOperations,
  listings: DayListings,
  id: ArticleId,
): Promise<ArticleOnDisk | null> {
  const found = await listings.namesOf(id)
  return found === null ? null : resolveArticle(disk, id, found)
}
