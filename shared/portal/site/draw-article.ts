import { columnPath } from '../columns'
import { columnLabel } from '../edition'
import type { PageInput } from '../page-model'
import { renderPage } from '../render'
import { partPath, relativeHref } from './paths'
import { type ArticleReader, isColumnPage, type SiteFrame } from './site'
import { columnPage, siteAddresses, type SiteMap } from './site-addresses'
import type { ArticleContent, DrawnFile } from './site-file'

/** Draws a page of an article, with its surroundings in the site. */
export async function drawArticle(
  site: SiteFrame,
  map: SiteMap,
  { entry, part, newer, older, related, keywords, translation }: ArticleContent,
  reader: ArticleReader,
): Promise<DrawnFile> {
  const path = partPath(entry.path, part)
  const { record, mediaSizes } = await reader.article(entry)
  const uses = new Set([site.stylesheet])
  const use = (asset: string): string => {
    uses.add(asset)
    return relativeHref(path, asset)
  }
  const input: PageInput = {
    id: entry.id,
    record,
    profile: site.profile,
    columns: site.columns,
    mediaSizes,
    part,
    addresses: {
      media: (name) => use(`assets/${name}`),
      attachment: ({ media }) => use(`assets/${media}`),
      stylesheet: { kind: 'link', href: relativeHref(path, site.stylesheet) },
    },
    site: {
      newer,
      older,
      related,
      keywords,
      translation,
      portal: siteAddresses(map, entry.language, entry.path),
      feeds: feedsOf(site, map, entry),
    },
  }
  const text = renderPage(input, site.theme)
  return { text, uses: [...uses].sort() }
}

/** The feeds of the article's own column, when the tree has it; a column that is a page has none. */
function feedsOf(site: SiteFrame, map: SiteMap, { path, column, language }: ArticleContent['entry']) {
  if (isColumnPage({ path })) return []
  const found = column === null ? undefined : columnPath(site.columns, column).at(-1)
  const page = found === undefined ? null : columnPage(map, language, found.id)
  if (found === undefined || page === null || map.base === null) return []
  const folder = page.slice(0, -'index.html'.length)
  return [
    {
      type: 'application/rss+xml',
      title: `${columnLabel(found, language)} RSS`,
      url: `${map.base}/${folder}rss.xml`,
    },
  ]
}
