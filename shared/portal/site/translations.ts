import type { ArticleId } from '../../article/record'
import type { SiteEntry } from './site'

/** The same piece in the portal's other language, where there is one. */
export type TranslationOf = (entry: SiteEntry) => SiteEntry | null

/**
 * An article that names the one it translates stands beside it, and so the other way round; of several translations the
 * newest counts. @param entries listed articles, newest first
 */
export function translationsOf(entries: readonly SiteEntry[]): TranslationOf {
  const byId = new Map<ArticleId, SiteEntry>()
  const newest = new Map<ArticleId, SiteEntry>()
  for (const entry of entries) {
    byId.set(entry.id, entry)
    if (entry.translationOf !== null && !newest.has(entry.translationOf)) newest.set(entry.translationOf, entry)
  }
  return (entry) => {
    const original = entry.translationOf === null ? undefined : byId.get(entry.translationOf)
    const other = original ?? newest.get(entry.id)
    return other === undefined || other.language === entry.language ? null : other
  }
}
