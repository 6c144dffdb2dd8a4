/** Longest phrases, in widths of a 汉字, that a headline holds unbroken on every screen, and on all but phones. */
const SHORT = 10
const MEDIUM = 20

const PHRASE_END = /(?<=[，。：；！？、》」』）”’…—\s])/u
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u

const widthOf = (phrase: string): number =>
  Array.from(phrase.trim()).reduce((width, character) => width + (WIDE.test(character) ? 1 : 0.6), 0)

/**
 * Whether a Chinese headline can break at its punctuation alone, so that no line ends in the middle of a word: `short` on
 * every screen, `medium` where there is room; null when a phrase is too long, and lines have to end anywhere.
 */
export function phrasesOf(headline: string): 'short' | 'medium' | null {
  const longest = Math.max(...headline.split(PHRASE_END).map(widthOf))
  return longest <= SHORT ? 'short' : longest <= MEDIUM ? 'medium' : null
}
