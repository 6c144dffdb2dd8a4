import phrases from 'opencc-js/dict/STPhrases'
import { NOUNS } from './words.data'

/** The tail is drawn from these lengths; longer phrases are titles and names of works. */
const LONGEST = 4

let all: readonly string[] | undefined

/**
 * Some 46,000 words, commonest first: the newsroom's own, then the phrases of OpenCC's dictionary in a fixed mixed order.
 * Drawn by Zipf's law they give a text with the long tail of rare words that running Chinese has.
 */
export function vocabulary(): readonly string[] {
  all ??= [...NOUNS, ...mixed(phrases.split('|').map((entry) => entry.split(' ')[0] ?? ''))]
  return all
}

/** A stride that shares no factor with the length visits each word once, far from its neighbours in the dictionary. */
function mixed(words: readonly string[]): readonly string[] {
  const usable = words.filter((word) => word.length <= LONGEST && /^[\u4e00-\u9fff]{2,}$/.test(word))
  const known = new Set(NOUNS)
  const stride = 7919
  return usable.map((_, i) => usable[(i * stride) % usable.length] ?? '').filter((word) => !known.has(word))
}
