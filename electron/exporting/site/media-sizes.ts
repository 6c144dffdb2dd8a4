import type { ArticleRecord, MediaName } from '../../../shared/article/record'
import type { MediaSize } from '../../../shared/portal/page-model'
import { mediaOf } from '../media-of'

/** The sizes of an article's pictures, those that are there. @throws AppError of the media store */
export async function mediaSizesOf(
  record: ArticleRecord,
  sizeOf: (name: MediaName) => Promise<MediaSize | null>,
): Promise<Readonly<Record<MediaName, MediaSize>>> {
  const sizes = await Promise.all(mediaOf(record).map(async (name) => [name, await sizeOf(name)] as const))
  return Object.fromEntries(sizes.flatMap(([name, size]) => (size === null ? [] : [[name, size]])))
}
