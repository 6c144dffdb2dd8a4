import type { Language } from '../../article/record'
import { type Notice, withdrawnNotice } from '../withdrawn'
import { entryHref } from './face'
import { relativeHref } from './paths'
import { editionRoot, placeRoot, siteAddress, type SiteMap } from './site-addresses'
import { ownPageFile } from './site-page'
import type { Site, SiteEntry } from './site'
import type { OwnPage, SiteFile } from './site-file'
import { siteWords } from './site-words'

const noticeFile = (page: OwnPage, view: Notice): SiteFile => ownPageFile(page.path, 'notice', () => ({ page, view }))

/** What stands at the address of an article that was withdrawn. */
export function withdrawnFile(entry: SiteEntry): SiteFile {
  const notice = withdrawnNotice(entry.language, entry.description)
  const own = { path: entry.path, language: entry.language, column: entry.column, title: notice.heading, hidden: true }
  return { ...noticeFile(own, notice), article: entry }
}

/** The server shows it at any address, so its links are complete ones where the portal has an address. */
export function lostFile(map: SiteMap, language: Language): SiteFile {
  const words = siteWords(language)
  const path = `${editionRoot(map, language)}404.html`
  const archive = `${placeRoot(map, language, 'archive')}index.html`
  const home = `${editionRoot(map, language)}index.html`
  const links = [
    { label: words.newest, url: home },
    { label: words.archive, url: archive },
  ].map(({ label, url }) => ({ label, url: siteAddress(map, url) ?? relativeHref(path, url) }))
  const own = { path, language, column: null, title: words.lost, hidden: true, anywhere: true }
  return noticeFile(own, { heading: words.lost, text: words.lostText, links })
}

/** Leads from an address that an article or a list has or had to where it is; works without scripts and without a server. */
export function redirectFile(
  site: Site,
  map: SiteMap,
  from: string,
  to: Pick<SiteEntry, 'language' | 'path' | 'external' | 'title'>,
): SiteFile {
  const words = siteWords(to.language)
  const view = {
    language: to.language,
    charset: site.profile.charset,
    url: entryHref(from, to),
    canonical: to.external ?? siteAddress(map, to.path),
    title: to.title,
    heading: to.external === null ? words.moved : words.elsewhere,
    text: to.external === null ? words.movedText : words.elsewhereText,
  }
  return {
    path: from,
    inputs: () => view,
    content: () => ({ kind: 'redirect', view }),
  }
}
