import type { Language } from '../../article/record'
import { editionOf } from '../edition'
import type { Collection } from './collections'
import { placeRoot, editionRoot, siteAddress, type SiteMap } from './site-addresses'
import type { Site, SiteEntry } from './site'
import type { SiteFile } from './site-file'
import { xmlText } from './xml'

/** What search engines read first, if it stands at the root of its host. */
export const ROBOTS = 'robots.txt'

/** sitemaps.org allows 50,000 addresses a file; a year of any newsroom is far below. */
const HEAD = '<?xml version="1.0" encoding="utf-8"?>'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const NEWS_NAMESPACE = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
/** The news map holds the last two days' articles, at most a thousand (Google's news sitemap rules). */
const NEWS_DAYS = 2
const NEWS_MOST = 1000

const fileOf = (path: string, inputs: () => unknown, text: () => string): SiteFile => ({
  path,
  inputs,
  content: () => ({ kind: 'text', text: text() }),
})

/** Two days before the newest article, as `YYYY-MM-DD`: no clock decides what a site holds. */
function newsSince(entries: readonly SiteEntry[]): string {
  const newest = entries[0]?.time.slice(0, 10) ?? ''
  const day = Date.parse(`${newest}T00:00:00Z`)
  return Number.isNaN(day) ? newest : new Date(day - NEWS_DAYS * 86_400_000).toISOString().slice(0, 10)
}

function newsMap(site: Site, entries: readonly SiteEntry[], addressOf: (path: string) => string): string {
  const items = entries.map(
    ({ path, title, iso, language }) => `<url><loc>${xmlText(addressOf(path))}</loc><news:news>
<news:publication><news:name>${xmlText(editionOf(site.profile, language).siteName)}</news:name><news:language>${language === 'en' ? 'en' : 'zh-cn'}</news:language></news:publication>
<news:publication_date>${iso}</news:publication_date><news:title>${xmlText(title)}</news:title>
</news:news></url>`,
  )
  return `${HEAD}\n<urlset ${NAMESPACE} ${NEWS_NAMESPACE}>\n${items.join('\n')}\n</urlset>\n`
}

/**
 * `sitemap.xml` with a map of each year, of the site's own pages and of the newest news, and `robots.txt`. The maps need
 * complete addresses: without the portal's there is only `robots.txt`.
 */
export function mapFiles(
  site: Site,
  map: SiteMap,
  languages: readonly Language[],
  columns: readonly Collection[],
): readonly SiteFile[] {
  const robots = (lines: readonly string[]): SiteFile =>
    fileOf(
      ROBOTS,
      () => lines,
      () => `${lines.join('\n')}\n`,
    )
  const open = ['User-agent: *', 'Allow: /']
  if (map.base === null) return [robots(open)]
  const addressOf = (path: string): string => siteAddress(map, path) ?? ''
  const entries = site.entries.filter(({ withdrawn, external }) => !withdrawn && external === null)
  const years = new Map<string, SiteEntry[]>()
  for (const entry of entries) {
    const year = entry.time.slice(0, 4)
    const known = years.get(year)
    if (known === undefined) years.set(year, [entry])
    else known.push(entry)
  }
  const urls = (lines: readonly string[]): string => `${HEAD}\n<urlset ${NAMESPACE}>\n${lines.join('\n')}\n</urlset>\n`
  const yearFiles = [...years].map(([year, members]) => {
    const items = () => members.map(({ path, iso, corrected }) => [addressOf(path), corrected ?? iso] as const)
    return fileOf(`sitemap-${year}.xml`, items, () =>
      urls(items().map(([url, iso]) => `<url><loc>${xmlText(url)}</loc><lastmod>${iso}</lastmod></url>`)),
    )
  })
  const own = [
    ...languages.map((language) => `${editionRoot(map, language)}index.html`),
    ...columns.map(({ folder }) => `${folder}index.html`),
    ...languages.map((language) => `${placeRoot(map, language, 'archive')}index.html`),
  ].map(addressOf)
  const pagesFile = fileOf(
    'sitemap-pages.xml',
    () => own,
    () => urls(own.map((url) => `<url><loc>${xmlText(url)}</loc></url>`)),
  )
  const since = newsSince(entries)
  const news = entries.filter(({ time }) => time.slice(0, 10) >= since).slice(0, NEWS_MOST)
  const newsInputs = () => news.map(({ path, title, iso, language }) => [path, title, iso, language])
  const newsFile = fileOf('sitemap-news.xml', newsInputs, () => newsMap(site, news, addressOf))
  const parts = [pagesFile, newsFile, ...yearFiles]
  const places = parts.map(({ path }) => `<sitemap><loc>${xmlText(`${map.base}/${path}`)}</loc></sitemap>`)
  return [
    robots([...open, `Sitemap: ${map.base}/sitemap.xml`]),
    fileOf(
      'sitemap.xml',
      () => places,
      () => `${HEAD}\n<sitemapindex ${NAMESPACE}>\n${places.join('\n')}\n</sitemapindex>\n`,
    ),
    ...parts,
  ]
}
