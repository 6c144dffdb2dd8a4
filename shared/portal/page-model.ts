import type { ArticleId, ArticleRecord, MediaName } from '../article/record'
import type { AttachmentHref } from './attachments'
import type { ColumnTree, PortalProfile } from './profile'

/** Pixels of a medium, for width and height attributes that keep the page from jumping. */
export interface MediaSize {
  readonly width: number
  readonly height: number
}

/** Where the page finds what is not text: relative paths (`page`), data: URLs (`single`). */
export interface PageAddresses {
  readonly media: (name: MediaName) => string
  /** Null where this kind of page can't bring the file. */
  readonly attachment: AttachmentHref
  readonly stylesheet: { readonly kind: 'link'; readonly href: string } | { readonly kind: 'inline' }
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
}
