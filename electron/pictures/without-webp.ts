import type { MediaName } from '../../shared/article/record'
import { inspectImage } from '../../shared/media/image'
import type { Plain } from './picture-thread'

export interface NamedPicture {
  readonly name: MediaName
  readonly bytes: Uint8Array
}

/** A picture for programs that may not know WebP, named by its form; one that moves or is damaged stays as it is. */
export async function withoutWebp(picture: NamedPicture, plain: Plain): Promise<NamedPicture> {
  const made = picture.name.endsWith('.webp') ? await plain(picture.bytes) : null
  const type = made === null ? undefined : inspectImage(made)?.extension
  if (made === null || type === undefined) return picture
  return { name: picture.name.replace(/webp$/, type), bytes: made }
}
