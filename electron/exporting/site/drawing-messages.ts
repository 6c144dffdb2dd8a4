import type { ArticleId, RevisionHash } from '../../../shared/article/record'
import type { ErrorValue } from '../../../shared/ipc/errors'
import type { Site, SiteArticle } from '../../../shared/portal/site/site'
import type { MadeFile } from './make-file'

/** What the drawing worker starts with: the site, less the function that no thread can be given. */
export type DrawnSite = Omit<Site, 'digest'>

export type ToWorker =
  | { readonly kind: 'draw'; readonly n: number; readonly path: string; readonly old: string | null }
  /** The article that it asked for, as JSON: one text crosses, not a tree of objects. */
  | { readonly kind: 'article'; readonly hash: RevisionHash; readonly json: string }
  | { readonly kind: 'no-article'; readonly hash: RevisionHash; readonly error: ErrorValue }

export type FromWorker =
  | { readonly kind: 'made'; readonly n: number; readonly made: MadeFile }
  | { readonly kind: 'failed'; readonly n: number; readonly error: ErrorValue }
  | { readonly kind: 'need'; readonly id: ArticleId; readonly hash: RevisionHash }

export const articleJson = (article: SiteArticle): string => JSON.stringify(article)
export const parseArticle = (json: string): SiteArticle => JSON.parse(json) as SiteArticle
