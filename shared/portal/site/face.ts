import type { Site, SiteEntry } from './site'

const known = new WeakMap<SiteEntry, string>()

/** A short name for all that lists and other articles' pages show of one: while it stays, they stay. */
export function faceOf({ digest }: Pick<Site, 'digest'>, entry: SiteEntry): string {
  const before = known.get(entry)
  if (before !== undefined) return before
  const { title, path, time, pinned } = entry
  const face = digest(JSON.stringify([title, path, time.slice(0, 10), pinned]))
  known.set(entry, face)
  return face
}
