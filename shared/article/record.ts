import type { DocumentJson } from '../document/json'

/** `YYYYMMDD-` (the day of the article) and 8 of a-z2-7; an article's identity for ever. */
export type ArticleId = string
/** Lower-case hex SHA-256 of a revision file's bytes. */
export type RevisionHash = string
/** `<sha256>.<ext>`: the name of a file in the library's media store. */
export type MediaName = string
/** ISO 8601 with offset or Z. */
export type Instant = string

export const STATUSES = ['draft', 'inReview', 'returned', 'approved', 'published', 'corrected', 'withdrawn'] as const
export type Status = (typeof STATUSES)[number]

export type Language = 'zh-CN' | 'en'

export interface Source {
  readonly name?: string
  readonly url?: string
  readonly kind?: 'own' | 'reprint'
}

/** A file that readers download. */
export interface Attachment {
  readonly media: MediaName
  /** As readers see and save it; never a path. */
  readonly name: string
  /** Bytes. */
  readonly size?: number
  /** Its extension in small letters, e.g. `pdf`. */
  readonly type?: string
}

export interface Correction {
  readonly at: Instant
  readonly kind: string
  readonly text: string
  readonly by: string
}

export interface SignOff {
  readonly by: string
  readonly at: Instant
  readonly step: string
  readonly contentHash: string
}

/** One note in a margin thread. */
export interface CommentNote {
  readonly by: string
  readonly at: Instant
  readonly text: string
}

export interface CommentThread {
  readonly id: string
  readonly resolved?: boolean
  /** The words that it is about, as they stood when it was begun. */
  readonly quote?: string
  readonly notes: readonly CommentNote[]
}

/**
 * What an editor writes of one article: the portal's fields and the body. Every field but title and body may be absent.
 * `publishTime` is "2017-12-28" or "2017-12-28T09:30:00+08:00"; its precision is kept. `column` is a column id.
 * Fields this version does not know are kept as they came.
 */
export interface ArticleRecord {
  readonly title: string
  readonly shortTitle?: string
  readonly subtitle?: string
  readonly originalTitle?: string
  readonly originalAuthors?: readonly string[]
  readonly authors?: readonly string[]
  readonly byline?: string
  readonly source?: Source
  readonly publishTime?: string
  readonly column?: string
  readonly otherColumns?: readonly string[]
  readonly keywords?: readonly string[]
  readonly summary?: string
  readonly cover?: MediaName
  readonly language?: Language
  readonly translationOf?: ArticleId
  readonly editor?: string
  readonly proofreader?: string
  readonly externalUrl?: string
  readonly pinned?: boolean
  readonly attachments?: readonly Attachment[]
  readonly corrections?: readonly Correction[]
  readonly comments?: readonly CommentThread[]
  readonly notes?: string
  readonly status?: Status
  readonly signOffs?: readonly SignOff[]
  readonly trashedAt?: Instant
  readonly body: DocumentJson
}

/** All of a record but the body: what the metadata panel edits. */
export type RecordFields = Omit<ArticleRecord, 'body'>

/** One immutable saved state as it stands in its file. */
export interface Revision {
  readonly format: number
  readonly articleId: ArticleId
  readonly number: number
  readonly parents: readonly RevisionHash[]
  readonly savedAt: Instant
  readonly savedBy: string
  /** Why it was made: a key of `reason.*` in the messages (save, import, restore …). */
  readonly reason: RevisionReason
  readonly record: ArticleRecord
}

export const REVISION_REASONS = [
  'save',
  'create',
  'import',
  'duplicate',
  'trash',
  'untrash',
  'restore',
  'fork',
  'resolve',
  'status',
  'bulk',
  'bulkUndo',
  'uploaded',
] as const
export type RevisionReason = (typeof REVISION_REASONS)[number]

/** What lists show of an article; derived from its head. */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly hash: RevisionHash
  readonly number: number
  readonly title: string
  readonly authors: readonly string[]
  readonly source: string
  readonly publishTime: string | null
  readonly column: string | null
  readonly status: Status
  readonly language: Language
  readonly updatedAt: Instant
  readonly updatedBy: string
  readonly characters: number
  readonly trashed: boolean
  /** More than one head: a person has to resolve it. */
  readonly forked: boolean
  /** The newest revision file is damaged and an older sound one is shown, or a parent has not arrived yet. */
  readonly state: 'sound' | 'damaged' | 'waiting' | 'newer'
}
