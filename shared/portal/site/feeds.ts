import type { Language } from '../../article/record'
import { editionOf } from '../edition'
import type { FeedLink } from '../page-model'
import { listed, type Collection } from './collections'
import { editionRoot, siteAddress, type SiteMap } from './site-addresses'
import type { Site, SiteEntry } from './site'
import type { SiteFile } from './site-file'
import { xmlText } from './xml'

const MOST = 20
const TYPES = { 'rss.xml': 'application/rss+xml', 'atom.xml': 'application/atom+xml' } as const

const linksIn = (map: SiteMap, folder: string, title: string): readonly FeedLink[] =>
  map.base === null
    ? []
    : Object.entries(TYPES).map(([name, type]) => ({
        type,
        title: `${title} ${name === 'rss.xml' ? 'RSS' : 'Atom'}`,
        url: `${map.base}/${folder}${name}`,
      }))

/** The feeds of a column, as its pages name them; none while the portal has no address. */
export const feedLinks = (map: SiteMap, { folder, title }: Collection): readonly FeedLink[] =>
  linksIn(map, folder, title)

/** None for an edition without articles, which has no feeds. */
export const rootFeedLinks = (site: Site, map: SiteMap, language: Language): readonly FeedLink[] =>
  listed(site, language).length === 0
    ? []
    : linksIn(map, editionRoot(map, language), editionOf(site.profile, language).siteName)

/** What a feed tells of an article. */
type FeedItem = Pick<SiteEntry, 'id' | 'title' | 'description' | 'iso' | 'corrected' | 'authors'> & {
  readonly url: string
}

interface Feed {
  readonly title: string
  readonly language: Language
  /** Complete addresses of the page and of the feed itself. */
  readonly page: string
  readonly self: string
  readonly items: readonly FeedItem[]
}

/** RSS 2.0. It tells no time of its making, so that the same articles give the same file. */
function rss({ title, language, page, self, items }: Feed): string {
  const entries = items.map(
    (item) => `<item>
<title>${xmlText(item.title)}</title>
<link>${xmlText(item.url)}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${new Date(item.iso).toUTCString()}</pubDate>
<description>${xmlText(item.description)}</description>
</item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xmlText(title)}</title>
<link>${xmlText(page)}</link>
<description>${xmlText(title)}</description>
<language>${language.toLowerCase()}</language>
<atom:link href="${xmlText(self)}" rel="self" type="application/rss+xml"/>
${entries.join('\n')}
</channel>
</rss>
`
}

/** Times name their offset; a bare date is the start of that day in UTC. */
const updatedOf = (item: FeedItem): string => item.corrected ?? new Date(item.iso).toISOString()

/** Atom 1.0 (RFC 4287); an article is updated by its 更正 only, and `updated` is the newest of those times. */
function atom({ title, language, page, self, items }: Feed): string {
  const newest = items.map(updatedOf).toSorted().at(-1) ?? '1970-01-01T00:00:00.000Z'
  const entries = items.map((item) => {
    const authors = item.authors.map((name) => `<author><name>${xmlText(name)}</name></author>`).join('')
    return `<entry>
<title>${xmlText(item.title)}</title>
<id>tag:gaotai,2026:${item.id}</id>
<link href="${xmlText(item.url)}"/>
<updated>${updatedOf(item)}</updated>
${authors === '' ? `<author><name>${xmlText(title)}</name></author>` : authors}
<summary>${xmlText(item.description)}</summary>
</entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<title>${xmlText(title)}</title>
<id>${xmlText(page)}</id>
<link href="${xmlText(page)}"/>
<link rel="self" href="${xmlText(self)}"/>
<updated>${newest}</updated>
${entries.join('\n')}
</feed>
`
}

function filesIn(map: SiteMap, language: Language, folder: string, title: string, entries: readonly SiteEntry[]) {
  const { base } = map
  if (base === null || entries.length === 0) return []
  const items = entries.slice(0, MOST).map((entry): FeedItem => {
    const { id, title: name, description, iso, corrected, authors } = entry
    return {
      id,
      title: name,
      description,
      iso,
      corrected,
      authors,
      url: entry.external ?? siteAddress(map, entry.path) ?? '',
    }
  })
  return Object.keys(TYPES).map((name): SiteFile => {
    const feed: Feed = { title, language, page: `${base}/${folder}`, self: `${base}/${folder}${name}`, items }
    return {
      path: `${folder}${name}`,
      inputs: () => feed,
      content: () => ({ kind: 'text', text: name === 'rss.xml' ? rss(feed) : atom(feed) }),
    }
  })
}

/** RSS and Atom of an edition and of each of its columns; none while the portal has no address. */
export function feedFiles(
  site: Site,
  map: SiteMap,
  language: Language,
  columns: readonly Collection[],
): readonly SiteFile[] {
  const { siteName } = editionOf(site.profile, language)
  return [
    ...filesIn(map, language, editionRoot(map, language), siteName, listed(site, language)),
    ...columns.flatMap(({ folder, title, entries }) =>
      filesIn(map, language, folder, `${title} - ${siteName}`, entries),
    ),
  ]
}
