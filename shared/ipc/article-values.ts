import type { ArticleId, ArticleRecord, Instant, Revision, RevisionHash, RevisionReason } from '../article/record'

export interface Draft {
  readonly articleId: ArticleId
  /** The heads the edit started from; empty for an article never saved. */
  readonly parents: readonly RevisionHash[]
  readonly writtenAt: Instant
  readonly record: ArticleRecord
}

export interface LoadedArticle {
  readonly id: ArticleId
  readonly hash: RevisionHash
  readonly revision: Revision
  /** All heads, newest first; more than one is a fork. */
  readonly heads: readonly RevisionHash[]
  /** Chinese sentences about damage, waiting parents or forks that the person should know of. */
  readonly problems: readonly string[]
  /** Unsaved edits of this machine that are newer than the shown revision. */
  readonly draft: Draft | null
}

export interface SaveRequest {
  readonly id: ArticleId
  /** The heads this text continues; empty for a new article. */
  readonly parents: readonly RevisionHash[]
  readonly record: ArticleRecord
  readonly reason: RevisionReason
  /** What to do when a parent is no longer a head: refuse with `conflict`, or save beside it as a fork. */
  readonly whenStale: 'refuse' | 'fork'
}

export interface Saved {
  readonly id: ArticleId
  readonly number: number
  readonly hash: RevisionHash
  readonly savedAt: Instant
}
