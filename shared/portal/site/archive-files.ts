import type { Language } from '../../article/record'
import { listed } from './collections'
import { faceOf } from './face'
import { relativeHref } from './paths'
import { placeRoot, type SiteMap } from './site-addresses'
import { entryViewFrom, ownPageFile } from './site-page'
import type { Site, SiteEntry } from './site'
import type { OwnPage, SiteFile } from './site-file'
import { siteWords } from './site-words'

/** Listed articles by the month of their time, newest first: `2017-12` → articles. */
export function monthsOf(entries: readonly SiteEntry[]): ReadonlyMap<string, readonly SiteEntry[]> {
  const months = new Map<string, SiteEntry[]>()
  for (const entry of entries) {
    const month = entry.time.slice(0, 7)
    const known = months.get(month)
    if (known === undefined) months.set(month, [entry])
    else known.push(entry)
  }
  return months
}

/** The archive: years and months with their counts, and a page of each month. */
export function archiveFiles(site: Site, map: SiteMap, language: Language): readonly SiteFile[] {
  const words = siteWords(language)
  const root = placeRoot(map, language, 'archive')
  const index = `${root}index.html`
  const months = monthsOf(listed(site, language))
  const pathOf = (month: string): string => `${root}${month.replace('-', '/')}.html`
  const steps = (from: string) => [{ label: words.archive, url: relativeHref(from, index), lang: null }]

  const monthOf = (path: string, month: string, entries: readonly SiteEntry[]) => {
    const [year = '', number = ''] = month.split('-')
    const title = words.month(year, number)
    const view = {
      heading: title,
      note: words.count(entries.length),
      entries: entries.map((entry) => ({ ...entryViewFrom(path, entry), pinned: false })),
      columns: [],
      newer: null,
      older: null,
      newest: null,
    }
    const page: OwnPage = {
      path,
      language,
      column: null,
      title,
      steps: [...steps(path), { label: title, url: relativeHref(path, path), lang: null }],
    }
    return { page, view }
  }

  const years = new Map<string, { readonly label: string; readonly url: string; readonly count: string }[]>()
  for (const [month, entries] of months) {
    const [year = '', number = ''] = month.split('-')
    const item = {
      label: words.month(year, number),
      url: relativeHref(index, pathOf(month)),
      count: words.count(entries.length),
    }
    years.set(year, [...(years.get(year) ?? []), item])
  }
  const view = {
    heading: words.archive,
    groups: [...years].map(([year, items]) => ({ title: words.year(year), items })),
  }
  const page: OwnPage = { path: index, language, column: null, title: words.archive, steps: steps(index) }
  return [
    ownPageFile(index, 'index', () => ({ page, view })),
    ...[...months].map(([month, entries]) => {
      const path = pathOf(month)
      const inputs = () => [language, month, entries.map((entry) => faceOf(site, entry))]
      return ownPageFile(path, 'list', () => monthOf(path, month, entries), inputs)
    }),
  ]
}
