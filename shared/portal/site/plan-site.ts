import type { Language } from '../../article/record'
import { AppError } from '../../ipc/errors'
import { t } from '../../messages/translate'
import { eachInSteps, type Steps } from '../../steps'
import { archiveFiles } from './archive-files'
import { articleFiles } from './article-files'
import { columnCollections, termCollections, type Collection } from './collections'
import { feedFiles } from './feeds'
import { formerColumnFiles } from './former-columns'
import { homeFile } from './home-files'
import { listFiles } from './list-files'
import { mapFiles } from './map-files'
import { lostFile, redirectFile } from './notice-files'
import { searchFiles } from './search-files'
import { siteMap, type SiteMap } from './site-addresses'
import { isColumnPage, type Site, type SiteEntry } from './site'
import type { SiteFile } from './site-file'
import { termsFile } from './term-files'

/** The editions that a site has: the Chinese one always, the English one when an article is in English. */
export const languagesOf = (entries: readonly Pick<SiteEntry, 'language'>[]): readonly Language[] =>
  entries.some(({ language }) => language === 'en') ? ['zh-CN', 'en'] : ['zh-CN']

/**
 * Every file of the portal with all that it depends on, in the order of their paths. Pure: the same site gives the same
 * plan, and a file whose inputs didn't change need not be drawn again.
 * @throws AppError 'invalid-settings' when two pages would stand at one address
 */
export function* planSite(site: Site): Steps<readonly SiteFile[]> {
  const languages = languagesOf(site.entries)
  const map = siteMap(site.profile, site.columns, languages)
  const editions: EditionFiles[] = []
  for (const language of languages) editions.push(yield* editionFiles(site, map, language))
  const files = [
    ...editions.flatMap(({ files: own }) => own),
    ...mapFiles(
      site,
      map,
      languages,
      editions.flatMap(({ columns }) => columns),
    ),
    ...(yield* articleFiles(site, map)),
  ]
  const placed = new Map<string, SiteFile>()
  yield* eachInSteps(files, (file) => {
    if (placed.has(file.path)) throw new AppError('invalid-settings', t('site.samePath', { path: file.path }))
    placed.set(file.path, file)
  })
  // Where another page stands now, e.g. a column's list, nothing leads on.
  for (const entry of site.entries)
    for (const from of entry.former) if (!placed.has(from)) placed.set(from, redirectFile(site, map, from, entry))
  for (const file of formerColumnFiles(site, map, languages)) if (!placed.has(file.path)) placed.set(file.path, file)
  return [...placed.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

interface EditionFiles {
  readonly files: readonly SiteFile[]
  readonly columns: readonly Collection[]
}

function* editionFiles(site: Site, map: SiteMap, language: Language): Steps<EditionFiles> {
  const standing = new Set(site.entries.flatMap((entry) => (isColumnPage(entry) ? [entry.path] : [])))
  const columns = yield* columnCollections(site, map, language)
  // A column that is a page shows its article where its list would stand.
  const lists = columns.filter(({ folder }) => !standing.has(`${folder}index.html`))
  const authors = yield* termCollections(site, map, language, 'author')
  const keywords = yield* termCollections(site, map, language, 'keyword')
  const files = [
    homeFile(site, map, language, columns),
    ...(yield* allListFiles(site, map, [...lists, ...authors, ...keywords])),
    ...archiveFiles(site, map, language),
    termsFile(map, language, 'author', authors),
    termsFile(map, language, 'keyword', keywords),
    ...feedFiles(site, map, language, lists),
    ...searchFiles(site, map, language),
    lostFile(map, language),
  ]
  return { files, columns: lists }
}

function* allListFiles(site: Site, map: SiteMap, collections: readonly Collection[]): Steps<readonly SiteFile[]> {
  const files: SiteFile[] = []
  for (const collection of collections) {
    yield
    files.push(...listFiles(site, map, collection))
  }
  return files
}
