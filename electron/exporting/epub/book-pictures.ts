import type { MediaName } from '../../../shared/article/record'
import { inspectImage } from '../../../shared/media/image'
import type { Plain } from '../../pictures/picture-thread'
import type { Chapter } from '../api'

type Picture = Chapter['pictures'][number]

/**
 * The pictures of a chapter's text under names of their form. EPUB 3.2 knows no WebP: such a picture is made anew, and
 * the text names what it became; one that moves or is damaged stays as it is.
 */
export async function bookPictures(
  xhtml: string,
  names: readonly MediaName[],
  read: (name: MediaName) => Promise<Uint8Array>,
  plain: Plain,
): Promise<{ readonly xhtml: string; readonly pictures: readonly Picture[] }> {
  let text = xhtml
  const pictures: Picture[] = []
  for (const name of names) {
    const bytes = await read(name)
    const made = name.endsWith('.webp') ? await plain(bytes) : null
    const type = made === null ? undefined : inspectImage(made)?.extension
    if (made === null || type === undefined) {
      pictures.push({ name, bytes })
      continue
    }
    const renamed = name.replace(/webp$/, type)
    text = text.replaceAll(name, renamed)
    pictures.push({ name: renamed, bytes: made })
  }
  return { xhtml: text, pictures }
}
