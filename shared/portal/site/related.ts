import { eachInSteps, type Steps } from '../../steps'
import type { SiteEntry } from './site'

const MOST = 5
/** Of a keyword that half the portal has, only the newest can be related. */
const MOST_OF_KEYWORD = 50

/** Articles that share keywords with one, most shared ones first, then the newest. */
export type Related = (entry: SiteEntry) => readonly SiteEntry[]

const keywordsOf = ({ language, keywords }: SiteEntry): readonly string[] =>
  [...new Set(keywords)].map((keyword) => `${language} ${keyword}`)

/** @param entries listed articles, newest first */
export function* relatedOf(entries: readonly SiteEntry[]): Steps<Related> {
  // Articles by their place in the list: small numbers are counted and ordered at little cost.
  const byKeyword = new Map<string, number[]>()
  yield* eachInSteps(entries, (entry, at) => {
    for (const key of keywordsOf(entry)) {
      const known = byKeyword.get(key)
      if (known === undefined) byKeyword.set(key, [at])
      else if (known.length <= MOST_OF_KEYWORD) known.push(at)
    }
  })
  const shared = new Uint16Array(entries.length)
  const isBefore = (a: number, b: number): boolean => {
    const [some = 0, more = 0] = [shared[a], shared[b]]
    return some !== more ? some > more : a < b
  }

  /** The best of all that have these keywords, one more than are shown: one of them may be the article itself. */
  function bestOf(keys: readonly string[]): readonly SiteEntry[] {
    const found: number[] = []
    for (const key of keys) {
      for (const at of byKeyword.get(key) ?? []) {
        if (shared[at] === 0) found.push(at)
        shared[at] = (shared[at] ?? 0) + 1
      }
    }
    const best: number[] = []
    for (const at of found) {
      let place = best.length
      while (place > 0 && isBefore(at, best[place - 1] ?? at)) place -= 1
      if (place <= MOST) best.splice(place, 0, at)
      if (best.length > MOST + 1) best.pop()
    }
    for (const at of found) shared[at] = 0
    return best.flatMap((at) => entries[at] ?? [])
  }

  // Articles with the same keywords have the same ones around them.
  const known = new Map<string, readonly SiteEntry[]>()
  return (entry) => {
    const keys = keywordsOf(entry)
    const name = keys.join('\n')
    const best = known.get(name) ?? bestOf(keys)
    known.set(name, best)
    return best.filter((other) => other !== entry).slice(0, MOST)
  }
}
