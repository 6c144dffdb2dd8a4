import { isMediaName } from '../../article/ids'
import { parsePublishTime, printPublishTime } from '../../article/publish-time'
import type { ArticleId, ArticleRecord, RevisionHash } from '../../article/record'
import { externalOf } from '../../article/requirements'
import { statusOf } from '../../article/status'
import { withdrawalReason } from '../../article/withdrawal'
import type { NodeJson } from '../../document/json'
import { pagePartsOf } from '../../document/page-parts'
import { correctedTime, descriptionOf, firstFigure } from '../structured-data'
import type { UnplacedEntry } from './assign-paths'
import type { Site } from './site'

const unique = (texts: readonly string[] | undefined): readonly string[] => [
  ...new Set((texts ?? []).map((text) => text.trim()).filter((text) => text !== '')),
]

/** Withdrawn articles have files of their own kind; between the other statuses nothing printed changes. */
const contentOf = ({ status: _status, ...rest }: ArticleRecord): string => JSON.stringify(rest)

/**
 * What the site has to know of an article beside its page.
 * @param zone IANA zone of the portal's clock @param digest gives a text a short name
 */
export function siteFacts(
  id: ArticleId,
  hash: RevisionHash,
  record: ArticleRecord,
  zone: string,
  digest: Site['digest'],
): UnplacedEntry {
  const iso = record.publishTime ?? ''
  const withdrawn = statusOf(record) === 'withdrawn'
  const external = withdrawn ? null : externalOf(record)
  const picture = record.cover ?? firstFigure(record.body)
  return {
    id,
    hash,
    content: digest(contentOf(record)),
    parts: withdrawn || external !== null ? 1 : pagePartsOf(record.body).length,
    language: record.language ?? 'zh-CN',
    title: record.title,
    listTitle: (record.shortTitle ?? '').trim() || record.title,
    time: parsePublishTime(iso) === null ? '' : printPublishTime(iso, zone),
    iso,
    corrected: correctedTime(record),
    column: record.column ?? null,
    columns: [...new Set([...(record.column === undefined ? [] : [record.column]), ...(record.otherColumns ?? [])])],
    keywords: unique(record.keywords),
    authors: unique(record.authors),
    description: withdrawn ? withdrawalReason(record) : descriptionOf(record),
    picture: isMediaName(picture) ? picture : null,
    pinned: record.pinned === true,
    translationOf: record.translationOf ?? null,
    external,
    withdrawn,
  }
}

/** The web addresses that a text links to. */
export function linksOf(body: NodeJson): readonly string[] {
  const found = new Set<string>()
  const visit = (node: NodeJson): void => {
    for (const mark of node.marks ?? []) {
      const href = mark.type === 'link' ? mark.attrs?.['href'] : undefined
      if (typeof href === 'string') found.add(href)
    }
    node.content?.forEach(visit)
  }
  visit(body)
  return [...found]
}

/** The path in the site that a link into the portal leads to; null for links elsewhere. @param base the portal's address */
export function linkedPath(base: string | null, href: string): string | null {
  if (base === null || (href !== base && !href.startsWith(`${base}/`))) return null
  const path = href.slice(base.length + 1).split(/[?#]/)[0] ?? ''
  if (path === '' || path.endsWith('/')) return `${path}index.html`
  // Servers lead from a folder's name to the folder.
  return /\.[^/]*$/.test(path) ? path : `${path}/index.html`
}
