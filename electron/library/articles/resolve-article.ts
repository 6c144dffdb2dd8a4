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

/** An article as its folder holds it now. */
export interface ArticleOnDisk {
  readonly id: ArticleId
  readonly folder: string
  readonly names: readonly ChainName[]
  readonly cover: PurgeCover
  readonly chain: ResolvedChain<Revision>
  readonly read: (name: ChainName) => Promise<ReadLink<Revision>>
}

export function checkArticleId(id: unknown): asserts id is ArticleId {
  if (!isArticleId(id)) throw new AppError('invalid-argument', t('library.invalidId', { id: String(id) }))
}

export const notFound = (id: ArticleId): AppError =>
  new AppError('not-found', t('library.articleNotFound', { id }), { id })

/** Reads the heads of an article out of a listing of its day. */
export async function resolveArticle(
  disk: DiskOperations,
  id: ArticleId,
  { folder, names, cover }: FoundNames,
): Promise<ArticleOnDisk> {
  const read = (name: ChainName): Promise<ReadLink<Revision>> => readLink(disk, folder, name, revisionLink)
  return { id, folder, names, cover, chain: await resolveChain(names, read, cover.covered), read }
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
