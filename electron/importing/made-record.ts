import type { ArticleRecord } from '../../shared/article/record'
import { parseRecord } from '../../shared/article/validate'
import { t } from '../../shared/messages/translate'
import type { Library } from '../library/api'
import type { FoundRecord } from './found-record'
import type { ImportDesk } from './import-desk'
import { nodesOf } from './imported-row'
import { placeColumns, withColumn } from './place-columns'
import { withImages } from './store-images'

/**
 * The record that is saved for what was found: in its column, its pictures stored, sentences on what is missing added.
 * @param path the file's, to look beside @throws AppError 'invalid-record' and the like
 */
export async function makeRecord(
  desk: ImportDesk,
  found: FoundRecord,
  path: string,
): Promise<{ readonly record: ArticleRecord; readonly lost: readonly string[] }> {
  const { library, tree, chosenColumns, options: wanted } = desk
  const lost = [...found.lost]
  const placed = placeColumns(withColumn(found, tree, chosenColumns), tree, (name) => {
    lost.push(t('importing.lostColumn', { name }))
    return undefined
  })
  const given = await withImages(desk, found, parseRecord(placed), path, lost)
  lost.push(...(await missingMedia(library, given)))
  const { column = given.column, status = given.status } = wanted
  const record = { ...given, ...(column === undefined ? {} : { column }), ...(status === undefined ? {} : { status }) }
  return { record, lost }
}

async function missingMedia(library: Library, { body }: ArticleRecord): Promise<readonly string[]> {
  const lost: string[] = []
  for (const name of new Set(nodesOf(body, 'figure').map(({ attrs }) => attrs?.['media']))) {
    if (typeof name === 'string' && (await library.media.size(name)) === null)
      lost.push(t('importing.lostMedia', { name }))
  }
  return lost
}
