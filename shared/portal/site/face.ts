import { relativeHref } from './paths'
import type { Site, SiteEntry } from './site'

/** Where a page's link to an article leads: into the portal, or to where the article can be read. */
export const entryHref = (from: string, { external, path }: Pick<SiteEntry, 'external' | 'path'>): string =>
  external ?? relativeHref(from, path)

const known = new WeakMap<SiteEntry, string>()

/** A short name for all that lists and other articles' pages show of one: while it stays, they stay. */
export function faceOf({ digest }: Pick<Site, 'digest'>, entry: SiteEntry): string {
  const before = known.get(entry)
  if (before !== undefined) return before
  const { title, listTitle, path, external, time, pinned } = entry
  const face = digest(JSON.stringify([title, listTitle, path, external, time.slice(0, 10), pinned]))
  known.set(entry, face)
  return face
}
