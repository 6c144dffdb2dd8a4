import type { Language } from '../../article/record'
import { baseOf, type PortalAddresses } from '../addresses'
import { flattenColumns } from '../columns'
import type { ColumnTree, PortalProfile } from '../profile'
import { partPath, relativeHref, servedPath } from './paths'

/** What addresses within a site are made from. */
export interface SiteMap {
  readonly base: string | null
  readonly languages: readonly Language[]
  /** The folder of each column, by its id. */
  readonly folders: ReadonlyMap<string, string>
  /** The folders of the site's own pages; another name where a column has that one. */
  readonly places: Readonly<Record<OwnPlace, string>>
}

export const OWN_PLACES = ['archive', 'authors', 'en', 'keywords', 'search'] as const
export type OwnPlace = (typeof OWN_PLACES)[number]

/** The folder of each column, by its id. */
export const columnFolders = (tree: ColumnTree): ReadonlyMap<string, string> =>
  new Map(flattenColumns(tree).map(({ column, path }) => [column.id, path.map(({ slug }) => slug).join('/')]))

export function siteMap(profile: PortalProfile, columns: ColumnTree, languages: readonly Language[]): SiteMap {
  const folders = columnFolders(columns)
  const taken = new Set(columns.columns.map(({ slug }) => slug))
  const names = OWN_PLACES.map((name) => [name, taken.has(name) ? `${name}_` : name] as const)
  const places = Object.fromEntries(names) as Readonly<Record<OwnPlace, string>>
  return { base: baseOf(profile), languages, folders, places }
}

/** The folder of an edition, '' or with a slash at its end. */
export const editionRoot = (map: SiteMap, language: Language): string => (language === 'en' ? `${map.places.en}/` : '')

/** The folder of one kind of the site's own pages. */
export const placeRoot = (map: SiteMap, language: Language, place: OwnPlace): string =>
  `${editionRoot(map, language)}${map.places[place]}/`

/** The complete address of a page of the site; null while the portal has none. */
export const siteAddress = ({ base }: SiteMap, path: string): string | null =>
  base === null ? null : `${base}/${servedPath(path)}`

/** The column's list page; null for one that the tree doesn't have. */
export function columnPage(map: SiteMap, language: Language, id: string): string | null {
  const folder = map.folders.get(id)
  return folder === undefined ? null : `${editionRoot(map, language)}${folder}/index.html`
}

/** Where the search page of an edition stands. */
export const searchPage = (map: SiteMap, language: Language): string =>
  `${placeRoot(map, language, 'search')}index.html`

/** Relative addresses, so that the site works on any server, from a disk and from a USB stick. */
export function siteAddresses(map: SiteMap, language: Language, path: string): PortalAddresses {
  const to = (target: string): string => relativeHref(path, target)
  // What all pages of a depth share is named from the root, so that it is drawn once for them.
  const root = '../'.repeat(path.split('/').length - 1)
  return {
    place: root,
    home: `${root}${editionRoot(map, language)}index.html`,
    search: `${root}${searchPage(map, language)}`,
    column: (id) => {
      const page = columnPage(map, language, id)
      return page === null ? null : `${root}${page}`
    },
    edition: (other) => (map.languages.includes(other) ? `${root}${editionRoot(map, other)}index.html` : null),
    part: (part) => to(partPath(path, part)),
    canonical: (part) => siteAddress(map, partPath(path, part)),
    absolute: (relative) => {
      if (map.base === null || /^[a-z][a-z0-9+.-]*:/i.test(relative)) return null
      const parts = path.split('/').slice(0, -1)
      for (const step of relative.split('/')) {
        if (step === '..') parts.pop()
        else if (step !== '.') parts.push(step)
      }
      return siteAddress(map, parts.join('/'))
    },
  }
}

/** The same addresses, complete ones where the portal has an address. */
export function completeAddresses(portal: PortalAddresses): PortalAddresses {
  const complete = (url: string | null): string | null => (url === null ? null : (portal.absolute(url) ?? url))
  return {
    ...portal,
    place: `${portal.place} *`,
    home: complete(portal.home),
    search: complete(portal.search),
    column: (id) => complete(portal.column(id)),
    edition: (language) => complete(portal.edition(language)),
  }
}
