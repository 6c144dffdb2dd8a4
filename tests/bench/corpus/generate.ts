import type { ArticleRecord, Status } from '../../../shared/article/record'
import type { NodeJson } from '../../../shared/document/json'
import { vocabulary } from './vocabulary'
import { GIVEN_NAMES, PLACES, QUALIFIERS, SOURCES, SURNAMES, VERBS } from './words.data'

/** Mulberry32: the same numbers in [0, 1) for the same seed on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const STATUSES: readonly Status[] = ['published', 'published', 'published', 'approved', 'inReview', 'draft']

/** Draws by Zipf's law: the word of rank r with a weight of 1/r. */
function zipf(words: readonly string[], random: () => number): string {
  const rank = Math.floor(words.length ** random())
  return words[Math.min(rank, words.length) - 1] ?? ''
}

function clause(random: () => number): string {
  const q = (): string => (random() < 0.5 ? zipf(QUALIFIERS, random) : '')
  const noun = (): string => zipf(vocabulary(), random)
  return `${q()}${noun()}${zipf(VERBS, random)}${q()}${noun()}${random() < 0.3 ? noun() : ''}`
}

function sentence(random: () => number): string {
  const clauses = Array.from({ length: 1 + Math.floor(random() * 4) }, () => clause(random))
  const place = random() < 0.2 ? `${zipf(PLACES, random)}市` : ''
  const figure = random() < 0.15 ? `，同比增长${(random() * 20).toFixed(1)}%` : ''
  return `${place}${clauses.join('，')}${figure}。`
}

/** Running text of at least `characters` characters in paragraphs of 60 to 240. */
export function paragraphs(characters: number, random: () => number): readonly string[] {
  const out: string[] = []
  for (let total = 0; total < characters;) {
    const length = 60 + Math.floor(random() * 180)
    let text = ''
    while (text.length < length) text += sentence(random)
    out.push(text)
    total += text.length
  }
  return out
}

export interface GeneratedArticle {
  /** `YYYY-MM-DD`, the day of its id. */
  readonly day: string
  readonly record: ArticleRecord
}

/**
 * The n-th article of a seeded newsroom: about 900 characters, days spread over `years` back from the end of 2025.
 */
export function generateArticle(n: number, seed = 1, years = 10): GeneratedArticle {
  const random = seededRandom(seed * 1_000_003 + n)
  const day = new Date(Date.UTC(2025, 11, 31) - Math.floor(random() * years * 365) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const texts = paragraphs(300 + Math.floor(random() ** 2 * 2400), random)
  const body: NodeJson[] = texts.flatMap((text, i) => [
    ...(i > 0 && random() < 0.12
      ? [{ type: 'heading', attrs: { level: 2, align: null }, content: [{ type: 'text', text: clause(random) }] }]
      : []),
    { type: 'paragraph', attrs: { align: null }, content: [{ type: 'text', text }] },
  ])
  const person = `${zipf(SURNAMES, random)}${zipf(GIVEN_NAMES, random)}`
  return {
    day,
    record: {
      title: `${zipf(PLACES, random)}${clause(random)}${random() < 0.5 ? ` ${clause(random)}` : ''}`,
      authors: [person],
      source: { name: zipf(SOURCES, random), kind: random() < 0.2 ? 'reprint' : 'own' },
      publishTime: day,
      language: 'zh-CN',
      status: STATUSES[Math.floor(random() * STATUSES.length)] ?? 'draft',
      body: { type: 'doc', content: body },
    },
  }
}
