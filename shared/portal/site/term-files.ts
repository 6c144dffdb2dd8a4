import type { Language } from '../../article/record'
import type { Collection } from './collections'
import { relativeHref } from './paths'
import { placeRoot, type SiteMap } from './site-addresses'
import { ownPageFile } from './site-page'
import type { OwnPage, SiteFile } from './site-file'
import { siteWords } from './site-words'

/** More names than a reader looks through; every one has its page all the same. */
const MOST = 500

/** The page that lists all authors or all keywords, those with the most articles first. */
export function termsFile(
  map: SiteMap,
  language: Language,
  kind: 'author' | 'keyword',
  collections: readonly Collection[],
): SiteFile {
  const words = siteWords(language)
  const path = `${placeRoot(map, language, kind === 'author' ? 'authors' : 'keywords')}index.html`
  const heading = kind === 'author' ? words.authors : words.keywords
  const items = collections.slice(0, MOST).map((collection) => ({
    label: collection.title,
    url: relativeHref(path, `${collection.folder}index.html`),
    count: words.count(collection.entries.length),
  }))
  const view = { heading, groups: items.length === 0 ? [] : [{ title: '', items }] }
  const page: OwnPage = {
    path,
    language,
    column: null,
    title: heading,
    steps: [{ label: heading, url: relativeHref(path, path), lang: null }],
  }
  return ownPageFile(path, 'index', () => ({ page, view }))
}
