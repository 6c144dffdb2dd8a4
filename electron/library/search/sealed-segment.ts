import { NO_POSTINGS, readPostings } from './postings'
import type { Segment, SegmentDocument } from './segment'

/** What a segment that takes no more documents is made of; the same arrays stand in its file. */
export interface SealedParts {
  readonly documents: readonly SegmentDocument[]
  /** Ascending. */
  readonly keys: Uint32Array
  /** Where the postings of each key start, and the end of the last. */
  readonly starts: Uint32Array
  readonly postings: Uint8Array
  /** Where the text of each document starts, in UTF-16 units, and the end of the last. */
  readonly textStarts: Uint32Array
  /** UTF-16, little-endian. */
  readonly texts: Uint8Array
}

export interface SealedSegment extends Segment {
  readonly parts: SealedParts
}

export function openSealedSegment(parts: SealedParts): SealedSegment {
  const { documents, keys, starts, postings, textStarts } = parts
  const texts = Buffer.from(parts.texts.buffer, parts.texts.byteOffset, parts.texts.byteLength)

  /** The place of a key, or -1. */
  function placeOf(key: number): number {
    let low = 0
    let high = keys.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const there = keys[middle] ?? 0
      if (there === key) return middle
      if (there < key) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  const textBytes = (document: number): Buffer =>
    texts.subarray((textStarts[document] ?? 0) * 2, (textStarts[document + 1] ?? 0) * 2)

  return {
    parts,
    documents,
    keys: () => keys,
    postings: (key) => {
      const place = placeOf(key)
      return place < 0 ? NO_POSTINGS : readPostings(postings, starts[place] ?? 0, starts[place + 1] ?? 0)
    },
    weight: (key) => {
      const place = placeOf(key)
      return place < 0 ? 0 : (starts[place + 1] ?? 0) - (starts[place] ?? 0)
    },
    textOf: (document) => textBytes(document).toString('utf16le'),
    finder: (text) => {
      const wanted = Buffer.from(text, 'utf16le')
      return (document) => textBytes(document).indexOf(wanted, 0, 'utf16le') >= 0
    },
  }
}
