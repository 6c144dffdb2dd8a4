import { access, constants } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ArticleId, ArticleSummary, Revision } from '../../shared/article/record'
import { parseRecord } from '../../shared/article/validate'
import type { LibraryInfo } from '../../shared/ipc/app-values'
import { SORT_KEYS } from '../../shared/ipc/list-values'
import { defaultProfile, parseColumns, parseProfile } from '../../shared/portal/settings'
import type { Library, OpenLibrary } from './api'
import { recordOfCopy } from './articles/article-actions'
import { openArticleSaves } from './articles/article-saves'
import type { BulkEditPlace } from './articles/bulk-edits'
import { openBulkEdits } from './articles/bulk-edits'
import { openDayListings } from './articles/day-listings'
import { keywordsOf } from './articles/keywords-of'
import { historyOf } from './articles/history-of'
import { readSound, showArticle, shownHead } from './articles/load-article'
import { openLiveDrafts } from './articles/live-drafts'
import { checkArticleId, findArticle } from './articles/resolve-article'
import { moveAll } from './articles/trashing'
import { waitingMedia } from './articles/waiting-media'
import { openAvailability } from './availability'
import { openCatalogue } from './catalogue/catalogue'
import type { SoundLink } from './chain/read-link'
import { dayIn } from './day-in-zone'
import { toAppError } from './disk/disk-errors'
import type { DiskOperations } from './disk/operations'
import { openTree } from './disk/tree'
import { openCareDoors } from './doors/care-doors'
import { openStoreDoors } from './doors/store-doors'
import { openDraftStore } from './draft-store'
import { openEventHub } from './events'
import { openGuards } from './guards'
import { openHoldings } from './holdings/open-holdings'
import { openKeyedQueue } from './keyed-queue'
import { readLibraryFile } from './library-file'
import type { LibraryPlace } from './library-place'
import { openImportPlans } from './import-plans'
import { openListStore } from './list-store'
import { openMediaStore } from './media-store'
import { inspectOther } from './merging/merge-library'
import { mintArticleId } from './mint-id'
import { openNumbering } from './numbering'
import { openPublicationStore } from './publication-store'
import { openPurges } from './purging/purges'
import { openLastCheck } from './recovery/last-check'
import { openRecovery } from './recovery/open-recovery'
import type { SettingsStore } from './settings-store'
import { openArticleSearch } from './search/article-search'
import type { ShownText } from './search/searcher'
import { openDerivedValues } from './derived-values'
import { openSiteVersions } from './site-versions'
import { openSettingsStore } from './settings-store'
import { stateFolderOf } from './state-folder'
import { openVersionNames } from './version-names'
import { watchLibrary } from './watch/watch-library'

/** Articles read for searching between two looks of a list that is being searched; a multiple of the batch. */
const TOLD_EVERY = 2048

export const openLibraryOn =
  (disk: DiskOperations): OpenLibrary =>
  async (options) => {
    try {
      return await open(disk, options)
    } catch (error) {
      throw await toAppError(error, async () => true, 'reading')
    }
  }

async function open(disk: DiskOperations, options: Parameters<OpenLibrary>[0]): Promise<Library> {
  const { surroundings } = options
  const { now } = surroundings
  const file = await readLibraryFile(disk, options.path)
  const root = await disk.realPath(options.path)
  const startsReadOnly = !(await takesWrites(root))
  const stateFolder = stateFolderOf(options.stateDir, file.libraryId, root)
  const events = openEventHub()
  const availability = openAvailability(disk, root, file.libraryId, startsReadOnly, events)
  const { guard } = availability
  const tree = openTree(disk, root)
  const guards = openGuards(availability, tree)
  const purges = openPurges(disk, tree)
  const listings = openDayListings(disk, tree, purges, now)
  const settings = openSettingsStore(disk, tree, surroundings)
  let zone = await zoneOf(settings)
  const lists = openListStore(disk, tree, surroundings)
  const versions = openVersionNames(disk, tree, surroundings)
  const media = openMediaStore(disk, tree)
  const publications = openPublicationStore(disk, tree)
  const drafts = openDraftStore(disk, join(stateFolder, 'drafts'), now)
  const importPlans = openImportPlans(disk, join(stateFolder, 'imports'), now)
  const siteVersions = openSiteVersions(disk, join(stateFolder, 'sites'), now)
  const derived = openDerivedValues(disk, join(stateFolder, 'derived'), now)
  await siteVersions.sweep()
  await importPlans.sweep()
  await derived.sweep()
  const checkRoot = (): Promise<void> => availability.check()
  const { cataloguing = {} } = options
  const numbering = openNumbering()
  const catalogue = await openCatalogue({
    disk,
    tree,
    listings,
    purges,
    now,
    stateFolder,
    checkRoot,
    cataloguing,
    numbering,
  })
  /** The text that lists and searches mean, without asking for more than there is. */
  const readShown = async (id: ArticleId): Promise<ShownText | null> => {
    const article = await findArticle(disk, listings, id)
    // Where the whole library is gone, nothing is known of this article.
    if (article === null) await checkRoot()
    const head = article?.chain.heads.find((there): there is SoundLink<Revision> => there.kind === 'sound')
    return head === undefined ? null : { hash: head.hash, record: head.link.record }
  }
  const search = openArticleSearch({
    disk,
    numbering,
    stateFolder,
    now,
    catalogue: () => catalogue.ready(),
    columns: async () => parseColumns((await settings.get('columns')).value),
    today: () => dayIn(zone, now()),
    read: readShown,
  })
  events.on('changed', ({ ids }) => {
    if (ids !== null) search.note(ids)
  })
  const saves = openKeyedQueue()
  const place: LibraryPlace = { disk, tree, listings, purges, now, root, catalogue, checkRoot }
  const articles = openArticleSaves(place, { person: surroundings.person, availability, saves, events })
  const { find } = articles
  const liveDrafts = openLiveDrafts(place, drafts)
  const many: BulkEditPlace = {
    find,
    save: articles.saveUntold,
    guardWrite: guards.write,
    tell: (ids) => events.emit('changed', { ids }),
  }
  const bulkEdits = openBulkEdits(many)

  const summaries = async (ids: readonly ArticleId[]): Promise<readonly ArticleSummary[]> => {
    const index = await catalogue.ready()
    return ids.flatMap((id) => index.get(id)?.summary ?? [])
  }

  const holdings = openHoldings(place, {
    libraryId: file.libraryId,
    person: surroundings.person,
    saves,
    drafts,
    events,
  })
  const lastCheck = openLastCheck(disk, stateFolder, now)
  const info = (): LibraryInfo => ({
    libraryId: file.libraryId,
    name: basename(root),
    path: root,
    readOnly: availability.readOnly(),
  })
  const recovery = openRecovery({
    place,
    drafts,
    workspaceFolder: options.stateDir,
    liveDrafts: liveDrafts.all,
    waitingMedia: async ({ chain }) => {
      const sound = chain.heads.find((head) => head.kind === 'sound')
      return sound?.kind === 'sound' ? waitingMedia(media, sound.link.record) : []
    },
    lastCheck: lastCheck.read,
    info,
    person: surroundings.person,
    saves,
    events,
  })
  const watcher = options.watch === true ? watchLibrary(place, { settings, events, availability }) : null

  const stores = { settings, lists, media, drafts, liveDrafts, importPlans, siteVersions, derived, publications }
  const zoneChanged = async (): Promise<void> => {
    zone = await zoneOf(settings)
  }

  return {
    get info() {
      return info()
    },
    overview: () => catalogue.overview(),
    listed: catalogue.opened,
    refresh: () =>
      guard(async () => {
        const ids = await catalogue.refresh()
        if (ids.length > 0) events.emit('changed', { ids })
      }),
    list: (query) => guard(() => search.list(query)),
    ids: (query) => guard(() => search.ids(query)),
    count: (query) => guard(() => search.count(query)),
    facets: (query) => guard(() => search.facets(query)),
    summaries: (ids) => guard(() => summaries(ids)),
    keywords: (ids) => guard(() => keywordsOf(ids, readShown)),
    snippets: (ids, text) => guard(() => search.snippets(ids, text)),
    similar: (id, record) => guard(() => search.similar(id, record)),
    prepareOrders: () =>
      guard(async () => {
        const index = await catalogue.ready()
        for (const key of SORT_KEYS) await index.prepare(key)
      }),
    updateSearch: (options) =>
      guard(() =>
        search.update((progress) => {
          options?.onProgress?.(progress)
          // Lists that are being searched show what is found by now.
          if (progress.done % TOLD_EVERY === 0 || progress.done === progress.total) events.emit('changed', { ids: [] })
        }, options?.signal),
      ),
    summary: (id) => guard(async () => (await catalogue.ready()).get(id)?.summary ?? null),
    counts: () => guard(async () => (await catalogue.ready()).counts()),
    load: (id, hash) =>
      guard(async () => {
        const article = await find(id)
        articles.noteSeen(article)
        const shown = await showArticle(article, hash)
        articles.noteRead(shown.heads)
        const problems = [...shown.problems, ...(await waitingMedia(media, shown.revision.record))]
        // A draft that can't be read must not keep the article shut.
        const draft = await drafts.read(id).catch(() => null)
        return { ...shown, problems, draft: await liveDrafts.of(draft, article) }
      }),
    history: (id) => guard(async () => historyOf(await find(id), await versions.of(id))),
    nameRevision: (id, hash, name) =>
      guards.write(async () => {
        await readSound(await find(id), hash)
        await versions.set(id, hash, name)
      }),
    readRevision: (id, hash) => guard(() => articles.read(id, hash)),
    mintId: (day) => mintArticleId(surroundings, zone, day),
    save: (request) => {
      const { id } = request
      // As it is when the save is asked for: what is typed from here on is newer than what is saved.
      const draft = drafts.newest(id)
      return guards.save(async () => {
        checkArticleId(id)
        const saved = await articles.save(request, parseRecord)
        // After the answer: an obsolete draft harms nothing, and `drafts.list` waits for its turn.
        if (drafts.isOurs(id)) void drafts.discardObsolete(id, draft).catch(() => undefined)
        return saved
      })
    },
    duplicate: (id) =>
      guards.write(async () => {
        const record = recordOfCopy(shownHead(await find(id)).link.record)
        const copy = mintArticleId(surroundings, zone)
        return articles.save({ id: copy, parents: [], record, reason: 'duplicate', whenStale: 'refuse' })
      }),
    trash: (ids) => moveAll(many, ids, new Date(now()).toISOString()),
    restore: (ids) => moveAll(many, ids, null),
    editMany: (ids, change, reason) => bulkEdits.edit(ids, change, reason),
    replaceTexts: (changes) => bulkEdits.replace(changes),
    undoEdits: (edits) => bulkEdits.undo(edits),
    purge: (ids, work = {}) => holdings.purge(ids, work, guards.write),
    inspectOther: (path) => guard(() => inspectOther(place, path)),
    merge: (from, work) =>
      guards.write(async () => {
        const report = await holdings.merge(from, work)
        if (report.settingsCame) await zoneChanged()
        return report
      }),
    backup: (path, work) => guard(() => holdings.backup(path, work)),
    ...openStoreDoors({ ...stores, guard, guards, events, zoneChanged }),
    ...openCareDoors({ guard, guards, events, place, drafts, media, search, lastCheck, recovery }),
    on: events.on,
    close: async () => {
      watcher?.close()
      await saves.idle()
      await drafts.idle()
      await search.close().catch(() => undefined)
      // The catalogue is derived: failing to keep it makes the next start slower, nothing more.
      await catalogue.flush().catch(() => undefined)
    },
  }
}

/** The portal's clock; a damaged profile is told of when it is read for its own sake. */
async function zoneOf(settings: SettingsStore): Promise<string> {
  try {
    return parseProfile((await settings.get('profile')).value).zone
  } catch {
    return defaultProfile.zone
  }
}

async function takesWrites(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
