import { basename } from 'node:path'
import type { ArticleRecord, MediaName } from '../../shared/article/record'
import { placeImages } from '../../shared/document/reader/images'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { putImages } from '../../shared/pages/page-images'
import type { Library } from '../library/api'
import type { FoundRecord } from './found-record'
import { imageBeside } from './pages/beside-page'

/**
 * A record with the pictures of its file in the library's media store and in its body: those that came in the file, and
 * those that lie beside it.
 * @param path the file's, to look beside @param lost gets a sentence for each picture that is left out
 */
export async function withImages(
  library: Library,
  found: FoundRecord,
  record: ArticleRecord,
  path: string,
  lost: string[],
): Promise<ArticleRecord> {
  return withFigures(library, found, await withPageImages(library, found, record, path, lost), lost)
}

async function withPageImages(
  library: Library,
  { images = [], imageBytes }: FoundRecord,
  record: ArticleRecord,
  path: string,
  lost: string[],
): Promise<ArticleRecord> {
  if (images.length === 0) return record
  let missing = 0
  const names: (MediaName | null)[] = []
  for (const [nth, addresses] of images.entries()) {
    const bytes = imageBytes === undefined ? await imageBeside(path, addresses) : (imageBytes[nth] ?? null)
    if (bytes === null) missing += 1
    names.push(bytes === null ? null : await stored(library, bytes, basename(addresses[0] ?? '').slice(-60), lost))
  }
  if (missing > 0) lost.push(t('importing.lostImages', { count: missing }))
  return { ...record, body: putImages(record.body, names) }
}

async function withFigures(
  library: Library,
  { figures = [] }: FoundRecord,
  record: ArticleRecord,
  lost: string[],
): Promise<ArticleRecord> {
  const names = new Map<number, MediaName>()
  for (const { figure, name, bytes } of figures) {
    const media = await stored(library, bytes, name, lost)
    if (media !== null) names.set(figure, media)
  }
  return names.size === 0 ? record : { ...record, body: placeImages(record.body, names) }
}

/** A picture that the library doesn't take is left out with the reason; the article comes in all the same. */
async function stored(library: Library, bytes: Uint8Array, name: string, lost: string[]): Promise<MediaName | null> {
  try {
    return (await library.media.add(bytes)).media
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('image-')) throw error
    lost.push(t('importing.lostImage', { name, message: error.message }))
    return null
  }
}
