import type { Language } from '../../article/record'
import type { LinkView } from '../frame-view'
import type { FeedLink, SiteLink, SiteTranslation } from '../page-model'
import type { TemplateName } from '../theme/engine'
import type { SiteEntry } from './site'

/** One file of the site: where it stands, all that it depends on, and what it is drawn from. */
export interface SiteFile {
  readonly path: string
  /** Values that decide its text together with the settings and the theme; texts of articles by the names of their contents. */
  readonly inputs: () => unknown
  /** Put together when it is asked for: of a large site, all of it would take much room. */
  readonly content: () => FileContent
  /** Drawing goes quicker with the text that the last export gave it. */
  readonly takesOld?: true
  /** Files of one month are made together: what they read is the same. */
  readonly near?: string
  /** The article whose page it is. */
  readonly article?: SiteEntry
}

/** What a file is drawn from besides what all files share: plain values, which can be given to a thread. */
export type FileContent = ArticleContent | OwnContent | RedirectContent | TextContent | TextsContent | FiltersContent

/** A page of an article. */
export interface ArticleContent {
  readonly kind: 'article'
  readonly entry: Pick<SiteEntry, 'id' | 'hash' | 'path' | 'language' | 'column'>
  readonly part: number
  readonly newer: SiteLink | null
  readonly older: SiteLink | null
  readonly related: readonly SiteLink[]
  readonly keywords: readonly SiteLink[]
  readonly translation: SiteTranslation | null
}

/** A page of the site's own: a list, the front page, a notice. */
export interface OwnContent {
  readonly kind: 'own'
  readonly template: TemplateName
  readonly page: OwnPage
  /** What its template prints, besides the site's words. */
  readonly view: object
}

export interface OwnPage {
  readonly path: string
  readonly language: Language
  readonly column: string | null
  readonly title: string
  readonly description?: string
  readonly steps?: readonly LinkView[]
  readonly feeds?: readonly FeedLink[]
  readonly previous?: string | null
  readonly next?: string | null
  /** Kept out of search engines. */
  readonly hidden?: boolean
  /** The server shows it at any address: it holds its looks, and links by complete addresses where the portal has one. */
  readonly anywhere?: boolean
  readonly uses?: readonly string[]
}

/** A page that leads on; `view` is what its template prints. */
export interface RedirectContent {
  readonly kind: 'redirect'
  readonly view: object
}

/** A map or a feed, as it is written. */
export interface TextContent {
  readonly kind: 'text'
  readonly text: string
}

export type SearchedEntry = Pick<SiteEntry, 'id' | 'hash' | 'content' | 'path' | 'title' | 'time' | 'external'>

/** Articles whose texts are in one file for searching. */
export interface SearchChunk {
  readonly name: string
  readonly entries: readonly SearchedEntry[]
}

/** The texts of some articles, for searching. @property root the folder of searching */
export interface TextsContent extends SearchChunk {
  readonly kind: 'texts'
  readonly root: string
}

/** What can't be found in each of a year's files of texts, the newest first. */
export interface FiltersContent {
  readonly kind: 'filters'
  readonly year: string
  readonly chunks: readonly SearchChunk[]
}

export interface DrawnFile {
  readonly text: string
  /** Paths of pictures, attachments and other files that it loads. */
  readonly uses: readonly string[]
}
