import type { MediaName } from '../../shared/article/record'
import type { PageAddresses } from '../../shared/portal/page-model'
import type { Library } from '../library/api'
import { withPlainPictures } from '../pictures/picture-thread'
import { withoutWebp } from '../pictures/without-webp'
import { dataUrl, fileUrl } from './page-assets'

export type Addresses = Pick<PageAddresses, 'media' | 'attachment'>
type Source = Pick<Library, 'media'>
export type Draw = (addresses: Addresses) => Promise<string>

/** A larger attachment is named in a page that stands alone, and not brought: such a file is mailed and opened whole. */
const MOST_EMBEDDED = 5 * 1024 * 1024

/** Draws with all it shows inside. Twice: the first time tells which images it really shows, so that only those are read. */
export async function drawEmbedded({ media }: Source, draw: Draw, urlOf = urlOfImage): Promise<string> {
  const images = new Set<MediaName>()
  const files = new Set<MediaName>()
  await draw({
    media: (name) => (images.add(name), ''),
    attachment: ({ media: name }) => (files.add(name), ''),
  })
  const urls = new Map<MediaName, string>()
  for (const name of images) urls.set(name, await urlOf(name, await media.read(name)))
  const fileUrls = new Map<MediaName, string>()
  for (const name of files) {
    const bytes = await media.read(name)
    if (bytes.length <= MOST_EMBEDDED) fileUrls.set(name, fileUrl(name, bytes))
  }
  return draw({ media: (name) => urls.get(name) ?? '', attachment: ({ media: name }) => fileUrls.get(name) ?? null })
}

/** The same for programs that something is pasted into: they may not know WebP. */
export const drawForPasting = (source: Source, draw: Draw): Promise<string> =>
  withPlainPictures((plain) =>
    drawEmbedded(source, draw, async (name, given) => {
      const picture = await withoutWebp({ name, bytes: given }, plain)
      return dataUrl(picture.name, picture.bytes)
    }),
  )

const urlOfImage = (name: MediaName, bytes: Uint8Array): Promise<string> => Promise.resolve(dataUrl(name, bytes))
