import type { MediaName } from '../../../shared/article/record'
import { inspectImage } from '../../../shared/media/image'
import { isTurned } from '../../../shared/media/jpeg'
import type { MediaSize } from '../../../shared/portal/page-model'
import type { Plain } from '../../pictures/picture-thread'
import type { WordImage } from './context'

export interface WordMedia {
  readonly read: (name: MediaName) => Promise<Uint8Array>
  readonly size: (name: MediaName) => Promise<MediaSize | null>
  readonly plain: Plain
}

/**
 * Pictures as Word holds them, by their names; one that it can't hold is missing. Word shows a photo as it lies, whatever
 * its EXIF says, and knows no WebP: these are made anew.
 */
export async function wordImages(
  names: readonly MediaName[],
  { read, size, plain }: WordMedia,
): Promise<ReadonlyMap<MediaName, WordImage>> {
  const images = new Map<MediaName, WordImage>()
  for (const name of names) {
    const pixels = await size(name)
    if (pixels === null) continue
    const given = await read(name)
    const needsRemaking = name.endsWith('.webp') || isTurned(given)
    const bytes = (needsRemaking ? await plain(given) : null) ?? given
    const type = inspectImage(bytes)?.extension
    if (type !== undefined && type !== 'webp') images.set(name, { bytes, type, ...pixels })
  }
  return images
}
