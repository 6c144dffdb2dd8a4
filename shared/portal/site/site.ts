import type { ArticleId, ArticleRecord, Language, MediaName, RevisionHash } from '../../article/record'
import type { MediaSize } from '../page-model'
import type { ColumnTree, PortalProfile } from '../profile'
import type { Theme } from '../theme/theme'
import type { SiteSettings } from './site-settings'

/** What lists, feeds and maps say of an article: enough to plan a site without holding its texts. */
export interface SiteEntry {
  readonly id: ArticleId
  readonly hash: RevisionHash
  /** A short name for all that is drawn of it: a revision that changes its status alone has the one of before. */
  readonly content: string
  /** Its page in the site. */
  readonly path: string
  /** Paths it had before: pages there lead on. */
  readonly former: readonly string[]
  /** The pages that page breaks part it into. */
  readonly parts: number
  readonly language: Language
  readonly title: string
  /** What lists call it: its short title, when it has one. */
  readonly listTitle: string
  /** As it is printed on the portal's clock, `2017-12-28` or `2017-12-28 09:30`; entries are ordered by it. */
  readonly time: string
  /** The publish time for machines. */
  readonly iso: string
  /** When its newest 更正 was made. */
  readonly corrected: string | null
  readonly column: string | null
  /** The column and those it is shown in as well. */
  readonly columns: readonly string[]
  readonly keywords: readonly string[]
  readonly authors: readonly string[]
  /** Of a withdrawn one: why it was. */
  readonly description: string
  /** The cover, else the first picture. */
  readonly picture: MediaName | null
  readonly pinned: boolean
  /** The article in another language that it translates. */
  readonly translationOf: ArticleId | null
  /** Where it can be read, when that is not on the portal: lists lead there, and so does its own address. */
  readonly external: string | null
  /** Withdrawn: its page says just that, and nothing lists it. */
  readonly withdrawn: boolean
}

/** An article as it is drawn. */
export interface SiteArticle {
  readonly record: ArticleRecord
  readonly mediaSizes: Readonly<Record<MediaName, MediaSize>>
}

export type NamedRevision = Pick<SiteEntry, 'id' | 'hash'>

export type ReadArticle = (revision: NamedRevision) => Promise<SiteArticle>

/** What drawing asks of the articles. */
export interface ArticleReader {
  readonly article: ReadArticle
  /** What searching finds in one's text. */
  readonly text: (revision: NamedRevision) => Promise<string>
}

/** An address that the list of a column had: its folder. */
export interface FormerColumn {
  readonly folder: string
  /** The column's id. */
  readonly column: string
}

/** What all files of a site are drawn with. */
export interface SiteFrame {
  readonly profile: PortalProfile
  readonly columns: ColumnTree
  readonly theme: Theme
  /** Path of the stylesheet. */
  readonly stylesheet: string
  /** A short name of a text, the same everywhere. */
  readonly digest: (text: string) => string
  /** A name for the code that draws. */
  readonly code: string
}

/** All that a site is made of. */
export interface Site extends SiteFrame {
  readonly formerColumns: readonly FormerColumn[]
  readonly settings: SiteSettings
  /** Newest first, ties by id. */
  readonly entries: readonly SiteEntry[]
  /** Path of the search page's script. */
  readonly searchScript: string
}

/** Whether an article stands at its column's own address, e.g. 本社概况. */
export const isColumnPage = ({ path }: Pick<SiteEntry, 'path'>): boolean => path.endsWith('/index.html')

/** Order of lists: newest first. */
export const newestFirst = (a: Pick<SiteEntry, 'time' | 'id'>, b: Pick<SiteEntry, 'time' | 'id'>): number =>
  a.time !== b.time ? (a.time < b.time ? 1 : -1) : a.id < b.id ? 1 : a.id > b.id ? -1 : 0
