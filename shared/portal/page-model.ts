import type { ArticleId, ArticleRecord, Language, MediaName } from '../article/record'
import type { PortalAddresses } from './addresses'
import type { AttachmentHref } from './attachments'
import type { ColumnTree, PortalProfile } from './profile'

/** Pixels of a medium, for width and height attributes that keep the page from jumping. */
export interface MediaSize {
  readonly width: number
  readonly height: number
}

/** The theme's looks: a file beside the page, or inside of it. */
export type Stylesheet = { readonly kind: 'link'; readonly href: string } | { readonly kind: 'inline' }

/** Where the page finds what is not text: relative paths (`page`), data: URLs (`single`). */
export interface PageAddresses {
  readonly media: (name: MediaName) => string
  /** Null where this kind of page can't bring the file. */
  readonly attachment: AttachmentHref
  readonly stylesheet: Stylesheet
}

/** A page that stands in the same site. */
export interface SiteLink {
  readonly title: string
  /** Relative to the page. */
  readonly url: string
  /** As it is printed; '' when there is none. */
  readonly time: string
}

/** The same piece in the other language. */
export interface SiteTranslation extends SiteLink {
  readonly language: Language
  /** Its complete address on the portal; null when that isn't known. */
  readonly address: string | null
}

/** What a page gets from the site that it is part of. */
export interface SitePlace {
  readonly portal: PortalAddresses
  /** The neighbours in its column: the next newer one and the next older one. */
  readonly newer: SiteLink | null
  readonly older: SiteLink | null
  readonly related: readonly SiteLink[]
  readonly keywords: readonly SiteLink[]
  readonly translation: SiteTranslation | null
  /** Complete addresses of the column's feeds. */
  readonly feeds: readonly FeedLink[]
}

export interface FeedLink {
  readonly type: string
  readonly title: string
  readonly url: string
}

/** All that a page is made of; gathered by main and the command line alike, the same for preview and export. */
export interface PageInput {
  readonly id: ArticleId
  readonly record: ArticleRecord
  readonly profile: PortalProfile
  readonly columns: ColumnTree
  readonly mediaSizes: Readonly<Record<MediaName, MediaSize>>
  readonly addresses: PageAddresses
  /** Which page of an article that is parted by page breaks, from 1; absent: all of it on one. */
  readonly part?: number
  /** Absent: the page stands for itself, and its surroundings are the portal's addresses. */
  readonly site?: SitePlace
}
