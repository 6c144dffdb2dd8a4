import type { ArticleId, ArticleSummary } from '../../../shared/article/record'
import type { Draft } from '../../../shared/ipc/article-values'
import type {
  BadFile,
  DraftSituation,
  KeptFile,
  RecoveryState,
  ReturnedArticle,
  WaitingArticle,
} from '../../../shared/ipc/recovery-values'
import { MOST_LISTED } from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'
import type { ArticleOnDisk } from '../articles/resolve-article'
import { findArticle } from '../articles/resolve-article'
import type { ArticleIndex } from '../catalogue/article-index'
import { inParallel } from '../disk/in-parallel'
import type { DraftStore } from '../draft-store'
import type { LibraryPlace } from '../library-place'
import { ownedPath } from '../names/owned-path'
import { purgedParents, returnedRevisions } from '../purging/returned'
import { badFilesOfArticle, badFilesOfCheck, noteOf } from './bad-files'
import { damagedDraftFile, listKeptDamaged, listSetAside } from './kept-files'
import type { Checked } from './last-check'
import { lastCheckOf } from './report-text'

export interface RecoverySources {
  readonly place: LibraryPlace
  readonly drafts: DraftStore
  readonly workspaceFolder: string
  /** Drafts whose text no version holds, each with its article as the library has it. */
  readonly liveDrafts: () => Promise<
    readonly { readonly draft: Draft; readonly article: ArticleOnDisk | null | 'closed' }[]
  >
  /** Sentences about images of an article that haven't arrived. */
  readonly waitingMedia: (article: ArticleOnDisk) => Promise<readonly string[]>
  readonly lastCheck: () => Promise<Checked | null>
}

/**
 * What a person may have to decide, out of the catalogue, the names of files and the last full check: no article is read
 * but those that something is wrong with.
 */
export async function readRecoveryState(sources: RecoverySources): Promise<RecoveryState> {
  const { place } = sources
  const index = await place.catalogue.ready()
  const troubled = index.troubled()
  const check = await sources.lastCheck()
  const titleOf = (id: ArticleId): string => index.get(id)?.summary.title ?? t('library.unreadableTitle', { id })
  const forks = troubled.filter(({ forked }) => forked)
  const unsound = troubled.filter(({ state }) => state === 'damaged' || state === 'newer')
  const damaged = await badFiles(place, unsound, check, titleOf)
  const setAside = await listSetAside(place.disk, place.root)
  const waiting = await waitingOf(sources, troubled, check, titleOf)
  const cut = <T>(all: readonly T[]): readonly T[] => all.slice(0, MOST_LISTED)
  const over = (all: readonly unknown[]): number => Math.max(0, all.length - MOST_LISTED)
  return {
    drafts: (await sources.liveDrafts()).map(({ draft, article }) => ({
      id: draft.articleId,
      title: draft.record.title,
      writtenAt: draft.writtenAt,
      situation: situationOf(draft, article),
    })),
    damagedDrafts: await damagedDrafts(sources),
    damaged: cut(damaged),
    setAside: cut(setAside),
    forks: cut(forks).map(({ id, title, trashed }) => ({ id, title, trashed })),
    returned: await returnedOf(place, index),
    waiting: cut(waiting),
    more: {
      damaged: over(damaged) + over(unsound),
      setAside: over(setAside),
      forks: over(forks),
      waiting: over(waiting),
    },
    check: check === null ? null : lastCheckOf(check),
  }
}

function situationOf(draft: Draft, article: ArticleOnDisk | null | 'closed'): DraftSituation {
  if (article === 'closed') return 'damaged'
  if (article === null) return draft.parents.length === 0 ? 'new' : 'gone'
  const [head] = article.chain.heads
  return head === undefined ? 'damaged' : head.kind === 'newer' ? 'newer' : 'open'
}

async function damagedDrafts({ place, drafts, workspaceFolder }: RecoverySources): Promise<readonly KeptFile[]> {
  const { disk } = place
  const standing = (await drafts.damaged()).map((id) => damagedDraftFile(disk, drafts.folder, `${id}.json`))
  const files = await Promise.all([
    ...standing.map(async (file) => [await file].filter((one) => one !== null)),
    listKeptDamaged(disk, drafts.folder, 'drafts'),
    listKeptDamaged(disk, workspaceFolder, 'workspace'),
  ])
  return files.flat()
}

/** From the articles that the catalogue knows to be damaged, and from the last check; each file once. */
async function badFiles(
  place: LibraryPlace,
  unsound: readonly ArticleSummary[],
  check: Checked | null,
  titleOf: (id: ArticleId) => string,
): Promise<readonly BadFile[]> {
  const known = await inParallel(unsound.slice(0, MOST_LISTED), ({ id, title }) => badFilesOfArticle(place, id, title))
  const files = new Map(known.flat().map((file) => [file.path, file]))
  const open = (check?.problems ?? []).filter(({ path }) => !files.has(path)).slice(0, MOST_LISTED * 2)
  for (const file of await badFilesOfCheck(place, open, titleOf)) files.set(file.path, file)
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Articles whose parents or images haven't arrived; images are known to be missing once somebody has looked. */
async function waitingOf(
  { place, waitingMedia }: RecoverySources,
  troubled: readonly ArticleSummary[],
  check: Checked | null,
  titleOf: (id: ArticleId) => string,
): Promise<readonly WaitingArticle[]> {
  const ids = new Set(troubled.filter(({ state }) => state === 'waiting').map(({ id }) => id))
  for (const { kind, path } of check?.problems ?? []) {
    const owned = kind === 'missing' ? ownedPath(path) : null
    if (owned?.kind === 'revision') ids.add(owned.name.subject)
  }
  const found = await inParallel([...ids].slice(0, MOST_LISTED + 1), async (id): Promise<WaitingArticle | null> => {
    const article = await findArticle(place.disk, place.listings, id).catch(() => null)
    if (article === null) return null
    const { missing } = article.chain
    const problems = [
      ...(missing.length === 0 ? [] : [t('library.parentWaiting', { count: missing.length })]),
      ...(await waitingMedia(article)),
    ]
    return problems.length === 0 ? null : { id, title: titleOf(id), problems }
  })
  return found.filter((one) => one !== null)
}

async function returnedOf(place: LibraryPlace, index: ArticleIndex): Promise<readonly ReturnedArticle[]> {
  const purged = (await place.purges.ids()).filter((id) => index.get(id) !== undefined)
  const found = await inParallel(purged, async (id): Promise<ReturnedArticle | null> => {
    const article = await findArticle(place.disk, place.listings, id).catch(() => null)
    const tombstone = await place.purges.read(id)
    if (article === null || tombstone === null) return null
    const revisions = returnedRevisions(article.names, article.cover)
    if (revisions.length === 0) return null
    return {
      id,
      title: index.get(id)?.summary.title ?? '',
      purgedAt: tombstone.purgedAt,
      purgedBy: tombstone.purgedBy,
      revisions: revisions.map(({ hash }) => hash),
      heads: article.chain.heads.flatMap((head) => (head.kind === 'sound' ? [noteOf(head)] : [])),
      continuesPurged: purgedParents(article.names, article.cover).length > 0,
    }
  })
  return found.filter((one) => one !== null)
}
