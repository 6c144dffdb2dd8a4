import type { SiteEntry } from './site'

/** The next newer and the next older article of each article's own column. @param entries newest first */
export function neighboursOf(
  entries: readonly SiteEntry[],
): ReadonlyMap<SiteEntry, { readonly newer: SiteEntry | null; readonly older: SiteEntry | null }> {
  const found = new Map<SiteEntry, { newer: SiteEntry | null; older: SiteEntry | null }>()
  const last = new Map<string, SiteEntry>()
  for (const entry of entries) {
    const group = JSON.stringify([entry.language, entry.column])
    const newer = last.get(group) ?? null
    found.set(entry, { newer, older: null })
    const before = newer === null ? undefined : found.get(newer)
    if (before !== undefined) before.older = entry
    last.set(group, entry)
  }
  return found
}
