import type { Language } from '../article/record'

/** One entry of the utility bar, the navigation or the footer; without a URL it is plain text, not a dead button. */
export interface LinkEntry {
  readonly label: string
  /** A column id; its list page is the entry's address. */
  readonly column?: string
  /** The front page of this language, when the site has one. */
  readonly edition?: Language
  readonly url?: string
}

/** The words the page prints before its fields. */
export interface PortalLabels {
  readonly location: string
  readonly author: string
  readonly publishTime: string
  readonly source: string
  readonly originalTitle: string
  readonly originalAuthor: string
  readonly editor: string
}

export const CHARSETS = ['utf-8', 'gb18030', 'gb2312'] as const
export type Charset = (typeof CHARSETS)[number]

/** What pages of English articles print instead; whatever is absent comes from the Chinese portal or a default. */
export interface EnglishEdition {
  readonly siteName?: string
  readonly rootLabel?: string
  readonly utility?: readonly LinkEntry[]
  readonly navigation?: readonly LinkEntry[]
  readonly footer?: readonly LinkEntry[]
  readonly labels?: Partial<PortalLabels>
}

/** 门户设置: what the newsroom's pages share. */
export interface PortalProfile {
  readonly siteName: string
  readonly baseUrl: string
  /** IANA zone of the portal's clock. */
  readonly zone: string
  /** Of the pages of a site; a page that is carried by itself is always UTF-8. */
  readonly charset: Charset
  readonly rootLabel: string
  readonly utility: readonly LinkEntry[]
  readonly navigation: readonly LinkEntry[]
  readonly footer: readonly LinkEntry[]
  readonly labels: PortalLabels
  /** Whether pages end with “（责任编辑：某某）”. */
  readonly editorLine: boolean
  readonly english?: EnglishEdition
  /** Print the meta elements of government portals; the code is the one the site was given (网站标识码). */
  readonly governmentMeta?: { readonly siteIdCode?: string }
}

/** 栏目: `id` is stable for ever, `slug` is its part of a path. */
export interface Column {
  readonly id: string
  readonly name: string
  /** The name on pages of English articles. */
  readonly englishName?: string
  readonly slug: string
  /** `page`: its newest article stands at its address instead of a list, e.g. 本社概况. */
  readonly kind?: 'page'
  readonly children: readonly Column[]
}

export interface ColumnTree {
  readonly columns: readonly Column[]
}
