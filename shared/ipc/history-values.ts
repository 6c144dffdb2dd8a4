import type { Instant, RevisionHash, RevisionReason } from '../article/record'

/** A saved state of an article, as histories show it. */
export interface RevisionInfo {
  readonly hash: RevisionHash
  readonly number: number
  readonly parents: readonly RevisionHash[]
  readonly savedAt: Instant
  readonly savedBy: string
  readonly reason: RevisionReason
  /** The name that a person gave it. */
  readonly name?: string
}

/** A revision that can be read. */
export interface ReadableRevision extends RevisionInfo {
  readonly state: 'sound'
  /** Continued by none: the newest, or one side of a fork. */
  readonly isHead: boolean
}

/**
 * A revision known by its file's name (`damaged`, `unreadable`, `newer`: hashes are the short ones there) or only by the
 * revision that continues it (`waiting`: it hasn't arrived).
 */
export interface UnreadableRevision {
  readonly state: 'damaged' | 'unreadable' | 'newer' | 'waiting'
  /** The first 8 hex digits. */
  readonly hash: string
  /** Null for one that hasn't arrived. */
  readonly number: number | null
  readonly parents: readonly string[]
}

export type HistoryEntry = ReadableRevision | UnreadableRevision
