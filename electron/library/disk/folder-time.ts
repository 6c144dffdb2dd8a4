/** A folder's time may not tell two changes apart that are closer than this (FAT keeps 2 s). */
const RACY_NS = 2_000_000_000n

/**
 * True when what was listed of a folder may already be old although the folder's time stays the same.
 * @param modified the folder's time in nanoseconds @param now milliseconds since the epoch
 */
export const isRacy = (modified: bigint, now: number): boolean =>
  BigInt(Math.floor(now)) * 1_000_000n - modified < RACY_NS
