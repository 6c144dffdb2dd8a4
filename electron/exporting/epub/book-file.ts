import {
  BOOK_CSS,
  bookTitle,
  CONTAINER,
  navigationDocument,
  packageDocument,
} from '../../../shared/portal/book/package-files'
import type { Chapter } from '../api'
import { assetType } from '../page-assets'
import { zipOf } from '../zip-file'
import { bookName } from './book-name'

/** A book (EPUB 3.3) of articles in the order given, each picture once. */
export function bookFile(
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
  const media = [...pictures.keys()].map((name) => ({ name, type: assetType(name) }))
  return zipOf([
    // Readers look for it at a fixed place: first, and as it is (EPUB 3.3, 4.2.3.3).
    { path: 'mimetype', content: 'application/epub+zip', stored: true },
    { path: 'META-INF/container.xml', content: CONTAINER },
    { path: 'book/package.opf', content: packageDocument(chapters, media, facts) },
    { path: 'book/nav.xhtml', content: navigationDocument(chapters, facts) },
    { path: 'book/book.css', content: BOOK_CSS },
    ...chapters.map(({ id, xhtml }) => ({ path: `book/texts/${id}.xhtml`, content: xhtml })),
    ...[...pictures].map(([name, bytes]) => ({ path: `book/media/${name}`, content: bytes, stored: true })),
  ])
}
