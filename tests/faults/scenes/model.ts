import { cp, mkdir, rm } from 'node:fs/promises'
import { createComposer, exportArticles } from '../../../electron/exporting'
import type { ExportDisk } from '../../../electron/exporting/staging/export-disk'
import type { Library } from '../../../electron/library'
import { initLibraryOn } from '../../../electron/library/init-library'
import { openWorkspace } from '../../../electron/library/workspace'
import type { ArticleRecord } from '../../../shared/article/record'
import type { Saved } from '../../../shared/ipc/article-values'
import { makePng } from '../../support/png'
import { quickDisk } from '../disks/quick-disk'
import { contentOf, filesOf } from './content'
import type { Place } from './place'
import { copyPlace, openAt, placeIn, surroundingsFor, withLibrary } from './place'
import { recordOf } from './texts'

/** A newsroom's library with something of every kind, a copy that went its own way, its backup, and an earlier export. */
export interface Model {
  readonly place: Place
  readonly libraryId: string
  /** The newest revision of each article by what it is here for. */
  readonly articles: Readonly<Record<'plain' | 'pictured' | 'forked' | 'trashed' | 'drafted', Saved>>
  /** Sums of the library's files, and of the other copy's. */
  readonly ours: Readonly<Record<string, string>>
  readonly theirs: Readonly<Record<string, string>>
  /** What both are together. */
  readonly union: Readonly<Record<string, string>>
  /** What stands in the export's folder, and what will after the next export. */
  readonly exported: {
    readonly before: Readonly<Record<string, string>>
    readonly after: Readonly<Record<string, string>>
  }
}

/** The articles that were exported, and are exported again. */
export const exportedIds = ({ articles }: Model): readonly string[] => [
  articles.plain.id,
  articles.pictured.id,
  articles.drafted.id,
]

const create = (library: Library, record: ArticleRecord, day: string): Promise<Saved> =>
  library.save({ id: library.mintId(day), parents: [], record, reason: 'create', whenStale: 'refuse' })

export const next = (library: Library, before: Saved, record: ArticleRecord, whenStale: 'refuse' | 'fork' = 'refuse') =>
  library.save({ id: before.id, parents: [before.hash], record, reason: 'save', whenStale })

async function renamePortal(library: Library, siteName: string): Promise<void> {
  const { value, hash } = await library.settings.get('profile')
  await library.settings.set('profile', { ...(value as object), siteName }, hash)
}

/** Exports pages; the same library gives the same bytes. */
export const exportAll = (library: Library, out: string, ids: readonly string[], disk: ExportDisk = quickDisk) =>
  exportArticles(library, createComposer(library), { ids, kind: 'page', out, allowForeign: false, by: '林小满' }, disk)

export async function buildModel(home: string): Promise<Model> {
  await mkdir(home, { recursive: true })
  const place = placeIn(home)
  const { libraryId } = await initLibraryOn(quickDisk)({ path: place.library, surroundings: surroundingsFor(7) })
  const library = await openAt(place, quickDisk, 11)
  const first = await library.media.add(makePng(3, 2))
  const second = await library.media.add(makePng(2, 3))
  const plain = await create(library, recordOf('集市开张'), '2017-12-28')
  const pictured = await create(library, recordOf('河堤新栽的树', {}, first.media), '2017-12-28')
  const forked = await create(library, recordOf('修桥'), '2017-12-28')
  const one = await next(library, forked, recordOf('修桥，一位编辑的改稿'))
  await next(library, forked, recordOf('修桥，另一位编辑的改稿'), 'fork')
  const thrown = await create(library, recordOf('旧闻'), '2018-01-02')
  const purged = await create(library, recordOf('误录'), '2018-01-02')
  const drafted = await create(library, recordOf('春耕'), '2018-03-05')
  await library.trash([thrown.id, purged.id])
  await library.purge([purged.id])
  await renamePortal(library, '青榆新闻')
  await library.lists.save('people', { name: '林小满' })
  await library.lists.save('sources', { name: '青榆日报' })
  const trashed = { ...thrown, hash: (await library.load(thrown.id)).hash }
  await exportAll(library, place.out, [plain.id, pictured.id, drafted.id])
  const newer = {
    plain: await next(library, plain, recordOf('集市开张，二稿')),
    pictured: await next(library, pictured, recordOf('河堤新栽的树，换了图', {}, second.media)),
  }
  await library.drafts.write({ articleId: drafted.id, parents: [drafted.hash], record: recordOf('春耕，未存的改动') })
  await library.list({ offset: 0, limit: 9 })
  await library.updateSearch()
  await library.close()
  await (await openWorkspace(place.state, quickDisk)).setPerson('林小满')

  await cp(place.library, place.other, { recursive: true })
  const other = await openAt({ library: place.other, state: `${home}-other-state` }, quickDisk, 13)
  const third = await other.media.add(makePng(4, 4))
  await next(other, newer.plain, recordOf('集市开张，别处的三稿'))
  await create(other, recordOf('新来的稿件', {}, third.media), '2018-03-05')
  await create(other, recordOf('又一篇'), '2019-07-01')
  await other.purge([thrown.id])
  await other.lists.save('people', { name: '周予安' })
  await renamePortal(other, '青榆在线')
  await other.backup(place.archive, {})
  await other.close()

  const before = await filesOf(place.out)
  const onCopy = async <T>(work: (copy: Library, place: Place) => Promise<T>): Promise<T> => {
    const spare = await copyPlace(place, `${home}-spare`, libraryId)
    const result = await withLibrary(spare, (copy) => work(copy, spare))
    await rm(spare.home, { recursive: true })
    return result
  }
  const after = await onCopy(async (copy, { out }) => {
    await exportAll(copy, out, [plain.id, pictured.id, drafted.id])
    return filesOf(out)
  })
  const union = await onCopy(async (copy, spare) => {
    await copy.merge(spare.other, {})
    return contentOf(spare.library)
  })

  return {
    place,
    libraryId,
    articles: { plain: newer.plain, pictured: newer.pictured, forked: one, trashed, drafted },
    ours: await contentOf(place.library),
    theirs: await contentOf(place.other),
    union,
    exported: { before, after },
  }
}
