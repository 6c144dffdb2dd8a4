import type { LinkView } from '../frame-view'
import { foreignLanguage } from '../edition'
import type { Collection } from './collections'
import { faceOf } from './face'
import { feedLinks } from './feeds'
import { listPages } from './list-pages'
import { relativeHref } from './paths'
import { columnPage, placeRoot, siteAddress, type SiteMap } from './site-addresses'
import { entryViewFrom, type EntryView, listDescription, ownPageFile } from './site-page'
import type { Site, SiteEntry } from './site'
import type { OwnContent, OwnPage, SiteFile } from './site-file'
import { siteWords } from './site-words'

const SIZE = 20

/** What the `list` template prints. */
interface ListView {
  readonly heading: string
  readonly note: string
  readonly entries: readonly EntryView[]
  readonly columns: readonly LinkView[]
  readonly newer: string | null
  readonly older: string | null
  readonly newest: string | null
}

const pageName = (folder: string, page: number): string => `${folder}page-${page}.html`

function headingOf({ kind, language, title }: Collection): string {
  const words = siteWords(language)
  return kind === 'column' ? title : kind === 'author' ? words.author(title) : words.keyword(title)
}

/** The pages of one list: its front, `index.html`, and those of older articles. */
export function listFiles(site: Site, map: SiteMap, collection: Collection): readonly SiteFile[] {
  const { folder } = collection
  const { front, older } = listPages(collection.entries, SIZE)
  const index = `${folder}index.html`
  const pinned = collection.entries.filter((entry) => entry.pinned)
  const first = [...pinned, ...front.filter((entry) => !entry.pinned)]
  const pathOf = (page: number): string | null =>
    page < 1 ? null : page > older.length ? index : pageName(folder, page)
  return [
    listFile(site, map, collection, { path: index, entries: first, newer: null, older: pathOf(older.length), index }),
    ...older.map((entries, i) =>
      listFile(site, map, collection, {
        path: pageName(folder, i + 1),
        entries,
        newer: pathOf(i + 2),
        older: pathOf(i),
        index,
      }),
    ),
  ]
}

interface ListPage {
  readonly path: string
  readonly entries: readonly SiteEntry[]
  readonly newer: string | null
  readonly older: string | null
  readonly index: string
}

function listFile(site: Site, map: SiteMap, collection: Collection, page: ListPage): SiteFile {
  const { kind, language, title, column } = collection
  const { path, newer, older } = page
  return ownPageFile(
    path,
    'list',
    () => contentOf(map, collection, page),
    () => [kind, language, title, column?.id, newer, older, page.entries.map((entry) => faceOf(site, entry))],
  )
}

function contentOf(map: SiteMap, collection: Collection, page: ListPage): Pick<OwnContent, 'page' | 'view'> {
  const isFront = page.path === page.index
  const link = (path: string | null): string | null => (path === null ? null : relativeHref(page.path, path))
  const view: ListView = {
    heading: headingOf(collection),
    note: noteOf(collection, page, isFront),
    entries: page.entries.map((entry) => entryViewFrom(page.path, entry)),
    columns: isFront ? childrenOf(collection, map, page.path) : [],
    newer: link(page.newer),
    older: link(page.older),
    newest: isFront || page.newer === page.index ? null : link(page.index),
  }
  const own: OwnPage = {
    path: page.path,
    language: collection.language,
    column: collection.column?.id ?? null,
    title: isFront ? view.heading : `${view.heading} (${view.note})`,
    description: listDescription(view.heading, page.entries, collection.language),
    steps: stepsOf(collection, map, page.path),
    feeds: collection.kind === 'column' && collection.entries.length > 0 ? feedLinks(map, collection) : [],
    previous: page.newer === null ? null : siteAddress(map, page.newer),
    next: page.older === null ? null : siteAddress(map, page.older),
  }
  return { page: own, view }
}

/** The days that an older page goes from and to; the front page has none. */
function noteOf({ language }: Collection, { entries }: ListPage, isFront: boolean): string {
  if (isFront) return ''
  const days = entries.map(({ time }) => time.slice(0, 10)).toSorted()
  return siteWords(language).span(days[0] ?? '', days.at(-1) ?? '')
}

function childrenOf({ column, language }: Collection, map: SiteMap, from: string): readonly LinkView[] {
  return (column?.children ?? []).flatMap((child) => {
    const page = columnPage(map, language, child.id)
    const label = language === 'en' ? (child.englishName ?? child.name) : child.name
    return page === null ? [] : [{ label, url: relativeHref(from, page), lang: foreignLanguage(label, language) }]
  })
}

/** The way to an author's or a keyword's list, behind the portal's root. */
function stepsOf(collection: Collection, map: SiteMap, from: string): readonly LinkView[] {
  const { kind, language, title } = collection
  if (kind === 'column') return []
  const words = siteWords(language)
  const all = `${placeRoot(map, language, kind === 'author' ? 'authors' : 'keywords')}index.html`
  return [
    { label: kind === 'author' ? words.authors : words.keywords, url: relativeHref(from, all), lang: null },
    { label: title, url: relativeHref(from, `${collection.folder}index.html`), lang: foreignLanguage(title, language) },
  ]
}
