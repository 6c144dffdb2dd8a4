import type { RevisionHash } from '../../../shared/article/record'
import type { ErrorValue } from '../../../shared/ipc/errors'
import type { DrawingKit } from '../../../shared/portal/site/draw-file'
import type { NamedRevision, SiteArticle, SiteFrame } from '../../../shared/portal/site/site'
import type { ArticleFacts, FactsSettings } from './article-facts'
import type { MadeFile, Standing, WantedFile } from './make-file'

/** What files are drawn with, as it goes to a thread: less the function that no thread can be given. */
export type SentKit = Omit<DrawingKit, 'site'> & { readonly site: Omit<SiteFrame, 'digest'> }

/** What a thread can be asked for. */
export type Question =
  | { readonly kind: 'facts'; readonly settings: FactsSettings; readonly articles: readonly NamedRevision[] }
  | { readonly kind: 'make'; readonly file: WantedFile; readonly standing: Standing }

/** The answers, in the articles' order; null for one that the library has to be asked about. */
export type FactsAnswer = readonly (ArticleFacts | null)[]
export type Answer = FactsAnswer | MadeFile

export type ToThread =
  | (Question & { readonly n: number })
  /** What is made from here on. @param planned the paths of the site's files @param root of the target */
  | { readonly kind: 'site'; readonly kit: SentKit; readonly planned: readonly string[]; readonly root: string }
  /** The article that it asked for, as JSON: one text crosses, not a tree of objects. */
  | { readonly kind: 'article'; readonly hash: RevisionHash; readonly json: string }
  | { readonly kind: 'no-article'; readonly hash: RevisionHash; readonly error: ErrorValue }

export type FromThread =
  | { readonly kind: 'answer'; readonly n: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly n: number; readonly error: ErrorValue }
  | ({ readonly kind: 'need' } & NamedRevision)

export const articleJson = (article: SiteArticle): string => JSON.stringify(article)
export const parseArticle = (json: string): SiteArticle => JSON.parse(json) as SiteArticle
