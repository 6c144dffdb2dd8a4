import type { ArticleId, ArticleRecord } from '../../article/record'
import { t } from '../../messages/translate'
import { xmlText } from '../site/xml'
import bookCss from './book.css?raw'

export const BOOK_CSS: string = bookCss

export interface BookArticle {
  readonly id: ArticleId
  readonly record: ArticleRecord
}

export interface BookPicture {
  readonly name: string
  /** Its media type. */
  readonly type: string
}

export interface BookFacts {
  readonly title: string
  /** `urn:…`, the same for the same articles. */
  readonly identifier: string
  readonly publisher: string
  /** ISO 8601 in UTC. */
  readonly modified: string
}

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

const titleOf = ({ record }: BookArticle): string => (record.title === '' ? t('common.untitled') : record.title)
const languageOf = (chapters: readonly BookArticle[]): string => chapters[0]?.record.language ?? 'zh-CN'

/** The package document (EPUB 3.3, 5): what the book is, its files, and the order of its chapters. */
export function packageDocument(
  chapters: readonly BookArticle[],
  pictures: readonly BookPicture[],
  facts: BookFacts,
): string {
  const language = languageOf(chapters)
  const authors = [...new Set(chapters.flatMap(({ record }) => record.authors ?? []))]
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${xmlText(facts.identifier)}</dc:identifier>
<dc:title>${xmlText(facts.title)}</dc:title>
<dc:language>${language}</dc:language>
${authors.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>\n`).join('')}<dc:publisher>${xmlText(facts.publisher)}</dc:publisher>
<meta property="dcterms:modified">${facts.modified.slice(0, 19)}Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="book.css" media-type="text/css"/>
${chapters.map(({ id }) => `<item id="a${id}" href="texts/${id}.xhtml" media-type="application/xhtml+xml"/>`).join('\n')}
${pictures.map(({ name, type }, i) => `<item id="p${i + 1}" href="media/${name}" media-type="${type}"/>`).join('\n')}
</manifest>
<spine>
${chapters.map(({ id }) => `<itemref idref="a${id}"/>`).join('\n')}
</spine>
</package>
`
}

/** The table of contents, which readers show and which can be read as a page. */
export function navigationDocument(chapters: readonly BookArticle[], { title }: BookFacts): string {
  const language = languageOf(chapters)
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${xmlText(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>
<nav epub:type="toc"><h1>${language === 'en' ? 'Contents' : '目录'}</h1><ol>
${chapters.map((chapter) => `<li><a href="texts/${chapter.id}.xhtml">${xmlText(titleOf(chapter))}</a></li>`).join('\n')}
</ol></nav>
</body>
</html>
`
}

export const bookTitle = (chapters: readonly BookArticle[]): string => {
  const [first] = chapters
  const title = first === undefined ? '' : titleOf(first)
  return chapters.length === 1 ? title : t('exporting.several', { title, count: chapters.length })
}
