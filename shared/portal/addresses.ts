import type { ArticleId } from '../article/record'
import { columnPath } from './columns'
import type { ColumnTree, LinkEntry, NavigationEntry, PortalProfile } from './profile'
import { isWebAddress } from './web-address'

/** Null unless it is a complete http(s) address: what stands in a profile or record may predate the checks. */
export const webAddressOf = (url: string | undefined): string | null =>
  url !== undefined && isWebAddress(url) ? url : null

const baseOf = (profile: PortalProfile): string | null => webAddressOf(profile.baseUrl)?.replace(/\/+$/, '') ?? null

/** The portal's front page; null while it has no address. */
export function homeAddress(profile: PortalProfile): string | null {
  const base = baseOf(profile)
  return base === null ? null : `${base}/`
}

/** A column's list page: the address that the navigation gives it, else its slugs under the portal's address. */
export function columnAddress(profile: PortalProfile, columns: ColumnTree, id: string): string | null {
  const entry = profile.navigation.find((candidate) => candidate.column === id)
  const given = webAddressOf(entry?.url)
  if (given !== null) return given
  const base = baseOf(profile)
  const path = columnPath(columns, id)
  if (base === null || path.length === 0) return null
  return `${base}/${path.map(({ slug }) => slug).join('/')}/`
}

export function entryAddress(
  profile: PortalProfile,
  columns: ColumnTree,
  entry: LinkEntry | NavigationEntry,
): string | null {
  const given = webAddressOf(entry.url)
  if (given !== null) return given
  const column = 'column' in entry ? entry.column : undefined
  return column === undefined ? null : columnAddress(profile, columns, column)
}

/** The file name of an article's page. @param part which page of an article that is parted, from 1 */
export const pageFileName = (id: ArticleId, part = 1): string => (part === 1 ? `${id}.html` : `${id}_${part}.html`)

/** The page's own address on the portal, for `canonical`; null while the portal has none. */
export function pageAddress(profile: PortalProfile, id: ArticleId, part = 1): string | null {
  const base = baseOf(profile)
  return base === null ? null : `${base}/${pageFileName(id, part)}`
}

/** A relative path of the export as a complete address; null for data: URLs and while the portal has no address. */
export function absoluteAddress(profile: PortalProfile, path: string): string | null {
  const base = baseOf(profile)
  if (base === null || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null
  return `${base}/${path.replace(/^(?:\.?\/)+/, '')}`
}
