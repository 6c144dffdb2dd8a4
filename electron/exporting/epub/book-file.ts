import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import {
  BOOK_CSS,
  bookTitle,
  CONTAINER,
  navigationDocument,
  packageDocument,
} from '../../../shared/portal/book/package-files'
import type { Chapter } from '../api'
import { assetType } from '../page-assets'
import { bookName } from './book-name'

/** One time for all entries, so that the same articles make the same bytes. */
const TIME = new Date(2000, 0, 1, 12)

/** A book (EPUB 3.3) of articles in the order given, each picture once. */
export async function bookFile(
  chapters: readonly Chapter[],
  { publisher, modified }: { readonly publisher: string; readonly modified: string },
): Promise<Uint8Array> {
  const pictures = new Map<string, Uint8Array>()
  for (const chapter of chapters) for (const { name, bytes } of chapter.pictures) pictures.set(name, bytes)
  const facts = {
    title: bookTitle(chapters),
    identifier: `urn:gaotai:${bookName(chapters.map(({ id }) => id))}`,
    publisher,
    modified,
  }
  const zip = new ZipFile()
  const add = (path: string, content: string | Uint8Array, compress = true): void =>
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content), path, {
      mtime: TIME,
      forceDosTimestamp: true,
      compress,
    })
  // Readers look for it at a fixed place: first, and as it is (EPUB 3.3, 4.2.3.3).
  add('mimetype', 'application/epub+zip', false)
  add('META-INF/container.xml', CONTAINER)
  add(
    'book/package.opf',
    packageDocument(
      chapters,
      [...pictures.keys()].map((name) => ({ name, type: assetType(name) })),
      facts,
    ),
  )
  add('book/nav.xhtml', navigationDocument(chapters, facts))
  add('book/book.css', BOOK_CSS)
  for (const { id, xhtml } of chapters) add(`book/texts/${id}.xhtml`, xhtml)
  for (const [name, bytes] of pictures) add(`book/media/${name}`, bytes, false)
  zip.end()
  return buffer(zip.outputStream)
}
