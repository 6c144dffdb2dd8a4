import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { createComposer, exportArticles } from '../../../electron/exporting'
import type { ArticleId, ArticleSummary } from '../../../shared/article/record'
import type { Draft } from '../../../shared/ipc/article-values'
import type { ListEntry, SettingsTopic } from '../../../shared/ipc/library-values'
import { canonicalJson } from '../../../shared/article/canonical-json'
import type { Library, PublicationNote } from '../../../electron/library'
import { quickDisk } from '../disks/quick-disk'
import type { Model } from '../scenes/model'
import { buildModel, exportedIds, next } from '../scenes/model'
import type { Place } from '../scenes/place'
import { openAt, placeIn, withLibrary } from '../scenes/place'
import { recordOf } from '../scenes/texts'

/** What a library shows of one article when nothing is damaged. */
export interface ShownArticle {
  readonly head: string
  /** Canonical text of every revision's record by its hash. */
  readonly records: ReadonlyMap<string, string>
  readonly notes: readonly PublicationNote[]
}

/** The model with more articles, an export that was stopped half-way, and everything it shows. */
export interface RichModel {
  readonly model: Model
  readonly articles: ReadonlyMap<ArticleId, ShownArticle>
  readonly drafts: readonly Draft[]
  readonly topics: Readonly<Record<string, SettingsTopic>>
  readonly lists: Readonly<Record<string, readonly ListEntry[]>>
  /** Paths from the place's root by what is in them. */
  readonly files: Readonly<Record<'library' | 'state' | 'targets' | 'archive', readonly string[]>>
}

/** A folder of which an export was stopped when its journal stood. */
export const halfOf = (place: Place): string => join(place.home, 'half')

const MORE = 14

async function filesBelow(home: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(home, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

async function stopHalfWay(place: Place, ids: readonly string[]): Promise<void> {
  const library = await openAt(place, quickDisk, 31)
  let isStopped = false
  const stop = (): void => {
    if (isStopped) throw Object.assign(new Error('stopped'), { code: 'EIO' })
  }
  const disk: typeof quickDisk = {
    ...quickDisk,
    rename: async (from, to) => {
      stop()
      await quickDisk.rename(from, to)
      isStopped = to.endsWith('journal.json')
    },
    remove: async (path) => {
      stop()
      return quickDisk.remove(path)
    },
    removeFolder: async (path) => {
      stop()
      return quickDisk.removeFolder(path)
    },
  }
  const options = { ids, kind: 'page' as const, out: halfOf(place), allowForeign: false, by: '林小满' }
  await exportArticles(library, createComposer(library), options, disk).catch(() => undefined)
  await library.close()
}

/** What the lists show, with what is in the trash. */
export async function everyArticle(library: Library): Promise<readonly ArticleSummary[]> {
  const all = { offset: 0, limit: 999 }
  return [...(await library.list(all)).articles, ...(await library.list({ ...all, trashed: true })).articles]
}

export async function buildRichModel(home: string): Promise<RichModel> {
  const base = await buildModel(home)
  const place = placeIn(home)
  const library = await openAt(place, quickDisk, 37)
  for (let n = 0; n < MORE; n++) {
    const id = library.mintId(`2018-0${1 + (n % 5)}-1${n % 3}`)
    const record = recordOf(`长文 ${n}`)
    const first = await library.save({ id, parents: [], record, reason: 'create', whenStale: 'refuse' })
    const second = await next(library, first, recordOf(`长文 ${n}，二稿`))
    if (n % 3 === 0) await next(library, second, recordOf(`长文 ${n}，三稿`))
    if (n % 4 === 0) {
      await library.drafts.write({ articleId: id, parents: [second.hash], record: recordOf(`长文 ${n}，未存`) })
    }
  }
  await library.list({ offset: 0, limit: 9 })
  await library.updateSearch()
  await library.close()
  await stopHalfWay(place, exportedIds(base))

  const articles = new Map<ArticleId, ShownArticle>()
  const shown = await withLibrary(place, async (open) => {
    for (const { id } of await everyArticle(open)) {
      const records = new Map<string, string>()
      for (const { hash } of await open.history(id)) {
        records.set(hash, canonicalJson((await open.readRevision(id, hash)).record))
      }
      articles.set(id, { head: (await open.load(id)).hash, records, notes: await open.publications.of(id) })
    }
    return {
      drafts: await open.drafts.list(),
      topics: { profile: await open.settings.get('profile'), columns: await open.settings.get('columns') },
      lists: { people: await open.lists.entries('people'), sources: await open.lists.entries('sources') },
    }
  })
  return {
    model: base,
    articles,
    ...shown,
    files: {
      library: await filesBelow(home, 'library'),
      state: await filesBelow(home, 'state'),
      targets: [
        ...(await filesBelow(home, 'out')),
        ...(await filesBelow(home, 'half')).filter((path) => !path.endsWith('/lock')),
      ],
      archive: ['other.zip'],
    },
  }
}
