import type { ArticleId, Instant, RevisionHash } from '../article/record'

/** Which folder a file is looked for in: the library, this machine's drafts of it, or this machine's own state. */
export const FILE_ROOMS = ['library', 'drafts', 'workspace'] as const
export type FileRoom = (typeof FILE_ROOMS)[number]

/** A file that a person can look at or copy; `path` is from its room, with forward slashes. */
export interface FileRef {
  readonly room: FileRoom
  readonly path: string
}

/** A version in a few words. */
export interface VersionNote {
  readonly hash: RevisionHash
  readonly number: number
  readonly savedAt: Instant
  readonly savedBy: string
}

/** What became of the article that a draft belongs to; `open`: it stands in the library and can be read. */
export type DraftSituation = 'new' | 'open' | 'gone' | 'damaged' | 'newer'

export interface WaitingDraft {
  readonly id: ArticleId
  readonly title: string
  readonly writtenAt: Instant
  readonly situation: DraftSituation
}

/** A file that is of no use as it is: this machine's or the library's. */
export interface KeptFile extends FileRef {
  readonly bytes: number
  readonly changedAt: Instant
}

export type BadFileKind = 'damaged' | 'unreadable' | 'newer' | 'stray'

export interface BadFile {
  /** From the library's root, with forward slashes. */
  readonly path: string
  readonly kind: BadFileKind
  readonly message: string
  /** The article and the number of the version that the file belongs to; null for other files. */
  readonly article: { readonly id: ArticleId; readonly title: string; readonly number: number } | null
  /** The version that is shown in its place; null when there is none. */
  readonly shown: VersionNote | null
}

export interface ForkedArticle {
  readonly id: ArticleId
  readonly title: string
  readonly trashed: boolean
}

/** An article that came back after a purge, and nobody has said yet what becomes of it. */
export interface ReturnedArticle {
  readonly id: ArticleId
  readonly title: string
  readonly purgedAt: Instant
  readonly purgedBy: string
  /** Short hashes of the versions that came back first. */
  readonly revisions: readonly string[]
  readonly heads: readonly VersionNote[]
  /** True when it continues a version that the purge took. */
  readonly continuesPurged: boolean
}

export interface WaitingArticle {
  readonly id: ArticleId
  readonly title: string
  readonly problems: readonly string[]
}

/** What the last full check of this machine found. */
export interface LastCheck {
  readonly at: Instant
  readonly repaired: boolean
  readonly articles: number
  readonly revisions: number
  readonly media: number
  /** A line each, as the report has them. */
  readonly problems: readonly string[]
  /** Media that nothing names. */
  readonly unusedMedia: { readonly count: number; readonly bytes: number }
}

/** Everything that a person may have to decide about a library. Lists are cut at `MOST_LISTED`; `more` counts the rest. */
export interface RecoveryState {
  readonly drafts: readonly WaitingDraft[]
  readonly damagedDrafts: readonly KeptFile[]
  readonly damaged: readonly BadFile[]
  readonly setAside: readonly KeptFile[]
  readonly forks: readonly ForkedArticle[]
  readonly returned: readonly ReturnedArticle[]
  readonly waiting: readonly WaitingArticle[]
  readonly more: {
    readonly damaged: number
    readonly setAside: number
    readonly forks: number
    readonly waiting: number
  }
  readonly check: LastCheck | null
}

export const MOST_LISTED = 200
