import type { Language } from '../../article/record'
import { eachInSteps, type Steps } from '../../steps'
import { flattenColumns } from '../columns'
import { columnLabel } from '../edition'
import type { Column } from '../profile'
import { slugOf } from './paths'
import { editionRoot, placeRoot, type SiteMap } from './site-addresses'
import { isColumnPage, type Site, type SiteEntry } from './site'

/** Articles that the site lists together. */
export interface Collection {
  readonly kind: 'column' | 'author' | 'keyword'
  readonly language: Language
  readonly title: string
  /** With a slash at its end. */
  readonly folder: string
  readonly column: Column | null
  readonly entries: readonly SiteEntry[]
}

/** Each column with all that stands in it or below it, also those without an article: the navigation leads there. */
export function* columnCollections(site: Site, map: SiteMap, language: Language): Steps<readonly Collection[]> {
  const placed = flattenColumns(site.columns)
  const above = new Map(placed.map(({ column, path }) => [column.id, path.map(({ id }) => id)]))
  const members = new Map<string, SiteEntry[]>(placed.map(({ column }) => [column.id, []]))
  yield* eachInSteps(listed(site, language), (entry) => {
    const ids = new Set(entry.columns.flatMap((id) => above.get(id) ?? []))
    for (const id of ids) members.get(id)?.push(entry)
  })
  return placed.map(({ column }) => ({
    kind: 'column',
    language,
    title: columnLabel(column, language),
    folder: `${editionRoot(map, language)}${map.folders.get(column.id) ?? column.slug}/`,
    column,
    entries: members.get(column.id) ?? [],
  }))
}

/** What can be read: articles of a language that were not withdrawn, newest first. */
export const readable = (site: Site, language: Language): readonly SiteEntry[] => entriesOf(site, language).readable

/** What lists, feeds and archives show: not the articles that are a column's own page. */
export const listed = (site: Site, language: Language): readonly SiteEntry[] => entriesOf(site, language).listed

interface Entries {
  readonly readable: readonly SiteEntry[]
  readonly listed: readonly SiteEntry[]
}

/** Every kind of page asks for them, of many articles. */
const editions = new WeakMap<readonly SiteEntry[], Map<Language, Entries>>()

function entriesOf({ entries }: Site, language: Language): Entries {
  const known = editions.get(entries) ?? new Map<Language, Entries>()
  editions.set(entries, known)
  const before = known.get(language)
  if (before !== undefined) return before
  const all = entries.filter((entry) => entry.language === language && !entry.withdrawn)
  const found = { readable: all, listed: all.filter((entry) => !isColumnPage(entry)) }
  known.set(language, found)
  return found
}

/** The folder name of an author or a keyword: readable, and never two for one name. */
export const termSlug = (name: string, digest: (text: string) => string): string =>
  [slugOf(name, 32), digest(name).slice(0, 8)].filter((part) => part !== '').join('-')

/** Each author or keyword, most articles first. */
export function* termCollections(
  site: Site,
  map: SiteMap,
  language: Language,
  kind: 'author' | 'keyword',
): Steps<readonly Collection[]> {
  const members = new Map<string, SiteEntry[]>()
  yield* eachInSteps(listed(site, language), (entry) => {
    for (const name of new Set(kind === 'author' ? entry.authors : entry.keywords)) {
      const known = members.get(name)
      if (known === undefined) members.set(name, [entry])
      else known.push(entry)
    }
  })
  const root = placeRoot(map, language, kind === 'author' ? 'authors' : 'keywords')
  return [...members]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([title, entries]) => ({
      kind,
      language,
      title,
      folder: `${root}${termSlug(title, site.digest)}/`,
      column: null,
      entries,
    }))
}
