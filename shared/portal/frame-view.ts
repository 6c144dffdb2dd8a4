import type { Language } from '../article/record'
import { entryAddress, type PortalAddresses } from './addresses'
import { columnPath } from './columns'
import { columnLabel, editionOf, foreignLanguage, type Edition } from './edition'
import type { FeedLink, Stylesheet } from './page-model'
import type { Charset, ColumnTree, LinkEntry, PortalProfile } from './profile'
import { scriptSafe } from './script-safe'

/** A piece of text that may lead somewhere and may be in another language than the page. */
export interface LinkView {
  readonly label: string
  readonly url: string | null
  readonly lang: Language | null
}

export interface MetaName {
  readonly name: string
  readonly content: string
}

export interface MetaProperty {
  readonly property: string
  readonly content: string
}

/** A page's complete address in one language. */
export interface EditionAddress {
  readonly language: Language
  readonly url: string
}

/** What any page of the portal needs to be framed. */
export interface FrameInput {
  readonly profile: PortalProfile
  readonly columns: ColumnTree
  readonly language: Language
  readonly charset: Charset
  readonly portal: PortalAddresses
  /** The column that is open in the navigation; null for pages outside of columns. */
  readonly column: string | null
  /** Steps of the way behind the column. */
  readonly steps?: readonly LinkView[]
  /** The page's own name, first in the document's title; '' on the front page. */
  readonly title: string
  readonly description: string
  readonly canonical: string | null
  /** The neighbours of a page in parts or of a list. */
  readonly previous?: string | null
  readonly next?: string | null
  /** The same page in the portal's languages, itself included. */
  readonly editions?: readonly EditionAddress[]
  /** Name and content of further meta elements, empty ones left out. */
  readonly metas: readonly MetaName[]
  readonly openGraph: readonly MetaProperty[]
  /** JSON-LD beside the breadcrumb's. */
  readonly data: readonly string[]
  readonly feeds?: readonly FeedLink[]
}

/** What the page says for itself, beside the profile's labels. */
export interface PageWords {
  readonly skip: string
  readonly utility: string
  readonly navigation: string
  readonly footer: string
  readonly search: string
  readonly find: string
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  'zh-CN': {
    skip: '跳到正文',
    utility: '工具栏',
    navigation: '栏目导航',
    footer: '备案信息',
    search: '站内搜索',
    find: '搜索',
  },
  en: {
    skip: 'Skip to the article',
    utility: 'Utilities',
    navigation: 'Sections',
    footer: 'Licences',
    search: 'Search this site',
    find: 'Search',
  },
}

export const wordsOf = (language: Language): PageWords => WORDS[language]

/** What machines read of a page, in the order in which it is printed. Missing text is '' and a missing address null. */
export interface HeadView {
  readonly charset: string
  readonly documentTitle: string
  readonly description: string
  readonly metas: readonly MetaName[]
  readonly canonical: string | null
  readonly previous: string | null
  readonly next: string | null
  readonly editions: readonly EditionAddress[]
  readonly openGraph: readonly MetaProperty[]
  readonly feeds: readonly FeedLink[]
  /** Ready to stand inside script elements. */
  readonly structuredData: readonly string[]
  readonly stylesheet: { readonly href: string | null; readonly css: string | null }
}

/** What the `masthead` and `location` templates are given. */
export interface AroundView {
  readonly siteName: string
  readonly siteLang: Language | null
  readonly seal: string
  readonly home: string | null
  readonly search: string | null
  readonly labels: Edition['labels']
  readonly words: PageWords
  /** The top column's name over the page; null outside of columns. */
  readonly heading: LinkView | null
  readonly breadcrumb: readonly LinkView[]
}

/** The first characters of the name for the masthead's seal, placeholders included. */
function sealOf(siteName: string): string {
  const characters = Array.from(siteName.replace(/[^\p{L}\p{N}]/gu, ''))
  return characters.slice(0, /^\p{Script=Han}/u.test(siteName) ? 2 : 1).join('')
}

/** schema.org BreadcrumbList; null while a step has no complete address, or when there is only one. */
function breadcrumbData(input: FrameInput, steps: readonly LinkView[]): string | null {
  const items = steps.map(({ label, url }, i) => {
    const complete = url === null ? null : /^https?:/i.test(url) ? url : input.portal.absolute(url)
    return { '@type': 'ListItem', position: i + 1, name: label, item: complete }
  })
  if (items.length < 2 || items.some(({ item }) => item === null)) return null
  return scriptSafe({ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: items })
}

/** The steps to a column: the portal's root, then column by column. */
function wayTo({ portal, column, columns, language }: FrameInput, edition: Edition): readonly LinkView[] {
  const path = column === null ? [] : columnPath(columns, column)
  const named = path.map((one) => ({ label: columnLabel(one, language), url: portal.column(one.id) }))
  return [{ label: edition.rootLabel, url: portal.home }, ...named].map(({ label, url }) => ({
    label,
    url,
    lang: foreignLanguage(label, language),
  }))
}

/** The way to a page, and what stands over it. */
export function aroundView(input: FrameInput): AroundView {
  const { language, portal } = input
  const edition = editionOf(input.profile, language)
  const way = wayTo(input, edition)
  return {
    siteName: edition.siteName,
    siteLang: foreignLanguage(edition.siteName, language),
    seal: sealOf(edition.siteName),
    home: portal.home,
    search: portal.search,
    labels: edition.labels,
    words: WORDS[language],
    heading: way[1] ?? null,
    breadcrumb: [...way, ...(input.steps ?? [])],
  }
}

/** @param css the theme's, for a page that holds it */
export function headView(input: FrameInput, css: string, stylesheet: Stylesheet): HeadView {
  const edition = editionOf(input.profile, input.language)
  const way = wayTo(input, edition)
  const sections = way.slice(1).map(({ label }) => label)
  const crumbs = breadcrumbData(input, [...way, ...(input.steps ?? [])])
  return {
    charset: input.charset,
    documentTitle: [input.title, ...sections.toReversed(), edition.siteName].filter((part) => part !== '').join(' - '),
    description: input.description,
    metas: input.metas.filter(({ content }) => content !== ''),
    canonical: input.canonical,
    previous: input.previous ?? null,
    next: input.next ?? null,
    editions: input.editions ?? [],
    openGraph: input.openGraph,
    feeds: input.feeds ?? [],
    structuredData: crumbs === null ? input.data : [...input.data, crumbs],
    stylesheet: stylesheet.kind === 'link' ? { href: stylesheet.href, css: null } : { href: null, css },
  }
}

/** An entry of the profile as the page prints it. */
export const entryView = (portal: PortalAddresses, entry: LinkEntry, language: Language): LinkView => ({
  label: entry.label,
  url: entryAddress(portal, entry),
  lang: foreignLanguage(entry.label, language),
})
