import { canonicalJson } from '../../../shared/article/canonical-json'
import { isRevisionHash } from '../../../shared/article/ids'
import type { ArticleRecord, Revision, RevisionHash } from '../../../shared/article/record'
import { REVISION_FORMAT } from '../../../shared/article/revision-format'
import type { SaveRequest } from '../../../shared/ipc/article-values'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { headsOf, nextNumber, withName } from '../chain/heads'
import { writeLink } from '../chain/write-link'
import type { DiskOperations } from '../disk/operations'
import type { Tree } from '../disk/tree'
import { dayFolderOf } from '../names/article-paths'
import type { ChainName } from '../names/chain-names'
import { shortHash } from '../names/chain-names'
import type { DayListings } from './day-listings'
import type { ArticleOnDisk } from './resolve-article'
import { checkArticleId, notFound, resolveArticle } from './resolve-article'

export interface SavePlace {
  readonly disk: DiskOperations
  readonly tree: Tree
  readonly listings: DayListings
  readonly now: () => number
  readonly person: () => string
  /** Rejects with `library-gone` when the library isn't there. */
  readonly checkRoot: () => Promise<void>
  /** The same before anything is written. */
  readonly confirm: () => Promise<void>
  /** Whether a revision was read or written here, so that its hash is known to be whole. */
  readonly isKnown: (hash: RevisionHash) => boolean
}

/** A revision that is durable, and the names its article now has. */
export interface Written {
  readonly hash: RevisionHash
  readonly revision: Revision
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
    place.listings.namesForSave(request.id),
    Promise.resolve(request.record).then(check),
    place.confirm(),
  ])
  const names = found?.names ?? []
  const checked = { ...request, parents, record }
  return continuesHeads(place, names, parents) ? write(place, names, checked) : saveOnHeads(place, checked)
}

/** The careful way: the heads are read, and their whole hashes held against the parents. */
async function saveOnHeads(place: SavePlace, request: SaveRequest): Promise<Written> {
  const { id, parents } = request
  const found = await place.listings.namesOf(id)
  const mayFork = request.whenStale === 'fork'
  if (found === null) {
    await place.checkRoot()
    if (parents.length > 0 && !mayFork) throw notFound(id)
    return write(place, [], request)
  }
  const article = await resolveArticle(place.disk, id, found)
  const earlier = await alreadySaved(place, article, request)
  if (earlier !== null) return earlier
  const sound = article.chain.heads.map((head) => head.hash)
  const isStale = parents.length === 0 ? sound.length > 0 : !parents.every((parent) => sound.includes(parent))
  if (isStale && !mayFork) throw new AppError('conflict', t('library.conflict'), { heads: sound, id })
  return write(place, found.names, request)
}

function checkParents(parents: readonly RevisionHash[]): readonly RevisionHash[] {
  if (!parents.every(isRevisionHash)) throw new AppError('invalid-argument', t('library.invalidParents'))
  return [...new Set(parents)].sort()
}

/** The quick look at the names alone: a new article, or text that continues heads that were read or written here. */
function continuesHeads(place: SavePlace, names: readonly ChainName[], parents: readonly RevisionHash[]): boolean {
  const heads = new Set(headsOf(names).map((name) => name.hash))
  return parents.length === 0
    ? names.length === 0
    : parents.every((parent) => place.isKnown(parent) && heads.has(shortHash(parent)))
}

/** A save whose very last step failed is there already when it is tried again: it is the same text, not a conflict. */
async function alreadySaved(
  place: SavePlace,
  article: ArticleOnDisk,
  { parents, record }: SaveRequest,
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

/** @param names what the article has so far */
async function write(
  place: SavePlace,
  names: readonly ChainName[],
  { id, parents, reason, record }: SaveRequest,
): Promise<Written> {
  const wanted = new Set(parents.map(shortHash))
  const continued = names.filter((name) => wanted.has(name.hash))
  const person = place.person().trim()
  const revision: Revision = {
    format: REVISION_FORMAT,
    articleId: id,
    parents: parents.filter((parent) => continued.some((name) => name.hash === shortHash(parent))),
    reason,
    record,
    number: nextNumber(continued),
    savedAt: new Date(place.now()).toISOString(),
    savedBy: person === '' ? t('common.unknownPerson') : person,
  }
  // The day folder may be known from a listing but not yet be durable itself.
  const folder = await place.tree.make(dayFolderOf(id))
  const prepared = await writeLink(place.disk, folder, id, revision, names, place.listings.note)
  return {
    hash: prepared.hash,
    revision: { ...revision, savedAt: prepared.savedAt },
    names: withName(names, prepared.name),
  }
}
