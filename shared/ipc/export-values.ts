import type { ArticleId, Status } from '../article/record'

export const EXPORT_KINDS = [
  'page',
  'single',
  'fragment',
  'word',
  'official',
  'markdown',
  'text',
  'pdf',
  'epub',
] as const

export type ExportKind = (typeof EXPORT_KINDS)[number]

/** What goes to the clipboard: the body for any system, the body for 微信公众号, the source of the whole page. */
export const COPIED_PARTS = ['body', 'wechat', 'page'] as const
export type CopiedPart = (typeof COPIED_PARTS)[number]

/** More articles in one printout would fill the memory before the printer. */
export const MOST_PRINTED = 200

export interface ExportFolder {
  readonly path: string
  /** Files in it that we did not write. */
  readonly foreignFiles: number
}

export interface ExportRequest {
  readonly ids: readonly ArticleId[]
  readonly kind: ExportKind
  /** A folder that `export:choose-folder` or `export:last-folder` returned in this session. */
  readonly out: string
  /** Write into a folder that holds files we did not make; they stay. */
  readonly allowForeign: boolean
}

export interface ExportedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface ExportedArticle {
  readonly id: ArticleId
  readonly title: string
  readonly status: Status
  readonly path: string
  /** What the record lacks for publication, in words. */
  readonly missing: readonly string[]
}

export interface SkippedArticle {
  readonly id: ArticleId
  /** Its id when the library knows none. */
  readonly title: string
  readonly reason: string
}

export interface ExportReport {
  readonly exportId: string
  readonly out: string
  readonly files: readonly ExportedFile[]
  readonly articles: readonly ExportedArticle[]
  readonly skipped: readonly SkippedArticle[]
  /** Set when the files stand but the library could not take their publication notes: why, in words. */
  readonly noteProblem?: string
}
