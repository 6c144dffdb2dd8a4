import { ByteSink, type Postings } from './postings'
import type { SealedParts } from './sealed-segment'
import type { Segment, SegmentDocument } from './segment'
import { openSlices } from '../slices'

/** One segment with the documents of it that are wanted, by their numbers, ascending. */
export interface SealSource {
  readonly segment: Segment
  readonly documents: Postings
}

/** Makes one segment of the wanted documents of several, in their order; gives way to other work while it does. */
export async function seal(sources: readonly SealSource[]): Promise<SealedParts> {
  const breathe = openSlices()
  const documents: SegmentDocument[] = []
  const textStarts: number[] = [0]
  const texts: Buffer[] = []
  const numbers: Int32Array[] = []
  let length = 0
  for (const source of sources) {
    const renumbered = new Int32Array(source.segment.documents.length).fill(-1)
    for (let at = 0; at < source.documents.length; at++) {
      const old = source.documents[at] ?? 0
      const document = source.segment.documents[old]
      if (document === undefined) continue
      renumbered[old] = documents.push(document) - 1
      const text = Buffer.from(source.segment.textOf(old), 'utf16le')
      texts.push(text)
      length += text.length / 2
      textStarts.push(length)
      await breathe()
    }
    numbers.push(renumbered)
  }
  const lists = await sealPostings(sources, numbers)
  return { documents, ...lists, textStarts: Uint32Array.from(textStarts), texts: Buffer.concat(texts) }
}

async function sealPostings(
  sources: readonly SealSource[],
  numbers: readonly Int32Array[],
): Promise<Pick<SealedParts, 'keys' | 'starts' | 'postings'>> {
  const breathe = openSlices()
  const keysOf = sources.map(({ segment }) => segment.keys())
  const places = sources.map(() => 0)
  const keys: number[] = []
  const starts: number[] = []
  const sink = new ByteSink()
  for (;;) {
    let key = Infinity
    for (const [at, keysThere] of keysOf.entries()) key = Math.min(key, keysThere[places[at] ?? 0] ?? Infinity)
    if (key === Infinity) break
    const found: number[] = []
    for (const [at, { segment }] of sources.entries()) {
      const place = places[at] ?? 0
      if (keysOf[at]?.[place] !== key) continue
      places[at] = place + 1
      const postings = segment.postings(key)
      for (let n = 0; n < postings.length; n++) {
        const number = numbers[at]?.[postings[n] ?? 0] ?? -1
        if (number >= 0) found.push(number)
      }
    }
    if (found.length > 0) {
      keys.push(key)
      starts.push(sink.length)
      sink.postings(found)
    }
    await breathe()
  }
  starts.push(sink.length)
  return { keys: Uint32Array.from(keys), starts: Uint32Array.from(starts), postings: sink.taken() }
}
