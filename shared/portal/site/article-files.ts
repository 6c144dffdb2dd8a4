import { eachInSteps, type Steps } from '../../steps'
import type { SiteLink, SiteTranslation } from '../page-model'
import { termSlug } from './collections'
import { entryHref, faceOf } from './face'
import { neighboursOf } from './neighbours'
import { partPath, relativeHref } from './paths'
import { relatedOf } from './related'
import { placeRoot, siteAddress, type SiteMap } from './site-addresses'
import { isColumnPage, type Site, type SiteEntry } from './site'
import type { SiteFile } from './site-file'
import { redirectFile, withdrawnFile } from './notice-files'
import { translationsOf } from './translations'

const linkTo = (from: string, entry: SiteEntry): SiteLink => ({
  title: entry.title,
  url: entryHref(from, entry),
  time: entry.time.slice(0, 10),
})

/** The articles that one's page leads to. */
interface Around {
  readonly newer: SiteEntry | null
  readonly older: SiteEntry | null
  readonly related: readonly SiteEntry[]
  readonly translation: SiteEntry | null
}

/** The pages of all articles, those of withdrawn ones as notices. */
export function* articleFiles(site: Site, map: SiteMap): Steps<readonly SiteFile[]> {
  const listed = site.entries.filter((entry) => !entry.withdrawn && !isColumnPage(entry))
  const neighbours = yield* neighboursOf(listed)
  const related = yield* relatedOf(listed)
  const translation = translationsOf(site.entries.filter(({ withdrawn }) => !withdrawn))
  const folders = new Map<string, string>()
  /** Writing a keyword in letters is dear, and articles share keywords. */
  const folderOf = (keyword: string): string => {
    const known = folders.get(keyword) ?? termSlug(keyword, site.digest)
    folders.set(keyword, known)
    return known
  }
  const aroundOf = (entry: SiteEntry): Around => ({
    newer: neighbours.get(entry)?.newer ?? null,
    older: neighbours.get(entry)?.older ?? null,
    related: isColumnPage(entry) ? [] : related(entry),
    translation: translation(entry),
  })
  const translationLink = (from: string, entry: SiteEntry): SiteTranslation => ({
    ...linkTo(from, entry),
    language: entry.language,
    address: entry.external ?? siteAddress(map, entry.path),
  })
  const keywordsOf = (entry: SiteEntry): readonly SiteLink[] =>
    // What no list shows is in no keyword's list either.
    (isColumnPage(entry) ? [] : [...new Set(entry.keywords)]).map((keyword) => ({
      title: keyword,
      url: relativeHref(entry.path, `${placeRoot(map, entry.language, 'keywords')}${folderOf(keyword)}/index.html`),
      time: '',
    }))
  const files: SiteFile[] = []
  yield* eachInSteps(site.entries, (entry) => {
    if (entry.withdrawn) files.push(withdrawnFile(entry))
    else if (entry.external !== null) files.push({ ...redirectFile(site, map, entry.path, entry), article: entry })
    else
      for (let part = 1; part <= entry.parts; part++)
        files.push(articleFile(site, entry, part, { aroundOf, keywordsOf, translationLink }))
  })
  return files
}

interface Places {
  readonly aroundOf: (entry: SiteEntry) => Around
  readonly keywordsOf: (entry: SiteEntry) => readonly SiteLink[]
  readonly translationLink: (from: string, entry: SiteEntry) => SiteTranslation
}

function articleFile(
  site: Site,
  entry: SiteEntry,
  part: number,
  { aroundOf, keywordsOf, translationLink }: Places,
): SiteFile {
  return {
    path: partPath(entry.path, part),
    // Its own keywords and feeds follow from its text and from what all pages depend on.
    inputs: () => {
      const { newer, older, related, translation } = aroundOf(entry)
      const face = (other: SiteEntry | null) => other && faceOf(site, other)
      return [entry.content, part, face(newer), face(older), related.map(face), face(translation)]
    },
    article: entry,
    near: entry.time.slice(0, 7),
    content: () => {
      const { newer, older, related, translation } = aroundOf(entry)
      const { id, hash, language, column } = entry
      return {
        kind: 'article',
        entry: { id, hash, path: entry.path, language, column },
        part,
        newer: newer && linkTo(entry.path, newer),
        older: older && linkTo(entry.path, older),
        related: related.map((other) => linkTo(entry.path, other)),
        keywords: keywordsOf(entry),
        translation: translation && translationLink(entry.path, translation),
      }
    },
  }
}
