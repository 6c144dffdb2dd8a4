import type { MediaName } from '../../shared/article/record'
import type { DocumentJson } from '../../shared/document/json'
import { placeImages } from '../../shared/document/reader/images'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { Library } from '../library/api'
import type { FoundForeign } from './foreign/found-foreign'
import { type FoundRecord, isObject } from './found-record'

/** A found record with its images in the library's media store; one that the store doesn't take is told, and its figure stays. */
export async function storeImages(library: Library, found: FoundForeign): Promise<FoundRecord> {
  const lost = [...found.lost]
  const names = new Map<number, MediaName>()
  for (const { figure, name, bytes } of found.images) {
    try {
      names.set(figure, (await library.media.add(bytes)).media)
    } catch (error) {
      if (!(error instanceof AppError) || !error.code.startsWith('image-')) throw error
      lost.push(t('word.lost.image', { name, message: error.message }))
    }
  }
  if (names.size === 0 || !isObject(found.value)) return { value: found.value, lost }
  return { value: { ...found.value, body: placeImages(found.value['body'] as DocumentJson, names) }, lost }
}
