import { basename } from 'node:path'
import type { ArticleRecord, MediaName, Status } from '../../shared/article/record'
import { parseRecord } from '../../shared/article/validate'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { putImages } from '../../shared/pages/page-images'
import type { ColumnTree } from '../../shared/portal/profile'
import type { Library } from '../library/api'
import type { FoundRecord } from './found-record'
import { nodesOf } from './imported-row'
import { imageBeside } from './pages/beside-page'
import { placeColumns, withColumn } from './place-columns'

/** What the person wants of every article. */
export interface Wanted {
  /** A column id; absent: each record's own. */
  readonly column?: string
  readonly status?: Status
}

/**
 * The record that is saved for what was found: in its column, its pictures stored, sentences on what is missing added.
 * @param path the file's, to look beside @throws AppError 'invalid-record' and the like
 */
export async function makeRecord(
  library: Library,
  tree: ColumnTree,
  found: FoundRecord,
  path: string,
  wanted: Wanted,
): Promise<{ readonly record: ArticleRecord; readonly lost: readonly string[] }> {
  const lost = [...found.lost]
  const placed = placeColumns(withColumn(found, tree), tree, (name) => {
    lost.push(t('importing.lostColumn', { name }))
    return undefined
  })
  const given = await withImages(library, found, parseRecord(placed), path, lost)
  lost.push(...(await missingMedia(library, given)))
  const { column = given.column, status = given.status } = wanted
  const record = { ...given, ...(column === undefined ? {} : { column }), ...(status === undefined ? {} : { status }) }
  return { record, lost }
}

/** The pictures that lie beside a page, or came in it, stored and put in. */
async function withImages(
  library: Library,
  { images = [], imageWithin }: FoundRecord,
  record: ArticleRecord,
  path: string,
  lost: string[],
): Promise<ArticleRecord> {
  if (images.length === 0) return record
  let missing = 0
  const names: (MediaName | null)[] = []
  for (const addresses of images) {
    const bytes = imageWithin === undefined ? await imageBeside(path, addresses) : imageWithin(addresses)
    if (bytes === null) missing += 1
    names.push(bytes === null ? null : await stored(library, bytes, addresses[0] ?? '', lost))
  }
  if (missing > 0) lost.push(t('importing.lostImages', { count: missing }))
  return { ...record, body: putImages(record.body, names) }
}

/** A picture that the library doesn't take is left out with the reason; the article comes in all the same. */
async function stored(library: Library, bytes: Uint8Array, address: string, lost: string[]): Promise<MediaName | null> {
  try {
    return (await library.media.add(bytes)).media
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('image-')) throw error
    lost.push(t('importing.lostImage', { name: basename(address).slice(-60), message: error.message }))
    return null
  }
}

async function missingMedia(library: Library, { body }: ArticleRecord): Promise<readonly string[]> {
  const lost: string[] = []
  for (const name of new Set(nodesOf(body, 'figure').map(({ attrs }) => attrs?.['media']))) {
    if (typeof name === 'string' && (await library.media.size(name)) === null)
      lost.push(t('importing.lostMedia', { name }))
  }
  return lost
}
