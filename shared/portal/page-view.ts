import type { ArticleRecord, Language } from '../article/record'
import { printPublishTime } from '../article/publish-time'
import { endsWithEditorLine } from '../document/editor-line'
import { webAddressOf } from './addresses'
import { correctionsView, type CorrectionsView } from './corrections'
import { columnPath } from './columns'
import { columnLabel, editionOf, type Edition } from './edition'
import type { EditionAddress, FrameInput } from './frame-view'
import { governmentMetas } from './government-meta'
import { phrasesOf } from './headline'
import { editorLine } from './labelled'
import type { PageInput } from './page-model'
import { pagerView, type PagerView } from './pager'
import { siteView, type SiteView } from './site-view'
import { descriptionOf, isoTime, openGraphOf, portalOf, structuredDataOf } from './structured-data'

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

/** What the `article` template is given. Missing text is '' and a missing address null. */
export interface PageView {
  readonly labels: Edition['labels']
  readonly article: ArticleView
  readonly pager: PagerView | null
  /** Whether the text ends on this page: what follows it stands here. */
  readonly isLast: boolean
  readonly corrections: CorrectionsView | null
  /** Null for a page that stands for itself. */
  readonly site: SiteView | null
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

/** As the portal prints it. */
function editorLineOf({ record, profile }: PageInput, label: string, language: Language): string {
  if (!profile.editorLine || endsWithEditorLine(record.body)) return ''
  return editorLine(label, record.editor ?? '', language)
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''

/**
 * Turns an article and what its portal knows into exactly the words and addresses that the template prints.
 * @param pageCount how many pages the article is parted into, 1 when all of it stands on one
 */
export function pageView(input: PageInput, pageCount: number): PageView {
  const { record, profile } = input
  const language = languageOf(record)
  const edition = editionOf(profile, language)
  const part = input.part ?? 1
  return {
    labels: edition.labels,
    article: articleView(input, edition, language),
    pager: pagerView(portalOf(input).part, part, pageCount, language),
    isLast: part >= pageCount,
    corrections: correctionsView(record, profile.zone),
    site: siteView(input, language),
  }
}

/** The page and the same piece in the other language, which search engines want to hear of from both. */
function editionsOf(input: PageInput, language: Language): readonly EditionAddress[] {
  const url = portalOf(input).canonical(1)
  const translation = input.site?.translation ?? null
  if (url === null || translation === null || translation.address === null) return []
  return [
    { language, url },
    { language: translation.language, url: translation.address },
  ]
}

/** What the article's page asks of the frame around it. */
export function frameOf(input: PageInput, pager: PagerView | null): FrameInput {
  const { record, profile, columns } = input
  const language = languageOf(record)
  const edition = editionOf(profile, language)
  const portal = portalOf(input)
  const part = input.part ?? 1
  const column = record.column === undefined ? undefined : columnPath(columns, record.column).at(-1)
  const section = column === undefined ? null : columnLabel(column, language)
  const description = descriptionOf(record)
  return {
    profile,
    columns,
    language,
    charset: input.site === undefined ? 'utf-8' : profile.charset,
    portal,
    column: record.column ?? null,
    title: part === 1 ? record.title : `${record.title} (${part})`,
    description,
    canonical: portal.canonical(part),
    previous: pager?.previous ?? null,
    next: pager?.next ?? null,
    editions: part === 1 ? editionsOf(input, language) : [],
    metas: [
      { name: 'keywords', content: (record.keywords ?? []).join(',') },
      { name: 'author', content: joined(record.authors, language) },
      ...governmentMetas(input, { section, description, url: portal.canonical(1) }),
    ],
    openGraph: openGraphOf(input, edition.siteName),
    data: [structuredDataOf(input, edition.siteName, section)],
    feeds: input.site?.feeds ?? [],
  }
}
