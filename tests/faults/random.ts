/** Chance that can be had again: the same seed gives the same choices on every machine. */
export interface Random {
  /** A number from 0 up to, but not, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, but not, `below`. */
  readonly below: (below: number) => number
  readonly chance: (share: number) => boolean
  /** One of these; there must be one. */
  readonly pick: <T>(from: readonly T[]) => T
  readonly shuffled: <T>(from: readonly T[]) => readonly T[]
  readonly bytes: (count: number) => Uint8Array
}

/** Mulberry32 over a hash of the seed and the number of the trial, so that each trial can be had alone. */
export function openRandom(seed: number, trial: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(trial + 1, 0xc2b2ae35)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[below(from.length)] as (typeof from)[number]
    },
    shuffled: (from) => {
      const left = [...from]
      return Array.from({ length: from.length }, () => left.splice(below(left.length), 1)).flat()
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  }
}
