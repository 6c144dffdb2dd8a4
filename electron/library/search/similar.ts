import type { ArticleId } from '../../../shared/article/record'
import { fold } from '../../../shared/search/fold'
import type { SearchIndex } from './search-index'

/** Characters of one sample: shorter ones are stock phrases. */
const SAMPLE = 12
const SAMPLES = 32
/** A sample in more articles than this is a stock phrase, whatever its length. */
const COMMON = 50

export interface Similar {
  readonly id: ArticleId
  /** The share of the samples that the article holds word for word, 0 to 1. */
  readonly share: number
}

/**
 * Articles that repeat much of a text word for word, most first: samples spread over the text are looked up exactly, so
 * that it takes no index of its own. A text shorter than four samples is too short to say anything.
 * @param paragraphs the body's @param least the smallest share that is worth naming
 */
export function similarTo(
  index: SearchIndex,
  id: ArticleId,
  paragraphs: readonly string[],
  least = 0.3,
): readonly Similar[] {
  const samples = samplesOf(paragraphs.map(fold))
  if (samples.length < 4) return []
  const counts = new Map<ArticleId, number>()
  let telling = 0
  for (const sample of samples) {
    const found = index.find([[sample]])
    if (found.total > COMMON) continue
    telling += 1
    for (const other of found.ids()) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  if (telling === 0) return []
  return [...counts]
    .map(([other, count]) => ({ id: other, share: count / telling }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? 1 : -1))
}

/** Pieces of the paragraphs, evenly spread, none over a paragraph's end. */
function samplesOf(paragraphs: readonly string[]): readonly string[] {
  const starts = paragraphs.flatMap((text, paragraph) =>
    Array.from({ length: Math.floor(text.length / SAMPLE) }, (_, n) => [paragraph, n * SAMPLE] as const),
  )
  const step = Math.max(1, starts.length / SAMPLES)
  const samples: string[] = []
  for (let at = 0; at < starts.length; at += step) {
    const [paragraph, start] = starts[Math.floor(at)] ?? [0, 0]
    samples.push((paragraphs[paragraph] ?? '').slice(start, start + SAMPLE))
  }
  return samples
}
