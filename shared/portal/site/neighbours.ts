import { eachInSteps, type Steps } from '../../steps'
import type { SiteEntry } from './site'

/** The next newer and the next older article of each article's own column. */
export type Neighbours = ReadonlyMap<SiteEntry, { readonly newer: SiteEntry | null; readonly older: SiteEntry | null }>

/** @param entries newest first */
export function* neighboursOf(entries: readonly SiteEntry[]): Steps<Neighbours> {
  const found = new Map<SiteEntry, { newer: SiteEntry | null; older: SiteEntry | null }>()
  const last = new Map<string, SiteEntry>()
  yield* eachInSteps(entries, (entry) => {
    const group = entry.column === null ? entry.language : `${entry.language} ${entry.column}`
    const newer = last.get(group) ?? null
    found.set(entry, { newer, older: null })
    const before = newer === null ? undefined : found.get(newer)
    if (before !== undefined) before.older = entry
    last.set(group, entry)
  })
  return found
}
