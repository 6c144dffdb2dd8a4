import type { ArticleId } from '../../../shared/article/record'

export interface SiteOptions {
  readonly out: string
  /** Write although the folder holds files we did not make; they stay. */
  readonly allowForeign: boolean
  /** Milliseconds since the epoch: what is to be published later is held back. */
  readonly now: number
  /** Draw every page anew, also those that nothing has changed for. */
  readonly full?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly title: string }) => void
}

/** Something to be said of one article. */
export interface SiteNote {
  readonly id: ArticleId
  readonly title: string
  readonly reason: string
}

export interface SiteReport {
  readonly out: string
  /** Articles in the site, those with a notice only included. */
  readonly articles: number
  /** All files of the site. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  /** Paths that this export wrote anew, and those it took away. */
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** Pages that were drawn; the others were known to be the same. */
  readonly drawn: number
  readonly skipped: readonly SiteNote[]
  /** Waiting for their publish time; `reason` is that time. */
  readonly held: readonly SiteNote[]
  readonly warnings: readonly SiteNote[]
  /** What concerns the whole site, in words. */
  readonly remarks: readonly string[]
}

/** What marking a site as uploaded did. */
export interface UploadReport {
  readonly exportId: string
  /** Publication notes written: one for each page that is new on the portal or changed there. */
  readonly noted: number
  /** Approved articles that are published now. */
  readonly published: number
  readonly failed: readonly SiteNote[]
  /** Articles that were saved again after the export: the portal has the earlier text. */
  readonly changed: readonly SiteNote[]
}
