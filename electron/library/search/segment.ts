import type { ArticleId, RevisionHash } from '../../../shared/article/record'
import { intersect, keep, type Postings } from './postings'

export interface SegmentDocument {
  readonly id: ArticleId
  /** The revision whose text this is. */
  readonly hash: RevisionHash
}

/** Some articles' folded texts with a list of documents for each character and each pair of neighbours. */
export interface Segment {
  readonly documents: readonly SegmentDocument[]
  /** All keys that have documents, ascending. */
  readonly keys: () => Uint32Array
  readonly postings: (key: number) => Postings
  /** About how many documents a key has; for choosing the rarest. */
  readonly weight: (key: number) => number
  readonly textOf: (document: number) => string
  /** A test for one piece of folded text in documents. */
  readonly finder: (text: string) => (document: number) => boolean
}

/** A character alone; U+0000 is never in a folded text, so that no pair has the same key. */
export const characterKey = (unit: number): number => unit
export const pairKey = (first: number, second: number): number => first * 0x10000 + second

/**
 * The documents of a segment whose text holds `term`, exactly: keys tell one and two characters, and longer terms are
 * looked for in the texts of the documents that hold all their pairs.
 * @param term folded, not empty
 */
export function documentsWith(segment: Segment, term: string): Postings {
  const first = term.charCodeAt(0)
  if (term.length === 1) return segment.postings(characterKey(first))
  const pairs = new Set<number>()
  for (let at = 1; at < term.length; at++) pairs.add(pairKey(term.charCodeAt(at - 1), term.charCodeAt(at)))
  const [rarest = 0, ...others] = [...pairs].sort((a, b) => segment.weight(a) - segment.weight(b))
  let found = segment.postings(rarest)
  for (const pair of others) {
    // Looking into a few texts is quicker than decoding a long list.
    if (found.length < segment.weight(pair) >> 8) break
    found = intersect(found, segment.postings(pair))
  }
  return term.length === 2 ? found : keep(found, segment.finder(term))
}
