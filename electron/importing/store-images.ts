import { basename } from 'node:path'
import type { ArticleRecord, MediaName } from '../../shared/article/record'
import { placeImages } from '../../shared/document/reader/images'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { putImages } from '../../shared/pages/page-images'
import { LONGEST_EDGE } from '../../shared/media/image'
import type { FoundRecord } from './found-record'
import { type ImportDesk, stopWhenCancelled } from './import-desk'
import { imageBeside } from './pages/beside-page'

/**
 * A record with the pictures of its file in the library's media store and in its body: those that came in the file, and
 * those that lie beside it.
 * @param path the file's, to look beside @param lost gets a sentence for each picture that is left out
 */
export async function withImages(
  desk: ImportDesk,
  found: FoundRecord,
  record: ArticleRecord,
  path: string,
  lost: string[],
): Promise<ArticleRecord> {
  let shrunk = 0
  const store: Store = async (bytes, name) => {
    const { media, isShrunk } = await stored(desk, bytes, name, lost)
    if (isShrunk) shrunk += 1
    return media
  }
  const whole = await withFigures(found, await withPageImages(found, record, path, store, lost), store)
  if (shrunk > 0) lost.push(t('importing.shrunkImages', { count: shrunk, most: LONGEST_EDGE }))
  return whole
}

/** Answers null for a picture that is left out. */
type Store = (bytes: Uint8Array, name: string) => Promise<MediaName | null>

async function withPageImages(
  { images = [], imageBytes }: FoundRecord,
  record: ArticleRecord,
  path: string,
  store: Store,
  lost: string[],
): Promise<ArticleRecord> {
  if (images.length === 0) return record
  let missing = 0
  const names: (MediaName | null)[] = []
  for (const [nth, addresses] of images.entries()) {
    const bytes = imageBytes === undefined ? await imageBeside(path, addresses) : (imageBytes[nth] ?? null)
    if (bytes === null) missing += 1
    names.push(bytes === null ? null : await store(bytes, basename(addresses[0] ?? '').slice(-60)))
  }
  if (missing > 0) lost.push(t('importing.lostImages', { count: missing }))
  return { ...record, body: putImages(record.body, names) }
}

async function withFigures({ figures = [] }: FoundRecord, record: ArticleRecord, store: Store): Promise<ArticleRecord> {
  const names = new Map<number, MediaName>()
  for (const { figure, name, bytes } of figures) {
    const media = await store(bytes, name)
    if (media !== null) names.set(figure, media)
  }
  return names.size === 0 ? record : { ...record, body: placeImages(record.body, names) }
}

interface Stored {
  readonly media: MediaName | null
  readonly isShrunk: boolean
}

/** A picture that the library doesn't take, and that can't be made smaller, is left out with the reason; the article comes in all the same. */
async function stored(
  { library, pictures, options }: ImportDesk,
  bytes: Uint8Array,
  name: string,
  lost: string[],
): Promise<Stored> {
  try {
    return { media: (await library.media.add(bytes)).media, isShrunk: false }
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('image-')) throw error
    const small = error.code === 'image-too-large' ? await pictures.remake(bytes, 'small') : null
    stopWhenCancelled(options.signal)
    if (small !== null) return { media: (await library.media.add(small)).media, isShrunk: true }
    lost.push(t('importing.lostImage', { name, message: error.message }))
    return { media: null, isShrunk: false }
  }
}
