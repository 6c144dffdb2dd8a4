import type { ArticleId } from '../article/record'

/** Something to be said of one article. */
export interface SiteNote {
  readonly id: ArticleId
  readonly title: string
  readonly reason: string
}

/** Notes as the window shows them: how many there are, and the first of them. */
export interface SiteNotes {
  readonly total: number
  readonly notes: readonly SiteNote[]
}

/** What is said of a site's articles before and after an export. */
export interface SiteFindings {
  /** Left out, and why. */
  readonly skipped: SiteNotes
  /** Waiting for their publish time; `reason` is that time. */
  readonly held: SiteNotes
  readonly warnings: SiteNotes
  /** What concerns the whole site, in words. */
  readonly remarks: readonly string[]
}

/** What an export of the site into a folder would do. */
export interface SiteOutlook extends SiteFindings {
  readonly articles: number
  readonly pages: number
  /** Pages that are new or changed; all of them at the first export into this folder. */
  readonly changed: number
  readonly isFirst: boolean
  /** Pages that nothing needs any more. */
  readonly removed: number
  /** Articles that can lead the front page: the newest ones. */
  readonly leads: readonly { readonly id: ArticleId; readonly title: string }[]
}

/** What an export of the site did. */
export interface SiteDone extends SiteFindings {
  readonly out: string
  readonly articles: number
  readonly files: number
  readonly bytes: number
  readonly written: number
  readonly removed: number
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

/** A version of the site that this machine remembers. */
export interface SiteVersionChoice {
  readonly name: string
  readonly at: string
  readonly uploaded: boolean
}

/** A 变化包 that was written. */
export interface DeltaReport {
  /** The archive or the folder. */
  readonly file: string
  /** When the version was exported that it starts from. */
  readonly since: string
  readonly changed: number
  readonly removed: number
}

/** More notes than a person reads in a window. */
const MOST = 200

export const siteNotes = (notes: readonly SiteNote[]): SiteNotes => ({
  total: notes.length,
  notes: notes.slice(0, MOST),
})
