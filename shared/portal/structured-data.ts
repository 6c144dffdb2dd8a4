import { parsePublishTime } from '../article/publish-time'
import { isMediaName } from '../article/ids'
import type { ArticleRecord, MediaName } from '../article/record'
import { firstSentences } from '../article/summary'
import { correctionsOf } from '../article/withdrawal'
import type { NodeJson } from '../document/json'
import { isOrganisation } from './organisation'
import { homeAddress, standaloneAddresses, webAddressOf, type PortalAddresses } from './addresses'
import type { MetaProperty } from './frame-view'
import type { PageInput } from './page-model'
import { scriptSafe } from './script-safe'

/** The addresses around a page: those of its site, else those of a page that stands for itself. */
export const portalOf = ({ site, profile, columns, id }: PageInput): PortalAddresses =>
  site?.portal ?? standaloneAddresses(profile, columns, id)

const DESCRIPTION_LENGTH = 120

/** A record never changes, and its page says this in several places. */
const descriptions = new WeakMap<ArticleRecord, string>()

/** The summary, else the first sentences of the body. */
export function descriptionOf(record: ArticleRecord): string {
  const known = descriptions.get(record)
  if (known !== undefined) return known
  const summary = (record.summary ?? '').trim()
  const text = summary === '' ? firstSentences(record.body, DESCRIPTION_LENGTH) : summary
  const description = text.replace(/\s+/g, ' ')
  descriptions.set(record, description)
  return description
}

/** The publish time as it stands in the record when machines can read it. */
export const isoTime = (record: ArticleRecord): string | null =>
  record.publishTime !== undefined && parsePublishTime(record.publishTime) !== null ? record.publishTime : null

/** When its newest 更正 was made, as an instant of UTC; null without any, or when it was published later. */
export function correctedTime(record: ArticleRecord): string | null {
  const { publishTime = '' } = record
  const newest = Math.max(...correctionsOf(record).map(({ at }) => Date.parse(at)))
  return Number.isFinite(newest) && !(newest <= Date.parse(publishTime)) ? new Date(newest).toISOString() : null
}

/** The medium of the first figure in reading order. */
export function firstFigure(node: NodeJson): MediaName | null {
  const media = node.type === 'figure' ? node.attrs?.['media'] : undefined
  if (isMediaName(media)) return media
  for (const child of node.content ?? []) {
    const found = firstFigure(child)
    if (found !== null) return found
  }
  return null
}

/** The cover, else the first picture. Sharing services need a complete address, so a picture without one is left out. */
function imageOf(input: PageInput): string | null {
  const media = input.record.cover ?? firstFigure(input.record.body)
  return media === null ? null : portalOf(input).absolute(input.addresses.media(media))
}

/** OpenGraph properties (ogp.me, type article) in the order in which they are printed. */
export function openGraphOf(input: PageInput, siteName: string): readonly MetaProperty[] {
  const { record } = input
  const properties: readonly (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:title', record.title],
    ['og:description', descriptionOf(record)],
    ['og:site_name', siteName],
    ['og:locale', record.language === 'en' ? 'en_US' : 'zh_CN'],
    ['og:url', portalOf(input).canonical(1)],
    ['og:image', imageOf(input)],
    ['article:published_time', isoTime(record)],
    ['article:modified_time', correctedTime(record)],
  ]
  return properties.flatMap(([property, content]) =>
    content === null || content === '' ? [] : [{ property, content }],
  )
}

const author = (name: string) => ({ '@type': isOrganisation(name) ? 'Organization' : 'Person', name })

/** schema.org NewsArticle as JSON-LD; fields that the record lacks are left out. */
export function structuredDataOf(input: PageInput, siteName: string, section: string | null): string {
  const { record, profile } = input
  const address = portalOf(input).canonical(1)
  const reprintOf = record.source?.kind === 'reprint' ? webAddressOf(record.source.url) : null
  const keywords = record.keywords ?? []
  const authors = record.authors ?? []
  const description = descriptionOf(record)
  const fields: Readonly<Record<string, unknown>> = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: record.title,
    alternativeHeadline: record.subtitle,
    description: description === '' ? undefined : description,
    inLanguage: record.language ?? 'zh-CN',
    datePublished: isoTime(record) ?? undefined,
    dateModified: correctedTime(record) ?? undefined,
    author: authors.length === 0 ? undefined : authors.map(author),
    editor: record.editor === undefined ? undefined : { '@type': 'Person', name: record.editor },
    publisher: { '@type': 'Organization', name: siteName, url: homeAddress(profile) ?? undefined },
    articleSection: section ?? undefined,
    keywords: keywords.length === 0 ? undefined : keywords,
    image: imageOf(input) ?? undefined,
    mainEntityOfPage: address ?? undefined,
    isBasedOn: reprintOf ?? undefined,
  }
  return scriptSafe(fields)
}
