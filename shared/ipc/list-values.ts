import type { ArticleId, ArticleSummary, RevisionHash, Status } from '../article/record'
import type { RecordEdit } from '../article/text-places'
import type { ErrorValue } from './errors'

export const SORT_KEYS = ['updatedAt', 'publishTime', 'title', 'status', 'characters'] as const
export type SortKey = (typeof SORT_KEYS)[number]

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

/** The shelf of which the list shows articles. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'column'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'trash' }

/** 常用视图: what the list showed when it was kept, under a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly scope: Scope
  /** As in the search field, filters among it. */
  readonly search: string
  readonly sort: { readonly key: SortKey; readonly descending: boolean }
}

export interface NameCount {
  readonly name: string
  readonly count: number
}

/** What the articles of a list have, each filter counted as if it were not set itself. */
export interface Facets {
  readonly byStatus: Readonly<Partial<Record<Status, number>>>
  /** Most articles first. */
  readonly authors: readonly NameCount[]
  readonly sources: readonly NameCount[]
}

/** One change that many articles take. */
export type BulkChange =
  | { readonly kind: 'status'; readonly status: Status }
  /** Null: in no column. */
  | { readonly kind: 'column'; readonly column: string | null }
  | { readonly kind: 'keywords'; readonly add: readonly string[]; readonly remove: readonly string[] }

/** Words replaced in one article, as they were looked at in one revision. */
export interface TextChange {
  readonly id: ArticleId
  readonly head: RevisionHash
  readonly edits: readonly RecordEdit[]
}

/** A revision that a change of many articles wrote, and the one before it. */
export interface BulkEdit {
  readonly id: ArticleId
  readonly before: RevisionHash
  readonly after: RevisionHash
}

export interface BulkOutcome {
  readonly done: readonly ArticleId[]
  readonly failed: readonly { readonly id: ArticleId; readonly error: ErrorValue }[]
}

/** Among the done are articles that were so already. */
export interface EditOutcome extends BulkOutcome {
  /** What was written, for taking it back. */
  readonly edits: readonly BulkEdit[]
}
