import type {
  ArticleId,
  ArticleRecord,
  ArticleSummary,
  Instant,
  MediaName,
  Revision,
  RevisionHash,
  RevisionReason,
  Status,
} from '../article/record'
import type { Snippet } from '../search/snippet'
import type { BackupPlan, BackupState, BackupOutcome, FileProgress } from './backup-values'
import type { FileRef, LastCheck, RecoveryState } from './recovery-values'
import type { ExportFolder, ExportRequest, ExportReport } from './export-values'
import type { ErrorValue } from './errors'
import type {
  BulkChange,
  BulkEdit,
  BulkOutcome,
  EditOutcome,
  Facets,
  NameCount,
  SavedView,
  SortKey,
} from './list-values'
import type { HistoryEntry } from './history-values'

export interface LibraryInfo {
  readonly libraryId: string
  /** The folder's name, for the window's title. */
  readonly name: string
  readonly path: string
  /** Set when the folder can't be written: everything can be read and exported. */
  readonly readOnly: boolean
}

/** Widths in which the page is looked at; `auto` takes what the pane has room for. */
export const PREVIEW_WIDTHS = ['auto', 'desktop', 'tablet', 'phone'] as const
export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number]

export interface Preferences {
  readonly appearance: 'system' | 'light' | 'dark'
  readonly layout: 'edit' | 'split' | 'preview'
  readonly previewWidth: PreviewWidth
  readonly listVisible: boolean
  readonly panelVisible: boolean
  readonly backup: BackupPlan
}

export interface RecentLibrary {
  readonly path: string
  readonly name: string
  readonly openedAt: Instant
}

export interface AppState {
  readonly appVersion: string
  readonly electronVersion: string
  readonly platform: string
  readonly person: string | null
  readonly people: readonly string[]
  readonly preferences: Preferences
  readonly recent: readonly RecentLibrary[]
  readonly library: LibraryInfo | null
  /** The first paint: newest articles and counts as they were last known. Null before a library is open. */
  readonly overview: Overview | null
  /** A preview window is open: it outlives a page that crashed and goes on being fed by the next. */
  readonly previewOpen: boolean
  /** Why the library of the last time, or the one asked for at the start, could not be opened. */
  readonly startProblem?: ErrorValue
}

export interface ArticleCounts {
  readonly total: number
  readonly trashed: number
  readonly byStatus: Readonly<Partial<Record<Status, number>>>
  /** Own articles of each column id, without those of its children; '' holds those without a column. */
  readonly byColumn: Readonly<Record<string, number>>
}

export interface Overview {
  readonly newest: readonly ArticleSummary[]
  readonly counts: ArticleCounts
}

export interface ListQuery {
  /** Column ids (a column with its descendants); absent: all. '' means articles without a column. */
  readonly columns?: readonly string[]
  readonly status?: Status
  readonly trashed?: boolean
  /** What a person typed into the search field; see `shared/search/query.ts`. */
  readonly search?: string
  readonly sort?: { readonly key: SortKey; readonly descending: boolean }
  readonly offset: number
  readonly limit: number
  /** Articles whose places in the whole list are asked for, so that a window stays where it is while rows come and go. */
  readonly locate?: readonly ArticleId[]
}

/** A list without the window of it that is looked at. */
export type ListSelection = Omit<ListQuery, 'offset' | 'limit' | 'locate'>

export interface ListAnswer {
  readonly total: number
  readonly articles: readonly ArticleSummary[]
  /** Places from 0 of the articles to be located, as far as they are in the list. */
  readonly located?: Readonly<Record<ArticleId, number>>
  /** Articles whose text is not searched yet, because the index is being made: their titles and names are. */
  readonly pending?: number
}

/** An article that repeats much of another one. */
export interface SimilarArticle {
  readonly article: ArticleSummary
  /** How much of it, 0 to 1. */
  readonly share: number
}

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

export interface SettingsTopic {
  readonly topic: string
  /** Null: never saved, the default is shown. */
  readonly hash: RevisionHash | null
  readonly value: unknown
}

export interface ListEntry {
  readonly id: string
  readonly value: Readonly<Record<string, unknown>>
}

export interface AddedMedia {
  readonly media: MediaName
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export interface PreviewVersion {
  readonly version: number
  /** Address of the page on our own protocol, same origin as the window. */
  readonly url: string
}

/** Settings topics and lists that the window uses; values are checked in `shared`. */
export const SETTINGS_TOPICS = ['profile', 'columns'] as const
export type SettingsTopicName = (typeof SETTINGS_TOPICS)[number]
export const LIST_KINDS = ['people', 'sources'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** Commands of the menu, also reachable by keyboard. */
export const MENU_COMMANDS = [
  'article.new',
  'article.save',
  'article.close',
  'article.history',
  'article.duplicate',
  'article.trash',
  'article.export',
  'article.copyBody',
  'article.copyPage',
  'library.switch',
  'library.backup',
  'library.recovery',
  'settings.open',
  'person.switch',
  'view.list',
  'view.panel',
  'view.edit',
  'view.split',
  'view.preview',
  'view.previewWindow',
  'help.about',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** Requests of the window to main: one argument object in, one value out; failures travel as Result. */
export interface Requests {
  'app:state': () => AppState
  'app:close-ready': (args: { readonly proceed: boolean }) => void
  'workspace:set-person': (args: { readonly name: string }) => void
  'workspace:set-preferences': (args: Partial<Preferences>) => Preferences
  /** Each answers null when the person cancels the folder dialog. */
  /** The views that this machine keeps of the open library, in the person's order. */
  'views:get': () => readonly SavedView[]
  'views:set': (args: { readonly views: readonly SavedView[] }) => void
  'library:create': () => LibraryInfo | null
  'library:open': (args: { readonly path?: string }) => LibraryInfo | null
  'library:open-sample': () => LibraryInfo
  'library:close': () => void
  'article:list': (args: ListQuery) => ListAnswer
  /** Every article of a list in its order, or those from one place to another. */
  'article:ids': (args: ListSelection & { readonly first?: number; readonly last?: number }) => readonly ArticleId[]
  'article:count': (args: ListSelection) => number
  'article:facets': (args: ListSelection) => Facets
  /** What lists show of these articles; one that the library doesn't hold is left out. */
  'article:summaries': (args: { readonly ids: readonly ArticleId[] }) => readonly ArticleSummary[]
  /** How many of these articles have each status. */
  'article:statuses': (args: { readonly ids: readonly ArticleId[] }) => Readonly<Partial<Record<Status, number>>>
  /** Those of these articles that have one of the statuses. */
  'article:having-status': (args: {
    readonly ids: readonly ArticleId[]
    readonly statuses: readonly Status[]
  }) => readonly ArticleId[]
  /** The keywords that these articles have, most first. */
  'article:keywords': (args: { readonly ids: readonly ArticleId[] }) => readonly NameCount[]
  'article:counts': () => ArticleCounts
  /** Why articles were found: a line of each that has one besides its title. */
  'article:snippets': (args: {
    readonly ids: readonly ArticleId[]
    readonly search: string
  }) => Readonly<Record<ArticleId, Snippet>>
  /** Articles that repeat much of this text. */
  'article:similar': (args: { readonly id: ArticleId; readonly record: ArticleRecord }) => readonly SimilarArticle[]
  'article:mint-id': () => ArticleId
  'article:load': (args: { readonly id: ArticleId; readonly hash?: RevisionHash }) => LoadedArticle
  'article:save': (args: SaveRequest) => Saved
  'article:duplicate': (args: { readonly id: ArticleId }) => Saved
  'article:trash': (args: { readonly ids: readonly ArticleId[] }) => BulkOutcome
  'article:restore': (args: { readonly ids: readonly ArticleId[] }) => BulkOutcome
  /** One change of many articles, a revision each; windows hear of them once. */
  'article:edit-many': (args: { readonly ids: readonly ArticleId[]; readonly change: BulkChange }) => EditOutcome
  /** Takes such changes back where nobody has saved the article since. */
  'article:undo-edits': (args: { readonly edits: readonly BulkEdit[] }) => BulkOutcome
  'article:purge': (args: { readonly ids: readonly ArticleId[] }) => BulkOutcome
  'article:history': (args: { readonly id: ArticleId }) => readonly HistoryEntry[]
  /** Names a revision; null takes its name away. */
  'article:name-revision': (args: {
    readonly id: ArticleId
    readonly hash: RevisionHash
    readonly name: string | null
  }) => void
  'draft:write': (args: {
    readonly id: ArticleId
    readonly parents: readonly RevisionHash[]
    readonly record: ArticleRecord
  }) => { readonly writtenAt: Instant }
  'draft:list': () => readonly Draft[]
  'draft:discard': (args: { readonly id: ArticleId }) => void
  'settings:get': (args: { readonly topic: SettingsTopicName }) => SettingsTopic
  'settings:set': (args: {
    readonly topic: SettingsTopicName
    readonly parent: RevisionHash | null
    readonly value: unknown
  }) => SettingsTopic
  'list:entries': (args: { readonly kind: ListKind }) => readonly ListEntry[]
  'list:save': (args: { readonly kind: ListKind; readonly value: Readonly<Record<string, unknown>> }) => ListEntry
  'media:add': (args: { readonly bytes: Uint8Array; readonly name: string }) => AddedMedia
  /** Draws the page of unsaved text; `settings` shows a profile or column tree before it is saved. */
  'preview:render': (args: {
    readonly id: ArticleId
    readonly record: ArticleRecord
    readonly settings?: { readonly profile?: unknown; readonly columns?: unknown }
  }) => PreviewVersion
  /** Shows the page from this top-level node on; the window then follows `preview:point`, also to another article. */
  'preview:open-window': (args: { readonly id: ArticleId; readonly block: number }) => void
  /** The top-level node that is being edited, for windows that show the page. */
  'preview:point': (args: { readonly id: ArticleId; readonly block: number }) => void
  'export:choose-folder': () => ExportFolder | null
  /** The folder of this machine's last export, looked at again; null when there is none any more. */
  'export:last-folder': () => ExportFolder | null
  'export:run': (args: ExportRequest) => ExportReport
  'export:cancel': () => void
  'export:open-folder': (args: { readonly exportId: string }) => void
  /** To the clipboard as HTML and plain text: the body, or the whole page as one self-contained file's source. */
  'export:copy': (args: { readonly id: ArticleId; readonly record: ArticleRecord; readonly what: 'body' | 'page' }) => {
    readonly bytes: number
  }
  'backup:state': () => BackupState
  /** Lets the person choose where backups go; the state stays as it was when they cancel. */
  'backup:choose-folder': () => BackupState
  'backup:plan': (args: { readonly every: BackupPlan['every']; readonly keep: number }) => BackupState
  'backup:run': () => BackupOutcome
  'backup:open-folder': () => void
  /** Asks for an archive and a folder; null when the person cancels. The restored library isn't opened. */
  'backup:restore': () => {
    readonly path: string
    readonly files: number
    readonly brought: number
    readonly problems: readonly string[]
  } | null
  'merge:choose': () => { readonly path: string; readonly isSameLibrary: boolean } | null
  /** Merges a folder that `merge:choose` returned in this session. */
  'merge:run': (args: { readonly path: string }) => {
    readonly added: number
    readonly brought: number
    readonly forks: readonly ArticleId[]
    readonly settingsCame: boolean
    readonly problems: readonly string[]
  }
  'recovery:state': () => RecoveryState
  /** Shows a file in the system's file manager. */
  'recovery:show-file': (args: FileRef) => void
  /** Copies a file's bytes as they are to where the person chooses; null when they cancel. */
  'recovery:copy-file': (args: FileRef) => { readonly path: string } | null
  /** Moves one damaged file of the library below `set-aside/`; answers its new path. */
  'recovery:set-aside': (args: { readonly path: string }) => { readonly to: string }
  /** Keeps an article that came back after a purge; `revisions` are those that the person saw. */
  'recovery:keep': (args: { readonly id: ArticleId; readonly revisions: readonly string[] }) => void
  'recovery:purge': (args: { readonly id: ArticleId; readonly heads: readonly RevisionHash[] }) => void
  /** Reads every byte; with `repair` damaged files are set aside and derived files made anew. */
  'verify:run': (args: { readonly repair: boolean }) => LastCheck
  'verify:copy-report': () => void
  'verify:save-report': () => { readonly path: string } | null
  /** Stops a backup, a restore, a merge or a full check between two files. */
  'files:cancel': () => void
  'clipboard:write-text': (args: { readonly text: string }) => void
  'link:open': (args: { readonly url: string }) => void
}

/** What main tells every window. */
export interface Events {
  /** Articles changed, by this window or from outside; null ids: look at everything again. */
  'library:changed': { readonly ids: readonly ArticleId[] | null }
  /** `other`: not available, because another library stands in its place. */
  'library:availability': { readonly available: boolean; readonly readOnly: boolean; readonly other: boolean }
  'settings:changed': { readonly topic: string }
  'workspace:changed': { readonly person: string | null; readonly preferences: Preferences }
  'preview:point': { readonly id: ArticleId; readonly block: number }
  'preview:changed': { readonly id: ArticleId; readonly version: number; readonly url: string }
  'export:progress': { readonly done: number; readonly total: number; readonly title: string }
  'files:progress': FileProgress
  /** A backup of the plan was made, or why not. */
  'backup:planned': { readonly file: string } | { readonly problem: string }
  'menu:command': { readonly command: MenuCommand }
  /** The window is about to close: flush, ask, then answer with `app:close-ready`. */
  'app:before-close': Record<string, never>
}

export type RequestChannel = keyof Requests
export type EventChannel = keyof Events
export type RequestArgs<C extends RequestChannel> = Parameters<Requests[C]>[0]
export type RequestValue<C extends RequestChannel> = ReturnType<Requests[C]>
