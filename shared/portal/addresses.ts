import type { ArticleId } from '../article/record'
import { columnPath } from './columns'
import type { ColumnTree, LinkEntry, PortalProfile } from './profile'
import { isWebAddress } from './web-address'

/** How one page reaches what else the portal has. An address is relative to the page, or complete; null: there is none. */
export interface PortalAddresses {
  /** Pages with the same text here, language and column share their navigation. */
  readonly place: string
  readonly home: string | null
  /** The site's search page. */
  readonly search: string | null
  readonly column: (id: string) => string | null
  /** The portal's front page in the other language. */
  readonly edition: (language: 'zh-CN' | 'en') => string | null
  /** The article's own pages. @param part from 1 */
  readonly part: (part: number) => string
  /** The page's complete address, for `canonical`. */
  readonly canonical: (part: number) => string | null
  /** A path relative to the page as a complete address; null for data: URLs and while the portal has no address. */
  readonly absolute: (path: string) => string | null
}

/** Null unless it is a complete http(s) address: what stands in a profile or record may predate the checks. */
export const webAddressOf = (url: string | undefined): string | null =>
  url !== undefined && isWebAddress(url) ? url : null

/** The portal's address without the slash at its end; null while it has none. */
export const baseOf = (profile: PortalProfile): string | null =>
  webAddressOf(profile.baseUrl)?.replace(/\/+$/, '') ?? null

/** The front page's complete address; null while the portal has none. */
export function homeAddress(profile: PortalProfile): string | null {
  const base = baseOf(profile)
  return base === null ? null : `${base}/`
}

/** A column's list page: the address that the navigation gives it, else its slugs under the portal's address. */
function columnAddress(profile: PortalProfile, columns: ColumnTree, id: string): string | null {
  const entry = profile.navigation.find((candidate) => candidate.column === id)
  const given = webAddressOf(entry?.url)
  if (given !== null) return given
  const base = baseOf(profile)
  const path = columnPath(columns, id)
  if (base === null || path.length === 0) return null
  return `${base}/${path.map(({ slug }) => slug).join('/')}/`
}

/** The file name of an article's page. @param part which page of an article that is parted, from 1 */
export const pageFileName = (id: ArticleId, part = 1): string => (part === 1 ? `${id}.html` : `${id}_${part}.html`)

/** The addresses of a page that is carried to the portal by itself: what is around it is named by its address there. */
export function standaloneAddresses(profile: PortalProfile, columns: ColumnTree, id: ArticleId): PortalAddresses {
  const base = baseOf(profile)
  return {
    place: '',
    home: homeAddress(profile),
    search: null,
    column: (column) => columnAddress(profile, columns, column),
    edition: () => null,
    part: (part) => pageFileName(id, part),
    canonical: (part) => (base === null ? null : `${base}/${pageFileName(id, part)}`),
    absolute: (path) =>
      base === null || /^[a-z][a-z0-9+.-]*:/i.test(path) ? null : `${base}/${path.replace(/^(?:\.?\/)+/, '')}`,
  }
}

/** Where an entry of the navigation, the utility bar or the footer leads. */
export function entryAddress(portal: PortalAddresses, entry: LinkEntry): string | null {
  const given = webAddressOf(entry.url)
  if (given !== null) return given
  if (entry.column !== undefined) return portal.column(entry.column)
  return entry.edition !== undefined ? portal.edition(entry.edition) : null
}
