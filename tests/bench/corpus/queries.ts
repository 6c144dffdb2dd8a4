import { seededRandom } from './generate'

const CHINESE = /^[\u4e00-\u9fff]+$/

/** Pieces of `length` characters as they stand in the texts, so that common and rare ones come as often as people meet them. */
export function pieces(texts: readonly string[], length: number, count: number, seed: number): readonly string[] {
  const random = seededRandom(seed * 31 + length)
  const found = new Set<string>()
  while (found.size < count) {
    const text = texts[Math.floor(random() * texts.length)] ?? ''
    const at = Math.floor(random() * text.length)
    const piece = text.slice(at, at + length)
    if (piece.length === length && CHINESE.test(piece)) found.add(piece)
  }
  return [...found]
}

/** What a desk types in a day: single characters, words, longer pieces, and two words that shall both be there. */
export function mixedQueries(texts: readonly string[], count: number, seed: number): readonly (readonly string[])[] {
  const share = Math.ceil(count / 5)
  const single = [1, 2, 3, 4].flatMap((length) => pieces(texts, length, share, seed).map((piece) => [piece]))
  const words = pieces(texts, 2, share * 2, seed + 1)
  const pairs = Array.from({ length: share }, (_, i) => [words[i * 2] ?? '', words[i * 2 + 1] ?? ''])
  return [...single, ...pairs]
}
