import type { Language } from '../article/record'
import { columnPath } from './columns'
import type { Column, ColumnTree, LinkEntry, PortalLabels, PortalProfile } from './profile'

/** The profile as pages of one language print it. */
export interface Edition {
  readonly siteName: string
  readonly rootLabel: string
  readonly labels: PortalLabels
}

const ENGLISH_LABELS: PortalLabels = {
  location: 'You are here:',
  author: 'Author:',
  publishTime: 'Published:',
  source: 'Source:',
  originalTitle: 'Original title:',
  originalAuthor: 'Original author:',
  editor: 'Editor:',
}

/** English pages take the profile's English words, then default ones. */
export function editionOf(profile: PortalProfile, language: Language): Edition {
  if (language === 'zh-CN') return profile
  const english = profile.english ?? {}
  return {
    siteName: english.siteName ?? profile.siteName,
    rootLabel: english.rootLabel ?? 'Home',
    labels: { ...ENGLISH_LABELS, ...english.labels },
  }
}

export const columnLabel = (column: Column, language: Language): string =>
  language === 'en' ? (column.englishName ?? column.name) : column.name

export type LinkList = 'utility' | 'navigation' | 'footer'

/** A list of links as pages of one language print it; without English ones, columns that are called by their names have the English ones and the way to the English pages leads back. */
export function linksOf(
  profile: PortalProfile,
  columns: ColumnTree,
  language: Language,
  list: LinkList,
): readonly LinkEntry[] {
  if (language === 'zh-CN') return profile[list]
  return (
    profile.english?.[list] ??
    profile[list].map((entry) => {
      if (entry.edition === 'en' && entry.url === undefined) return { label: '中文', edition: 'zh-CN' }
      const column = columnPath(columns, entry.column ?? '').at(-1)
      return column?.name === entry.label ? { ...entry, label: columnLabel(column, language) } : entry
    })
  )
}

/** The `lang` of a phrase that isn't in the page's language; null when it is. */
export function foreignLanguage(text: string, page: Language): Language | null {
  const language: Language = /\p{Script=Han}/u.test(text) || !/[A-Za-z]{2}/.test(text) ? 'zh-CN' : 'en'
  if (language === page || !/\p{L}/u.test(text)) return null
  return language
}
