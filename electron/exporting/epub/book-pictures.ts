import type { MediaName } from '../../../shared/article/record'
import type { Plain } from '../../pictures/picture-thread'
import { withoutWebp } from '../../pictures/without-webp'
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
    const picture = await withoutWebp({ name, bytes: await read(name) }, plain)
    pictures.push(picture)
    text = text.replaceAll(name, picture.name)
  }
  return { xhtml: text, pictures }
}
