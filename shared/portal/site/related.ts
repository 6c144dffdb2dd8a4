import type { SiteEntry } from './site'

const MOST = 5
/** Of a keyword that half the portal has, only the newest can be related. */
const MOST_OF_KEYWORD = 50

/** Articles that share keywords with one, most shared ones first, then the newest. */
export type Related = (entry: SiteEntry) => readonly SiteEntry[]

/** @param entries listed articles, newest first */
export function relatedOf(entries: readonly SiteEntry[]): Related {
  const byKeyword = new Map<string, SiteEntry[]>()
  const rank = new Map(entries.map((entry, i) => [entry, i]))
  for (const entry of entries) {
    for (const keyword of new Set(entry.keywords)) {
      const key = JSON.stringify([entry.language, keyword])
      const known = byKeyword.get(key)
      if (known === undefined) byKeyword.set(key, [entry])
      else if (known.length <= MOST_OF_KEYWORD) known.push(entry)
    }
  }
  return (entry) => {
    const shared = new Map<SiteEntry, number>()
    for (const keyword of new Set(entry.keywords)) {
      for (const other of byKeyword.get(JSON.stringify([entry.language, keyword])) ?? []) {
        if (other !== entry) shared.set(other, (shared.get(other) ?? 0) + 1)
      }
    }
    return [...shared]
      .sort(([a, some], [b, more]) => more - some || (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .slice(0, MOST)
      .map(([other]) => other)
  }
}
