import type { Language } from '../article/record'
import type { Column, LinkEntry, PortalLabels, PortalProfile } from './profile'

/** The profile as pages of one language print it. */
export interface Edition {
  readonly siteName: string
  readonly rootLabel: string
  readonly utility: readonly LinkEntry[]
  readonly navigation: readonly LinkEntry[]
  readonly footer: readonly LinkEntry[]
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

/** English pages take the profile's English words, then default ones; lists without a translation stay as they are. */
export function editionOf(profile: PortalProfile, language: Language): Edition {
  if (language === 'zh-CN') return profile
  const english = profile.english ?? {}
  return {
    siteName: english.siteName ?? profile.siteName,
    rootLabel: english.rootLabel ?? 'Home',
    utility: english.utility ?? profile.utility,
    navigation: english.navigation ?? profile.navigation,
    footer: english.footer ?? profile.footer,
    labels: { ...ENGLISH_LABELS, ...english.labels },
  }
}

export const columnLabel = (column: Column, language: Language): string =>
  language === 'en' ? (column.englishName ?? column.name) : column.name

/** The `lang` of a phrase that isn't in the page's language; null when it is. */
export function foreignLanguage(text: string, page: Language): Language | null {
  const language: Language = /\p{Script=Han}/u.test(text) || !/[A-Za-z]{2}/.test(text) ? 'zh-CN' : 'en'
  if (language === page || !/\p{L}/u.test(text)) return null
  return language
}
