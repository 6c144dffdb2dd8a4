import type { Match } from './exact-matches'

/** What stands in a sequence that is compared. */
export interface Alignable {
  /** Equal keys: the same thing. */
  readonly key: string
  readonly text: string
  /** Things of different sorts never stand for each other, whatever their words. */
  readonly sort: 'text' | 'cell' | 'figure' | 'rule' | 'pageBreak'
  /** Things with the same one are the same thing in another state (an image with a new caption). */
  readonly identity?: string
}

/** From which likeness on a text counts as the other one rewritten: half of the pairs of characters, or nearly. */
const ALIKE = 0.4
/** Partners looked at for each text, those that share most of the telling pairs. */
const PARTNERS = 4
/** Characters of a text by which it is known. */
const KNOWN_BY = 2000
/** Pairs of characters that stand in more texts than this tell nothing. */
const COMMON = 64
/** Texts shorter than this have too few pairs to take some of them only. */
const SAMPLED_FROM = 80
/** Texts this short have too few pairs to be judged by them. */
const SHORT = 16

/** A run with more characters than this is known by a fourth of its pairs, the same ones on both sides. */
const MANY = 40_000

type PairsOf = (text: string) => ReadonlySet<number>

/** Pairs of neighbouring characters, each once: the usual measure for texts without spaces. */
const pairsOf =
  (isSampled: boolean): PairsOf =>
  (text) => {
    const pairs = new Set<number>()
    const end = Math.min(text.length, KNOWN_BY) - 1
    for (let at = 0; at < end; at++) {
      const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
      if (!isSampled || end < SAMPLED_FROM || ((first * 31 + second) & 3) === 0) pairs.add(first * 0x1_0000 + second)
    }
    return pairs
  }

interface Candidate {
  readonly after: number
  readonly likeness: number
}

/** Things of a changed run that are most likely the same thing rewritten, in an order that both sides have. */
export function similarMatches(before: readonly Alignable[], after: readonly Alignable[]): readonly Match[] {
  if (before.length === 0 || after.length === 0) return []
  return withNeighbours(before, after, heaviestRun(candidates(before, after), after.length))
}

function candidates(before: readonly Alignable[], after: readonly Alignable[]): readonly (readonly Candidate[])[] {
  const size = [...before, ...after].reduce((sum, { text }) => sum + text.length, 0)
  const pairs = pairsOf(size > MANY)
  const sets = after.map(({ text }) => pairs(text))
  const places = new Map<number, number[]>()
  sets.forEach((set, index) => {
    for (const pair of set) {
      const known = places.get(pair)
      if (known === undefined) places.set(pair, [index])
      else known.push(index)
    }
  })
  const identities = new Map<string, number[]>()
  after.forEach(({ identity }, index) => {
    if (identity !== undefined) identities.set(identity, [...(identities.get(identity) ?? []), index])
  })
  return before.map((item, at) => {
    const own = pairs(item.text)
    const likeness = new Map<number, number>()
    const look = (index: number): void => {
      const [other, set] = [after[index], sets[index]]
      if (other === undefined || set === undefined || other.sort !== item.sort) return
      const share = sharedPart(own, set)
      if (share >= ALIKE) likeness.set(index, share)
    }
    likely(own, places).forEach(look)
    if (likeness.size === 0) near(at, before.length, after.length).forEach(look)
    for (const index of identities.get(item.identity ?? '') ?? []) likeness.set(index, 1)
    return [...likeness].map(([index, share]): Candidate => ({ after: index, likeness: share }))
  })
}

/** The texts that share most of the telling pairs. */
function likely(pairs: ReadonlySet<number>, places: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const shared = new Map<number, number>()
  for (const pair of pairs) {
    const found = places.get(pair)
    if (found === undefined || found.length > COMMON) continue
    for (const index of found) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, PARTNERS)
    .map(([index]) => index)
}

/** Places about as far from the start, or from the end: where texts have only common pairs, their order tells. */
function near(at: number, height: number, width: number): readonly number[] {
  const around = [-2, -1, 0, 1, 2]
  return [...around.map((by) => at + by), ...around.map((by) => at + width - height + by)]
}

function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const pair of a) if (b.has(pair)) both++
  return (2 * both) / Math.max(1, a.size + b.size)
}

interface Step {
  readonly weight: number
  readonly match: Match
  readonly before: Step | null
}

/** The pairs that together are most alike, none crossing another: O(n log n) over a tree of the best runs so far. */
function heaviestRun(choices: readonly (readonly Candidate[])[], width: number): readonly Match[] {
  const best: (Step | null)[] = new Array<Step | null>(width + 1).fill(null)
  const upTo = (end: number): Step | null => {
    let found: Step | null = null
    for (let at = end; at > 0; at -= at & -at) {
      const step = best[at] ?? null
      if (step !== null && step.weight > (found?.weight ?? 0)) found = step
    }
    return found
  }
  choices.forEach((partners, index) => {
    const steps = partners.map(({ after, likeness }): Step => {
      const last = upTo(after)
      return { weight: likeness + (last?.weight ?? 0), match: [index, after], before: last }
    })
    for (const step of steps) {
      for (let at = step.match[1] + 1; at <= width; at += at & -at) {
        if (step.weight > (best[at]?.weight ?? 0)) best[at] = step
      }
    }
  })
  const run: Match[] = []
  for (let step = upTo(width); step !== null; step = step.before) run.push(step.match)
  return run.reverse()
}

/**
 * Between two matches, as many things on either side, of one sort, and too short to be judged by their letters (cells,
 * headings) or not to be judged by them at all (figures): they stand for each other in their order.
 */
function withNeighbours(
  before: readonly Alignable[],
  after: readonly Alignable[],
  run: readonly Match[],
): readonly Match[] {
  const all: Match[] = []
  let [fromA, fromB] = [0, 0]
  for (const [toA, toB] of [...run, [before.length, after.length] as const]) {
    if (toA - fromA === toB - fromB) {
      for (let a = fromA, b = fromB; a < toA; a++, b++) if (isRewritten(before[a], after[b])) all.push([a, b])
    }
    if (toA < before.length) all.push([toA, toB])
    ;[fromA, fromB] = [toA + 1, toB + 1]
  }
  return all
}

function isRewritten(a: Alignable | undefined, b: Alignable | undefined): boolean {
  if (a === undefined || b === undefined || a.sort !== b.sort) return false
  if (a.sort !== 'text') return true
  // An empty paragraph is nobody's earlier state.
  return a.text !== '' && b.text !== '' && a.text.length <= SHORT && b.text.length <= SHORT
}
