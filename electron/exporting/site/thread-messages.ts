import type { ArticleId, RevisionHash } from '../../../shared/article/record'
import type { ErrorValue } from '../../../shared/ipc/errors'
import type { Site, SiteArticle } from '../../../shared/portal/site/site'
import type { ArticleFacts, FactsSettings } from './article-facts'
import type { MadeFile, Standing } from './make-file'

/** A site as it goes to a thread: less the function that no thread can be given. */
export type SentSite = Omit<Site, 'digest'>

export interface NamedRevision {
  readonly id: ArticleId
  readonly hash: RevisionHash
}

/** What a thread can be asked for. */
export type Question =
  | { readonly kind: 'facts'; readonly settings: FactsSettings; readonly articles: readonly NamedRevision[] }
  | { readonly kind: 'make'; readonly path: string; readonly standing: Standing }

/** The answers, in the articles' order; null for one that the library has to be asked about. */
export type FactsAnswer = readonly (ArticleFacts | null)[]
export type Answer = FactsAnswer | MadeFile

export type ToThread =
  | (Question & { readonly n: number })
  /** What is made from here on. @param root of the target */
  | { readonly kind: 'site'; readonly site: SentSite; readonly root: string }
  /** The article that it asked for, as JSON: one text crosses, not a tree of objects. */
  | { readonly kind: 'article'; readonly hash: RevisionHash; readonly json: string }
  | { readonly kind: 'no-article'; readonly hash: RevisionHash; readonly error: ErrorValue }

export type FromThread =
  | { readonly kind: 'answer'; readonly n: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly n: number; readonly error: ErrorValue }
  | ({ readonly kind: 'need' } & NamedRevision)

export const articleJson = (article: SiteArticle): string => JSON.stringify(article)
export const parseArticle = (json: string): SiteArticle => JSON.parse(json) as SiteArticle
