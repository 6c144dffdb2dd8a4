import type { ArticleId } from '../../../shared/article/record'
import type { SiteNote } from '../../../shared/ipc/site-values'

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

/** What an export would do, as far as it can be told without drawing. */
export interface SitePlanReport extends Pick<SiteReport, 'articles' | 'skipped' | 'held' | 'warnings' | 'remarks'> {
  readonly pages: number
  /** Pages that are new or whose inputs changed. */
  readonly changed: number
  /** Pages of the folder that aren't planned any more. */
  readonly removed: number
  readonly isFirst: boolean
  /** The newest articles, for choosing the lead story. */
  readonly newest: readonly { readonly id: ArticleId; readonly title: string }[]
}
