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
  const shared = new Uint16Array(entries.length)
  const isBefore = (a: number, b: number): boolean => {
    const [some = 0, more = 0] = [shared[a], shared[b]]
    return some !== more ? some > more : a < b
  }
  return (entry) => {
    const found: number[] = []
    for (const key of keysOf(entry)) {
      for (const at of byKeyword.get(key) ?? []) {
        if (shared[at] === 0) found.push(at)
        shared[at] = (shared[at] ?? 0) + 1
      }
    }
    const best: number[] = []
    for (const at of found) {
      if (entries[at] === entry) continue
      let place = best.length
      while (place > 0 && isBefore(at, best[place - 1] ?? at)) place -= 1
      if (place < MOST) best.splice(place, 0, at)
      if (best.length > MOST) best.pop()
    }
    for (const at of found) shared[at] = 0
    return best.flatMap((at) => entries[at] ?? [])
  }
}
