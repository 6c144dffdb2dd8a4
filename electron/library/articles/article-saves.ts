import { join } from 'node:path'
import type { ArticleId, ArticleRecord, Revision, RevisionHash } from '../../../shared/article/record'
import { summarize } from '../../../shared/article/summary'
import type { Saved, SaveRequest } from '../../../shared/ipc/article-values'
import type { Availability } from '../availability'
import { headsOf, missingParents } from '../chain/heads'
import type { EventHub } from '../events'
import type { KeyedQueue } from '../keyed-queue'
import type { LibraryPlace } from '../library-place'
import { dayFolderOf } from '../names/article-paths'
import { readSound } from './load-article'
import type { ArticleOnDisk } from './resolve-article'
import { checkArticleId, findArticle, findRevisions, notFound, resolveArticle } from './resolve-article'
import type { Written } from './save-article'
import { saveRevision } from './save-article'
import { summaryOf } from './summary-of'

export interface ArticleSavesParts {
  readonly person: () => string
  readonly availability: Availability
  /** By article: two saves of one never run at the same time. */
  readonly saves: KeyedQueue
  readonly events: EventHub
}

/** The articles as they are found and saved, with the lists kept right. */
export interface ArticleSaves {
  /** @throws AppError `not-found`, or `library-gone` when the whole library isn't there */
  readonly find: (id: ArticleId) => Promise<ArticleOnDisk>
  /** One named revision, whatever became of the article since; rejects as `find` does, and when that one isn't sound. */
  readonly read: (id: ArticleId, hash: RevisionHash) => Promise<Revision>
  /** These revisions were read here, so that their hashes are known to be whole. */
  readonly noteRead: (hashes: readonly RevisionHash[]) => void
  /** A file may rot without its folder telling so: what is seen on reading goes into the lists. */
  readonly noteSeen: (article: ArticleOnDisk) => void
  /** The answer comes when the revision is durable; whoever calls tells the others. */
  readonly saveUntold: (request: SaveRequest, check?: (record: ArticleRecord) => ArticleRecord) => Promise<Saved>
  readonly save: (request: SaveRequest, check?: (record: ArticleRecord) => ArticleRecord) => Promise<Saved>
}

export function openArticleSaves(place: LibraryPlace, parts: ArticleSavesParts): ArticleSaves {
  const { disk, listings, purges, catalogue, root } = place
  const { availability, saves, events, person } = parts
  const known = new Set<RevisionHash>()
  const savePlace = {
    ...place,
    person,
    confirm: availability.confirm,
    isKnown: (hash: RevisionHash): boolean => known.has(hash),
  }

  async function noteSaved({ revision, hash, names }: Written): Promise<void> {
    const id = revision.articleId
    const isPlain = headsOf(names).length === 1 && missingParents(names).length === 0
    if (isPlain) {
      catalogue.noteSaved(id, names, () => summarize(revision, hash, { forked: false, state: 'sound' }))
      return
    }
    const found = { folder: join(root, ...dayFolderOf(id)), names, cover: await purges.cover(id) }
    const article = await resolveArticle(disk, id, found)
    catalogue.noteSaved(id, names, () => summaryOf(article))
  }

  async function saveUntold(
    request: SaveRequest,
    check: (record: ArticleRecord) => ArticleRecord = (record) => record,
  ): Promise<Saved> {
    const { hash, revision } = await saves.run(request.id, async () => {
      const written = await saveRevision(savePlace, request, check)
      known.add(written.hash)
      await noteSaved(written)
      return written
    })
    return { id: request.id, number: revision.number, hash, savedAt: revision.savedAt }
  }

  async function orNotFound<T>(id: ArticleId, look: () => Promise<T | null>): Promise<T> {
    checkArticleId(id)
    const found = await look()
    if (found !== null) return found
    await place.checkRoot()
    throw notFound(id)
  }

  return {
    find: (id) => orNotFound(id, () => findArticle(disk, listings, id)),
    read: async (id, hash) => {
      const revisions = await orNotFound(id, () => findRevisions(disk, listings, id))
      return (await readSound(revisions, hash)).link
    },
    noteRead: (hashes) => {
      for (const hash of hashes) known.add(hash)
    },
    noteSeen: (article) => {
      const state = catalogue.known(article.id)?.summary.state
      if (state === undefined || (state === 'damaged') === article.chain.rejected.length > 0) return
      catalogue.noteSaved(article.id, article.names, () => summaryOf(article))
      events.emit('changed', { ids: [article.id] })
    },
    saveUntold,
    save: async (request, check) => {
      const saved = await saveUntold(request, check)
      events.emit('changed', { ids: [saved.id] })
      return saved
    },
  }
}
