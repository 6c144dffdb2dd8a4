import type { ArticleId } from '../../../shared/article/record'
import type { BulkOutcome } from '../../../shared/ipc/list-values'
import type { BackupReport, MergeReport } from '../api'
import { forEachArticle } from '../articles/article-actions'
import { checkArticleId } from '../articles/resolve-article'
import { makeBackup } from '../backup/make-backup'
import type { DraftStore } from '../draft-store'
import type { EventHub } from '../events'
import type { KeyedQueue } from '../keyed-queue'
import type { LibraryPlace } from '../library-place'
import { mergeLibrary } from '../merging/merge-library'
import { dayOf } from '../names/article-paths'
import { purgeArticle } from '../purging/purge-article'
import { TOPIC_NAMES } from '../settings-store'
import type { LongWork } from './source'
import { openSteps } from './steps'

export interface HoldingsParts {
  readonly libraryId: string
  readonly person: () => string
  /** Keeps saves of one article one after the other. */
  readonly saves: KeyedQueue
  readonly drafts: DraftStore
  readonly events: EventHub
}

/** Work on a library's files as a whole: purging, merging, backing up. */
export interface Holdings {
  readonly purge: (
    ids: readonly ArticleId[],
    work: LongWork,
    guard: <T>(work: () => Promise<T>) => Promise<T>,
  ) => Promise<BulkOutcome>
  readonly merge: (from: string, work: LongWork) => Promise<MergeReport>
  readonly backup: (file: string, work: LongWork & { readonly replace?: boolean }) => Promise<BackupReport>
}

export function openHoldings(place: LibraryPlace, parts: HoldingsParts): Holdings {
  const { libraryId, person, saves, drafts, events } = parts

  /**
   * The lists follow the files; when they can't, the next look at the disk finds the same.
   * @param known articles that changed, also when the first look of all has taken them in without telling
   */
  async function showChanges(look: () => Promise<readonly ArticleId[]>, known: Iterable<ArticleId>): Promise<void> {
    const found = await look().catch((): readonly ArticleId[] => [])
    const ids = [...new Set([...known, ...found])]
    if (ids.length > 0) events.emit('changed', { ids })
  }

  async function purgeOne(id: ArticleId): Promise<void> {
    checkArticleId(id)
    await saves.run(id, () => purgeArticle({ ...place, person }, id))
    // After the tombstone: unsaved words go only once their article has gone.
    await drafts.discard(id).catch(() => undefined)
  }

  return {
    purge: async (ids, work, guard) => {
      const steps = openSteps(new Set(ids).size, work)
      const purged: ArticleId[] = []
      try {
        return await forEachArticle(ids, async (id) => {
          steps.check()
          await guard(() => purgeOne(id))
          purged.push(id)
          steps.done(id)
          work.onFile?.(id)
        })
      } finally {
        await showChanges(() => place.catalogue.refreshDays(new Set(purged.map(dayOf))), purged)
      }
    },
    merge: async (from, work) => {
      let articles: readonly ArticleId[] = []
      try {
        const report = await mergeLibrary(place, libraryId, from, work)
        articles = report.articles
        if (report.settingsCame) for (const topic of TOPIC_NAMES) events.emit('settings', { topic })
        return report
      } finally {
        place.listings.forget()
        await showChanges(() => place.catalogue.refresh(), articles)
      }
    },
    backup: (file, work) => makeBackup(place, libraryId, file, work),
  }
}
