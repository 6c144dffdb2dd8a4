import type { Language } from '../../article/record'
import { editionOf } from '../edition'
import { listed, type Collection } from './collections'
import { rootFeedLinks } from './feeds'
import { relativeHref } from './paths'
import { editionRoot, placeRoot, type SiteMap } from './site-addresses'
import { entryViewFrom, listDescription, ownPageFile } from './site-page'
import type { Site, SiteEntry } from './site'
import type { OwnPage, SiteFile } from './site-file'
import { siteWords } from './site-words'

const NEWEST = 8
const OF_COLUMN = 6
const MOST_COLUMNS = 24

/** The article that opens the front page: the editor's choice, else the newest pinned one, else the newest. */
function leadOf({ settings }: Site, entries: readonly SiteEntry[]): SiteEntry | null {
  const chosen = entries.find(({ id }) => id === settings.lead)
  return chosen ?? entries.find(({ pinned }) => pinned) ?? entries[0] ?? null
}

/** Columns with articles of their own kind: those without a column below them that has articles, in the order of the tree. */
function sections(collections: readonly Collection[]): readonly Collection[] {
  const filled = collections.filter(
    ({ column, entries }) => column !== null && column.kind !== 'page' && entries.length > 0,
  )
  const ids = new Set(filled.map(({ column }) => column?.id))
  return filled.filter(({ column }) => column?.children.every(({ id }) => !ids.has(id)) ?? true).slice(0, MOST_COLUMNS)
}

/** The front page of an edition: the lead story, what is pinned and newest, and the newest of each column. */
export function homeFile(site: Site, map: SiteMap, language: Language, collections: readonly Collection[]): SiteFile {
  const path = `${editionRoot(map, language)}index.html`
  const words = siteWords(language)
  const entries = listed(site, language)
  const lead = leadOf(site, entries)
  const others = [...entries.filter(({ pinned }) => pinned), ...entries.filter(({ pinned }) => !pinned)]
  const newest = others.filter((entry) => entry !== lead).slice(0, NEWEST)
  const picture = lead?.picture ?? null
  const asset = picture === null ? null : `assets/${picture}`
  const view = {
    lead:
      lead === null
        ? null
        : {
            ...entryViewFrom(path, lead),
            title: lead.title,
            description: lead.description,
            picture: asset === null ? null : relativeHref(path, asset),
          },
    newest: newest.map((entry) => entryViewFrom(path, entry)),
    sections: sections(collections).map((collection) => ({
      title: collection.title,
      url: relativeHref(path, `${collection.folder}index.html`),
      entries: collection.entries.slice(0, OF_COLUMN).map((entry) => entryViewFrom(path, entry)),
    })),
    ways: (['archive', 'authors', 'keywords'] as const).map((place) => ({
      title: words[place],
      url: relativeHref(path, `${placeRoot(map, language, place)}index.html`),
    })),
  }
  const page: OwnPage = {
    path,
    language,
    column: null,
    title: '',
    description: listDescription(
      editionOf(site.profile, language).siteName,
      lead === null ? [] : [lead, ...newest],
      language,
    ),
    feeds: rootFeedLinks(site, map, language),
    uses: asset === null ? [] : [asset],
  }
  return ownPageFile(path, 'home', () => ({ page, view }))
}
