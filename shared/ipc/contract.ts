import type { ArticleId, ArticleRecord, ArticleSummary, Instant, RevisionHash, Status } from '../article/record'
import type { Snippet } from '../search/snippet'
import type { BackupOutcome, BackupPlan, BackupState, FileProgress } from './backup-values'
import type { FileRef, LastCheck, RecoveryState } from './recovery-values'
import type { ChangeMode, ImportChoice, ImportOutcome, ImportRow } from './import-values'
import type { CopiedPart, ExportFolder, ExportReport, ExportRequest } from './export-values'
import type { DeltaReport, SiteDone, SiteOutlook, SiteVersionChoice, UploadReport } from './site-values'
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
  SavedView,
  SimilarArticle,
  TextChange,
} from './list-values'
import type { HistoryEntry } from './history-values'
import type { AppState, LibraryInfo, Preferences } from './app-values'
import type { Draft, LoadedArticle, SaveRequest, Saved } from './article-values'
import type { OwnTheme } from '../portal/theme/own-theme'
import type {
  AddedMedia,
  ListEntry,
  ListKind,
  PreviewPoint,
  PreviewVersion,
  SettingsTopic,
  SettingsTopicName,
  StoredFile,
} from './library-values'

/** Commands of the menu, also reachable by keyboard. */
export const MENU_COMMANDS = [
  'article.new',
  'article.fromTemplate',
  'article.save',
  'article.close',
  'article.history',
  'article.duplicate',
  'article.trash',
  'article.export',
  'article.copyBody',
  'article.copyWechat',
  'article.previewWechat',
  'article.print',
  'article.copyPage',
  'library.import',
  'library.site',
  'library.switch',
  'library.backup',
  'library.recovery',
  'settings.open',
  'edit.find',
  'edit.replace',
  'app.commands',
  'person.switch',
  'view.list',
  'view.panel',
  'view.outline',
  'view.edit',
  'view.split',
  'view.preview',
  'view.previewWindow',
  'view.focus',
  'view.typewriter',
  'view.textLarger',
  'view.textSmaller',
  'view.textNormal',
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
  /** Replaces words in many articles, a revision each, where the revision that was looked at is still the newest. */
  'article:replace-texts': (args: { readonly changes: readonly TextChange[] }) => EditOutcome
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
  /** Keeps a file that readers download; refused with words when it is none that they may be given. */
  'media:add-file': (args: { readonly bytes: Uint8Array; readonly name: string }) => StoredFile
  /** Draws the page of unsaved text; `settings` shows a profile or column tree before it is saved. */
  'preview:render': (args: {
    readonly id: ArticleId
    readonly record: ArticleRecord
    readonly settings?: {
      readonly profile?: unknown
      readonly columns?: unknown
      readonly theme?: unknown
      readonly shown?: string
    }
  }) => PreviewVersion
  /** Writes 本社版式 as an archive where the person says; null: they cancelled. @throws AppError 'invalid-settings' */
  'theme:export': (args: { readonly value: object }) => { readonly file: string } | null
  /** Reads an archive that the person chooses; nothing is saved. Null: they cancelled. @throws AppError 'invalid-settings' */
  'theme:import': () => OwnTheme | null
  /** Shows the page from this top-level node on; the window then follows `preview:point`, also to another article. */
  'preview:open-window': (point: PreviewPoint) => void
  /** The top-level node that is being edited, for windows that show the page; null when no article is open. */
  'preview:point': (args: { readonly point: PreviewPoint | null }) => void
  'export:choose-folder': () => ExportFolder | null
  /** The folder of this machine's last export, looked at again; null when there is none any more. */
  'export:last-folder': () => ExportFolder | null
  'export:run': (args: ExportRequest) => ExportReport
  'export:cancel': () => void
  'export:open-folder': (args: { readonly exportId: string }) => void
  /** The folder that this library's site went to last, looked at again; null when there is none any more. */
  'site:last-folder': () => ExportFolder | null
  'site:choose-folder': () => ExportFolder | null
  /** What an export of the whole portal into a folder would do. */
  'site:look': (args: { readonly out: string }) => SiteOutlook
  /** Writes the whole portal; `export:cancel` stops it, `export:progress` tells how far it is. */
  'site:run': (args: { readonly out: string; readonly allowForeign: boolean }) => SiteDone
  /** 已上传: the site in this folder was carried to the portal. */
  'site:uploaded': (args: { readonly out: string }) => UploadReport
  /** What this machine remembers of the folder's versions, newest first. */
  'site:versions': (args: { readonly out: string }) => readonly SiteVersionChoice[]
  /** Saves a 变化包 as the archive, or as a folder in the folder, that the person chooses; null when they cancel. */
  'site:delta': (args: {
    readonly out: string
    readonly since: string
    readonly into: 'archive' | 'folder'
  }) => DeltaReport | null
  /** Shows the front page in the system's browser, or the folder in its file manager. */
  'site:open': (args: { readonly out: string; readonly what: 'site' | 'folder' }) => void
  /** To the clipboard as HTML and plain text: the body, or the whole page as one self-contained file's source. */
  /** The version that the folder held before its last export; null when none can be brought back. */
  'site:previous': (args: { readonly out: string }) => { readonly at: string } | null
  'site:bring-back': (args: { readonly out: string }) => { readonly written: number; readonly removed: number }
  'export:copy': (args: { readonly id: ArticleId; readonly record: ArticleRecord; readonly what: CopiedPart }) => {
    readonly bytes: number
  }
  /** The system's print dialog for saved articles, one after the other; false: the person cancelled it. */
  'export:print': (args: { readonly ids: readonly ArticleId[] }) => boolean
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
  /** Lets the person choose files or a folder; null when they cancel. What they dropped comes over the bridge's own way. */
  'import:choose': (args: { readonly what: 'files' | 'folder' }) => { readonly paths: readonly string[] } | null
  /** Reads files and folders that were chosen or dropped in this session; nothing is saved yet. */
  'import:read': (args: { readonly paths: readonly string[]; readonly changes: ChangeMode }) => {
    readonly rows: readonly ImportRow[]
  }
  /** Saves rows of what was read last, as the person corrected them. */
  'import:save': (args: { readonly choices: readonly ImportChoice[]; readonly keepOriginals: boolean }) => ImportOutcome
  'import:discard': () => void
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
  /** Removes media that nothing names; refused with words while a file that may name one can't be read. */
  'media:clean': () => { readonly removed: number; readonly bytes: number; readonly young: number }
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
  'preview:point': PreviewPoint | null
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
