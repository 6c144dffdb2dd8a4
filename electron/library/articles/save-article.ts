import { canonicalJson } from '../../../shared/article/canonical-json'
import { isRevisionHash } from '../../../shared/article/ids'
import type { ArticleRecord, Revision, RevisionHash, RevisionReason } from '../../../shared/article/record'
import { REVISION_FORMAT } from '../../../shared/article/revision-format'
import type { SaveRequest } from '../../../shared/ipc/contract'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { headsOf, nextNumber } from '../chain/heads'
import { prepareLink, writeLink } from '../chain/write-link'
import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import { dayFolderOf } from '../names/article-paths'
import type { ChainName } from '../names/chain-names'
import { shortHash } from '../names/chain-names'
import type { DayListings } from './day-listings'
import type { ArticleOnDisk } from './resolve-article'
import { checkArticleId, resolveArticle } from './resolve-article'

export interface SavePlace {
  readonly disk: DiskOperations
  readonly tree: Tree
  readonly listings: DayListings
  readonly now: () => number
  readonly person: () => string
}

/** A revision that is durable, and the names its article now has. */
export interface Written {
  readonly hash: RevisionHash
  readonly revision: Revision
  readonly names: readonly ChainName[]
}

interface Place {
  readonly folder: string
  readonly names: readonly ChainName[]
}

/**
 * Writes one revision. The caller keeps saves of the same article one after the other.
 * @param check the record as it may be saved; it runs while the disk is being asked
 */
export async function saveRevision(
  place: SavePlace,
  request: SaveRequest,
  check: (record: ArticleRecord) => ArticleRecord,
): Promise<Written> {
  checkArticleId(request.id)
  const parents = checkParents(request.parents)
  const [found, record] = await Promise.all([
    place.listings.namesOf(request.id),
    Promise.resolve(request.record).then(check),
  ])
  const there: Place = found ?? { folder: await place.tree.make(dayFolderOf(request.id)), names: [] }
  const known = there.names.filter((name) => parents.some((parent) => shortHash(parent) === name.hash))
  const continued = parents.filter((parent) => known.some((name) => name.hash === shortHash(parent)))
  if (!continuesHeads(there.names, parents)) {
    const article = await resolveArticle(place.disk, request.id, there.folder, there.names)
    const earlier = await alreadySaved(place, article, parents, record)
    if (earlier !== null) return earlier
    const sound = article.chain.heads.map((head) => head.hash)
    const isStale = parents.length === 0 ? sound.length > 0 : !parents.every((parent) => sound.includes(parent))
    if (isStale && request.whenStale === 'refuse') {
      throw new AppError('conflict', t('library.conflict'), { heads: sound, id: request.id })
    }
  }
  return write(place, there, known, {
    articleId: request.id,
    parents: continued,
    reason: request.reason,
    record,
  })
}

function checkParents(parents: readonly RevisionHash[]): readonly RevisionHash[] {
  if (!parents.every(isRevisionHash)) throw new AppError('invalid-argument', t('library.invalidParents'))
  return [...new Set(parents)].sort()
}

/** The quick look at the names alone: a new article, or text that continues heads. */
function continuesHeads(names: readonly ChainName[], parents: readonly RevisionHash[]): boolean {
  const heads = new Set(headsOf(names).map((name) => name.hash))
  return parents.length === 0 ? names.length === 0 : parents.every((parent) => heads.has(shortHash(parent)))
}

/** A save whose very last step failed is there already when it is tried again: it is the same text, not a conflict. */
async function alreadySaved(
  place: SavePlace,
  article: ArticleOnDisk,
  parents: readonly RevisionHash[],
  record: ArticleRecord,
): Promise<Written | null> {
  const text = canonicalJson(record)
  for (const head of article.chain.heads) {
    if (head.kind !== 'sound' || head.link.parents.join() !== parents.join()) continue
    if (canonicalJson(head.link.record) !== text) continue
    await place.disk.syncFolder(article.folder)
    return { hash: head.hash, revision: head.link, names: article.names }
  }
  return null
}

async function write(
  place: SavePlace,
  there: Place,
  known: readonly ChainName[],
  content: {
    readonly articleId: string
    readonly parents: readonly RevisionHash[]
    readonly reason: RevisionReason
    readonly record: ArticleRecord
  },
): Promise<Written> {
  const person = place.person().trim()
  const revision: Revision = {
    format: REVISION_FORMAT,
    ...content,
    number: nextNumber(known),
    savedAt: new Date(place.now()).toISOString(),
    savedBy: person === '' ? t('common.unknownPerson') : person,
  }
  const prepared = prepareLink(content.articleId, revision, new Set(there.names.map((name) => name.hash)))
  // The day folder may be known from a listing but not yet be durable itself.
  const folder = await place.tree.make(dayFolderOf(content.articleId))
  await writeLink(place.disk, folder, prepared, () => place.listings.note(prepared.name))
  return {
    hash: prepared.hash,
    revision: { ...revision, savedAt: prepared.savedAt },
    names: [...there.names, prepared.name],
  }
}
