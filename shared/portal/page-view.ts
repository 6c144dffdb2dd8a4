import type { ArticleRecord, Language } from '../article/record'
import { printPublishTime } from '../article/publish-time'
import { endsWithEditorLine } from '../document/editor-line'
import { columnAddress, homeAddress, pageAddress, webAddressOf } from './addresses'
import { columnPath } from './columns'
import { columnLabel, editionOf, foreignLanguage, type Edition } from './edition'
import { phrasesOf } from './headline'
import type { PageInput } from './page-model'
import { pagerView, type PagerView } from './pager'
import type { Column } from './profile'
import { descriptionOf, isoTime, openGraphOf, structuredDataOf, type MetaProperty } from './structured-data'

/** A piece of text that may lead somewhere and may be in another language than the page. */
export interface LinkView {
  readonly label: string
  readonly url: string | null
  readonly lang: Language | null
}

interface ArticleView {
  readonly title: string
  readonly subtitle: string
  /** How the lines of title and subtitle may end; null: anywhere. */
  readonly titlePhrases: 'short' | 'medium' | null
  readonly subtitlePhrases: 'short' | 'medium' | null
  readonly authors: string
  readonly publishTime: string
  /** For machines; null when the text is no time. */
  readonly publishTimeValue: string | null
  readonly source: { readonly name: string; readonly url: string | null }
  readonly byline: string
  readonly originalTitle: string
  readonly originalAuthors: string
  readonly hasOrigin: boolean
  /** “（责任编辑：某某）”, when the portal prints it and the text doesn't end with it. */
  readonly editorLine: string
}

/** What the `page` template is given beside the parts that many pages share. Missing text is '' and a missing address null. */
export interface PageView {
  readonly language: Language
  readonly documentTitle: string
  readonly description: string
  readonly keywords: string
  readonly canonical: string | null
  readonly openGraph: readonly MetaProperty[]
  /** Ready to stand inside a script element. */
  readonly structuredData: string
  readonly siteName: string
  readonly siteLang: Language | null
  readonly seal: string
  readonly home: string | null
  readonly labels: Edition['labels']
  readonly words: PageWords
  /** The top column's name over the page; null for an article without a column. */
  readonly heading: LinkView | null
  readonly breadcrumb: readonly LinkView[]
  readonly article: ArticleView
  readonly pager: PagerView | null
  /** Whether the text ends on this page: what follows it stands here. */
  readonly isLast: boolean
}

/** What the page says for itself, beside the profile's labels. */
export interface PageWords {
  readonly skip: string
  readonly utility: string
  readonly navigation: string
  readonly footer: string
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  'zh-CN': { skip: '跳到正文', utility: '工具栏', navigation: '栏目导航', footer: '备案信息' },
  en: { skip: 'Skip to the article', utility: 'Utilities', navigation: 'Sections', footer: 'Licences' },
}

export const languageOf = (record: ArticleRecord): Language => record.language ?? 'zh-CN'

const joined = (names: readonly string[] | undefined, language: Language): string =>
  (names ?? []).filter((name) => name !== '').join(language === 'en' ? ', ' : '、')

function articleView(input: PageInput, edition: Edition, language: Language): ArticleView {
  const { record, profile } = input
  const url = webAddressOf(record.source?.url)
  const originalAuthors = joined(record.originalAuthors, language)
  return {
    title: record.title,
    subtitle: record.subtitle ?? '',
    titlePhrases: language === 'zh-CN' ? phrasesOf(record.title) : null,
    subtitlePhrases: language === 'zh-CN' ? phrasesOf(record.subtitle ?? '') : null,
    authors: joined(record.authors, language),
    publishTime: record.publishTime === undefined ? '' : printPublishTime(record.publishTime, profile.zone),
    publishTimeValue: isoTime(record),
    source: { name: record.source?.name ?? (url === null ? '' : hostOf(url)), url },
    byline: record.byline ?? '',
    originalTitle: record.originalTitle ?? '',
    originalAuthors,
    hasOrigin: (record.originalTitle ?? '') !== '' || originalAuthors !== '',
    editorLine: editorLineOf(input, edition.labels.editor, language),
  }
}

/** The label as the profile has it, with the colon that the line's own language writes. */
function editorLineOf({ record, profile }: PageInput, label: string, language: Language): string {
  const editor = (record.editor ?? '').trim()
  if (editor === '' || !profile.editorLine || endsWithEditorLine(record.body)) return ''
  const word = label.replace(/[\s:：]+$/u, '')
  return language === 'en' ? `(${word}: ${editor})` : `（${word}：${editor}）`
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''

/** The first characters of the name for the masthead's seal, placeholders included. */
function sealOf(siteName: string): string {
  const characters = Array.from(siteName.replace(/[^\p{L}\p{N}]/gu, ''))
  return characters.slice(0, /^\p{Script=Han}/u.test(siteName) ? 2 : 1).join('')
}

function columnLink(input: PageInput, column: Column, language: Language): LinkView {
  const label = columnLabel(column, language)
  return {
    label,
    url: columnAddress(input.profile, input.columns, column.id),
    lang: foreignLanguage(label, language),
  }
}

/**
 * Turns an article and what its portal knows into exactly the words and addresses that the template prints.
 * @param pageCount how many pages the article is parted into, 1 when all of it stands on one
 */
export function pageView(input: PageInput, pageCount: number): PageView {
  const { record, profile, columns } = input
  const language = languageOf(record)
  const edition = editionOf(profile, language)
  const path = record.column === undefined ? [] : columnPath(columns, record.column)
  const links = path.map((column) => columnLink(input, column, language))
  const home = homeAddress(profile)
  const root = { label: edition.rootLabel, url: home, lang: foreignLanguage(edition.rootLabel, language) }
  const part = input.part ?? 1
  const title = part === 1 ? record.title : `${record.title} (${part})`
  const sectionNames = [...links].reverse().map(({ label }) => label)
  return {
    language,
    documentTitle: [title, ...sectionNames, edition.siteName].filter((part) => part !== '').join(' - '),
    description: descriptionOf(record),
    keywords: (record.keywords ?? []).join(','),
    canonical: pageAddress(profile, input.id, part),
    openGraph: openGraphOf(input, edition.siteName),
    structuredData: structuredDataOf(input, edition.siteName, links.at(-1)?.label ?? null),
    siteName: edition.siteName,
    siteLang: foreignLanguage(edition.siteName, language),
    seal: sealOf(edition.siteName),
    home,
    labels: edition.labels,
    words: WORDS[language],
    heading: links[0] ?? null,
    breadcrumb: [root, ...links],
    article: articleView(input, edition, language),
    pager: pagerView(input.id, part, pageCount, language),
    isLast: part >= pageCount,
  }
}
