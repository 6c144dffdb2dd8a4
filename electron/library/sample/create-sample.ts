import { defaultProfile } from '../../../shared/portal/settings'
import type { Library, Surroundings } from '../api'
import { initLibrary, openLibrary } from '../index'
import { sampleArticles, type SampleMedia } from './articles.data'
import bookVan from './media/book-van.jpg?inline'
import readingRoom from './media/reading-room.jpg?inline'
import riverBooks from './media/river-books.jpg?inline'
import riverMap from './media/river-map.jpg?inline'
import { sampleColumns, samplePeople, sampleSite, sampleSources } from './portal.data'

export interface SampleOptions {
  /** An absent or empty folder. */
  readonly path: string
  readonly stateDir: string
  readonly surroundings: Surroundings
}

const bytesOf = (dataUrl: string): Uint8Array => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')

/** 示例稿库: a living newsroom of an invented publishing house, each article saved by its editor at its own time. */
export async function createSampleLibrary({
  path,
  stateDir,
  surroundings,
}: SampleOptions): Promise<{ readonly libraryId: string }> {
  const made = await initLibrary({ path, surroundings, profile: { ...defaultProfile, ...sampleSite } })
  const clock = { at: surroundings.now(), by: surroundings.person() }
  const staged: Surroundings = { ...surroundings, now: () => clock.at, person: () => clock.by }
  const library = await openLibrary({ path, stateDir, surroundings: staged })
  try {
    const columns = await library.settings.get('columns')
    await library.settings.set('columns', sampleColumns, columns.hash)
    for (const name of samplePeople) await library.lists.save('people', { name })
    for (const name of sampleSources) await library.lists.save('sources', { name })
    for (const { day, by, savedAt, record } of [...sampleArticles(await addMedia(library))].reverse()) {
      clock.at = Date.parse(savedAt)
      clock.by = by
      await library.save({ id: library.mintId(day), parents: [], record, reason: 'create', whenStale: 'refuse' })
    }
    return made
  } finally {
    await library.close()
  }
}

async function addMedia(library: Library): Promise<SampleMedia> {
  const add = async (dataUrl: string) => (await library.media.add(bytesOf(dataUrl))).media
  return {
    readingRoom: await add(readingRoom),
    bookVan: await add(bookVan),
    riverBooks: await add(riverBooks),
    riverMap: await add(riverMap),
  }
}
