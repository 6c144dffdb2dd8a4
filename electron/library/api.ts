import type {
  ArticleId,
  ArticleRecord,
  ArticleSummary,
  MediaName,
  Revision,
  RevisionHash,
} from '../../shared/article/record'
import type { AddedMedia, ListEntry, SettingsTopic, StoredFile } from '../../shared/ipc/library-values'
import type {
  ArticleCounts,
  BulkChange,
  BulkEdit,
  BulkOutcome,
  EditOutcome,
  Facets,
  ListAnswer,
  ListQuery,
  ListSelection,
  NameCount,
  Overview,
  SimilarArticle,
  TextChange,
} from '../../shared/ipc/list-values'
import type { Draft, LoadedArticle, Saved, SaveRequest } from '../../shared/ipc/article-values'
import type { LibraryInfo } from '../../shared/ipc/app-values'
import type { HistoryEntry } from '../../shared/ipc/history-values'
import type { Snippet } from '../../shared/search/snippet'
import type { MediaSize } from '../../shared/portal/page-model'
import type { BulkReason } from './articles/bulk-edits'
import type { LongWork } from './holdings/source'
import type { ImportPlans } from './import-plans'
import type { DerivedValues } from './derived-values'
import type { SiteVersions } from './site-versions'
import type { Recovery } from './recovery/recovery-api'

/** What the core takes from outside: the clock, chance, and who works here. */
export interface Surroundings {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** `n` random bytes. */
  readonly randomBytes: (n: number) => Uint8Array
  /** The name written into every revision. */
  readonly person: () => string
}

export interface OpenOptions {
  readonly path: string
  /** The folder of this machine's state (workspace, catalogues, drafts). */
  readonly stateDir: string
  readonly surroundings: Surroundings
  /** Watch the folder and report changes from outside (the window does, the command line does not). */
  readonly watch?: boolean
  /** While the first look at a large library reads its articles. */
  readonly cataloguing?: Cataloguing
}

export interface Cataloguing {
  /** Aborted: what waits for the catalogue rejects with `cancelled`; nothing but the catalogue is left undone. */
  readonly signal?: AbortSignal
  /** Days that have changed since the last look. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly title: string }) => void
}

export type { PlannedArticle } from './import-plans'

export interface PublicationNote {
  readonly articleId: ArticleId
  readonly revision: RevisionHash
  readonly kind: string
  readonly path: string
  /** Paths of the further pages of an article that page breaks part. */
  readonly parts?: readonly string[]
  /** In a site: the folder of the article's column at that time, which says later whether the column has moved. */
  readonly folder?: string
  /** In a site: the sum of its page, so that the same page isn't noted twice. */
  readonly sha256?: string
  readonly at: string
  readonly by: string
  readonly exportId: string
}

export type ProblemKind = 'damaged' | 'unreadable' | 'missing' | 'newer' | 'fork' | 'stray' | 'catalogue'
export interface Problem {
  readonly kind: ProblemKind
  /** Relative to the library, with forward slashes. */
  readonly path: string
  readonly message: string
}
export interface VerifyOptions {
  readonly repair: boolean
  /** Aborted: it stops before anything is moved, and rejects with `cancelled`. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly title: string }) => void
}
export interface VerifyReport {
  readonly articles: number
  readonly revisions: number
  readonly media: number
  readonly problems: readonly Problem[]
  /** Media that nothing names, by their paths: no problem, and kept until somebody has them cleaned away. */
  readonly unusedMedia: readonly { readonly path: string; readonly bytes: number }[]
}

/** What a cleaning of unused media did; `young` ones stayed because they may be for a text that isn't saved yet. */
export interface CleanedMedia {
  readonly removed: number
  readonly bytes: number
  readonly young: number
}

/** What a merge brought, and what it didn't. */
export interface MergeReport {
  /** Revisions of articles that are new here. */
  readonly added: number
  /** All files that came, media and notes of publications among them. */
  readonly brought: number
  /** Articles that got a revision, in order of id. */
  readonly articles: readonly ArticleId[]
  /** Articles of the other library that are forked now. */
  readonly forks: readonly ArticleId[]
  /** False when the other library is another newsroom's. */
  readonly settingsCame: boolean
  readonly problems: readonly Problem[]
}

/** A backup that stands complete, read back and checked. */
export interface BackupReport {
  readonly file: string
  /** Of the whole archive. */
  readonly sha256: string
  /** The number of the library's files in it. */
  readonly files: number
  /** Files that were damaged before: they are in the archive as they are. */
  readonly problems: readonly Problem[]
}

/** A backup that was brought back. */
export interface RestoreReport {
  readonly file: string
  readonly sha256: string
  readonly files: number
  readonly libraryId: string
  /** Files that weren't there before. */
  readonly brought: number
  readonly problems: readonly Problem[]
}

export interface LibraryEvents {
  readonly changed: { readonly ids: readonly ArticleId[] | null }
  readonly settings: { readonly topic: string }
  /** `other`: not available, because another library stands in its place. */
  readonly availability: { readonly available: boolean; readonly readOnly: boolean; readonly other: boolean }
}

/**
 * An open library. All methods reject with AppError only. A save, settings or media answer comes after the bytes are
 * durable (file and folder fsynced); the catalogue follows and may fail without failing the save.
 */
export interface Library {
  readonly info: LibraryInfo
  /** The last known newest articles and counts, without touching the articles: for the first paint. */
  readonly overview: () => Overview
  /** Resolves once the library was listed for the first time: what else looks at all of it waits for that. */
  readonly listed: Promise<void>
  /** Brings the catalogue up to the disk: compares folder times, lists only what changed. */
  readonly refresh: () => Promise<void>
  readonly list: (query: ListQuery) => Promise<ListAnswer>
  readonly ids: (query: ListSelection) => Promise<readonly ArticleId[]>
  readonly count: (query: ListSelection) => Promise<number>
  readonly facets: (query: ListSelection) => Promise<Facets>
  /** What lists show of these articles; those that the library doesn't hold are left out. */
  readonly summaries: (ids: readonly ArticleId[]) => Promise<readonly ArticleSummary[]>
  /** The keywords of these articles, most first; texts that can't be read have none. */
  readonly keywords: (ids: readonly ArticleId[]) => Promise<readonly NameCount[]>
  /** A line of each article that says why it was found, titles aside. */
  readonly snippets: (ids: readonly ArticleId[], search: string) => Promise<Readonly<Record<ArticleId, Snippet>>>
  /** Articles that repeat much of this text, most first. */
  readonly similar: (id: ArticleId, record: ArticleRecord) => Promise<readonly SimilarArticle[]>
  /** Makes every order of the list beforehand, in slices of time, so that none is waited for. */
  readonly prepareOrders: () => Promise<void>
  /** Reads what the text index lacks; searching works meanwhile, with what it has. */
  readonly updateSearch: (options?: {
    readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
    readonly signal?: AbortSignal
  }) => Promise<void>
  /** What lists show of one article; null when the library holds nothing of it. */
  readonly summary: (id: ArticleId) => Promise<ArticleSummary | null>
  readonly counts: () => Promise<ArticleCounts>
  readonly load: (id: ArticleId, hash?: RevisionHash) => Promise<LoadedArticle>
  /** Every revision that is known of, newest first; parents that haven't arrived last. */
  readonly history: (id: ArticleId) => Promise<readonly HistoryEntry[]>
  /** Gives a revision a name, another one, or none (null). */
  readonly nameRevision: (id: ArticleId, hash: RevisionHash, name: string | null) => Promise<void>
  readonly readRevision: (id: ArticleId, hash: RevisionHash) => Promise<Revision>
  /** A new id of the given day (`YYYY-MM-DD`; absent: today in the library's zone). */
  readonly mintId: (day?: string) => ArticleId
  readonly save: (request: SaveRequest) => Promise<Saved>
  readonly duplicate: (id: ArticleId) => Promise<Saved>
  readonly trash: (ids: readonly ArticleId[]) => Promise<BulkOutcome>
  readonly restore: (ids: readonly ArticleId[]) => Promise<BulkOutcome>
  /** One change of many articles, a revision each; a fork and what the change doesn't fit fail by themselves. */
  readonly editMany: (ids: readonly ArticleId[], change: BulkChange, reason?: BulkReason) => Promise<EditOutcome>
  /** Sets back what such a change set, where no revision has come since. */
  readonly replaceTexts: (changes: readonly TextChange[]) => Promise<EditOutcome>
  readonly undoEdits: (edits: readonly BulkEdit[]) => Promise<BulkOutcome>
  /** Removes articles of the trash for good, each leaving a tombstone. An article purged already is done. */
  readonly purge: (ids: readonly ArticleId[], work?: LongWork) => Promise<BulkOutcome>
  /** Whose library a folder holds; refuses this library itself and folders inside each other. */
  readonly inspectOther: (path: string) => Promise<{ readonly libraryId: string }>
  /** The union with the library of another folder, which isn't changed. */
  readonly merge: (from: string, work: LongWork) => Promise<MergeReport>
  /** Writes one archive of everything while work goes on; `replace` allows it to take the place of a file. */
  readonly backup: (file: string, work: LongWork & { readonly replace?: boolean }) => Promise<BackupReport>
  readonly settings: {
    readonly get: (topic: string) => Promise<SettingsTopic>
    readonly set: (topic: string, value: unknown, parent: RevisionHash | null) => Promise<SettingsTopic>
    /** All values that a topic ever had and that can still be read, oldest first. */
    readonly earlier: (topic: string) => Promise<readonly unknown[]>
  }
  readonly lists: {
    readonly entries: (kind: string) => Promise<readonly ListEntry[]>
    readonly save: (kind: string, value: Readonly<Record<string, unknown>>) => Promise<ListEntry>
  }
  readonly media: {
    /** Checks that the bytes are an image (PNG, JPEG, GIF, WebP; at most 2000 px), strips position data, stores them. */
    readonly add: (bytes: Uint8Array) => Promise<AddedMedia>
    /** Checks that readers may be given such a file (`attachments.ts`) and stores it. */
    readonly addFile: (bytes: Uint8Array, name: string) => Promise<StoredFile>
    readonly read: (name: MediaName) => Promise<Uint8Array>
    /** Pixels, or null when the bytes have not arrived. Cached. */
    readonly size: (name: MediaName) => Promise<MediaSize | null>
    readonly isThere: (name: MediaName) => Promise<boolean>
  }
  readonly drafts: {
    readonly write: (draft: Omit<Draft, 'writtenAt'>) => Promise<Draft>
    readonly list: () => Promise<readonly Draft[]>
    readonly discard: (id: ArticleId) => Promise<void>
  }
  /** What imports that were broken off had planned. */
  readonly importPlans: Omit<ImportPlans, 'sweep'>
  /** What the folders of exported sites held: for telling what has changed since. */
  readonly siteVersions: Omit<SiteVersions, 'sweep'>
  /** What was found out about articles and folders and could be found out again. */
  readonly derived: Omit<DerivedValues, 'sweep'>
  readonly publications: {
    readonly add: (notes: readonly PublicationNote[]) => Promise<void>
    readonly of: (id: ArticleId) => Promise<readonly PublicationNote[]>
    /** Every note of the library, newest first. */
    readonly all: () => Promise<readonly PublicationNote[]>
  }
  /** What a person may have to decide, and the ways on. */
  readonly recovery: Recovery
  readonly verify: (options: VerifyOptions) => Promise<VerifyReport>
  /** Removes media that nothing names and that are old enough; refused while a file that may name one can't be read. */
  readonly cleanMedia: (options?: Omit<VerifyOptions, 'repair'>) => Promise<CleanedMedia>
  readonly on: <E extends keyof LibraryEvents>(event: E, listener: (payload: LibraryEvents[E]) => void) => () => void
  /** Waits for pending catalogue writes, stops watching. */
  readonly close: () => Promise<void>
}

/** Names of the functions that `library/index.ts` exports beside these types. */
export type OpenLibrary = (options: OpenOptions) => Promise<Library>
export type InitLibrary = (options: {
  readonly path: string
  readonly surroundings: Surroundings
  readonly profile?: unknown
}) => Promise<{ readonly libraryId: string }>
