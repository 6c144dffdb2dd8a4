import type { Language } from '../../article/record'
import { columnPath } from '../columns'
import { columnLabel, editionOf } from '../edition'
import { drawFrame } from '../frame'
import { governmentSiteMetas } from '../government-meta'
import type { FrameInput } from '../frame-view'
import { labelled } from '../labelled'
import type { Stylesheet } from '../page-model'
import { drawingOf, type TemplateName } from '../theme/engine'
import { entryHref } from './face'
import { relativeHref } from './paths'
import { completeAddresses, siteAddress, siteAddresses, type SiteMap } from './site-addresses'
import type { SiteEntry, SiteFrame } from './site'
import type { DrawnFile, OwnContent, SiteFile } from './site-file'
import { siteWords } from './site-words'

/**
 * A page of the site's own. A large site has thousands: what each says is put together when it is asked for.
 * @param inputs what decides its content, where that is cheaper to tell than the content
 */
export const ownPageFile = (
  path: string,
  template: TemplateName,
  content: () => Pick<OwnContent, 'page' | 'view'>,
  inputs: () => unknown = content,
): SiteFile => ({ path, inputs, content: () => ({ kind: 'own', template, ...content() }) })

/** Draws the page's own content and the frame around it. */
export function drawOwnPage(site: SiteFrame, map: SiteMap, { template, page, view }: OwnContent): DrawnFile {
  const around = siteAddresses(map, page.language, page.path)
  const portal = page.anywhere === true ? completeAddresses(around) : around
  const canonical = page.hidden === true ? null : siteAddress(map, page.path)
  const edition = editionOf(site.profile, page.language)
  const column = page.column === null ? undefined : columnPath(site.columns, page.column).at(-1)
  const section = column === undefined ? '' : columnLabel(column, page.language)
  const description = page.hidden === true ? '' : (page.description ?? page.title)
  const stylesheet: Stylesheet =
    page.anywhere === true ? { kind: 'inline' } : { kind: 'link', href: relativeHref(page.path, site.stylesheet) }
  const frame: FrameInput = {
    profile: site.profile,
    columns: site.columns,
    language: page.language,
    charset: site.profile.charset,
    portal,
    column: page.column,
    title: page.title,
    description,
    canonical,
    steps: page.steps ?? [],
    previous: page.previous ?? null,
    next: page.next ?? null,
    metas:
      page.hidden === true
        ? [{ name: 'robots', content: 'noindex' }]
        : governmentSiteMetas(site.profile, page.language, section),
    openGraph:
      canonical === null
        ? []
        : [
            { property: 'og:type', content: 'website' },
            { property: 'og:title', content: page.title === '' ? edition.siteName : page.title },
            ...(description === '' ? [] : [{ property: 'og:description', content: description }]),
            { property: 'og:site_name', content: edition.siteName },
            { property: 'og:locale', content: page.language === 'en' ? 'en_US' : 'zh_CN' },
            { property: 'og:url', content: canonical },
          ],
    data: [],
    feeds: page.feeds ?? [],
  }
  const main = drawingOf(site.theme)(template, { ...view, words: siteWords(page.language) })
  const text = drawFrame(frame, main, stylesheet, site.theme)
  return { text, uses: [...(stylesheet.kind === 'link' ? [site.stylesheet] : []), ...(page.uses ?? [])] }
}

/** An article as lists print it. */
export interface EntryView {
  readonly title: string
  readonly url: string
  readonly time: string
  readonly pinned: boolean
}

export const entryViewFrom = (path: string, entry: SiteEntry): EntryView => ({
  title: entry.listTitle,
  url: entryHref(path, entry),
  time: entry.time.slice(0, 10),
  pinned: entry.pinned,
})

/** Titles that a list's description names. */
const NAMED = 3

/** What search engines say of a list: its name, and what stands first in it. */
export function listDescription(
  name: string,
  entries: readonly Pick<SiteEntry, 'title'>[],
  language: Language,
): string {
  const titles = entries.slice(0, NAMED).map(({ title }) => title)
  return labelled(name, titles.join(language === 'en' ? '; ' : '；'), language) || name
}
