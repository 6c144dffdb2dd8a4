import type { SiteEntry } from './site'

const MOST = 5
/** Of a keyword that half the portal has, only the newest can be related. */
const MOST_OF_KEYWORD = 50

/** Articles that share keywords with one, most shared ones first, then the newest. */
export type Related = (entry: SiteEntry) => readonly SiteEntry[]

/** @param entries listed articles, newest first */
export function relatedOf(entries: readonly SiteEntry[]): Related {
  // Articles by their place in the list: small numbers are counted and ordered at little cost.
  const byKeyword = new Map<string, number[]>()
  const keysOf = ({ language, keywords }: SiteEntry): readonly string[] =>
    [...new Set(keywords)].map((keyword) => `${language} ${keyword}`)
  for (const [at, entry] of entries.entries()) {
    for (const key of keysOf(entry)) {
      const known = byKeyword.get(key)
      if (known === undefined) byKeyword.set(key, [at])
      else if (known.length <= MOST_OF_KEYWORD) known.push(at)
    }
  }
  return (entry) => {
    const shared = new Map<number, number>()
    for (const key of keysOf(entry))
      for (const at of byKeyword.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return [...shared]
      .sort(([a, some], [b, more]) => more - some || a - b)
      .flatMap(([at]) => entries[at] ?? [])
      .filter((other) => other !== entry)
      .slice(0, MOST)
  }
}
