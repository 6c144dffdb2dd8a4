import type { Language } from '../article/record'
import type { PageInput, SiteLink, SiteTranslation } from './page-model'

/** What a site's page prints around an article beside the frame. */
export interface SiteView {
  readonly words: {
    readonly neighbours: string
    readonly newer: string
    readonly older: string
    readonly related: string
    readonly keywords: string
    /** What leads to the edition in the other language, in that language. */
    readonly translation: string
  }
  readonly newer: SiteLink | null
  readonly older: SiteLink | null
  readonly related: readonly SiteLink[]
  readonly keywords: readonly SiteLink[]
  readonly translation: SiteTranslation | null
}

const WORDS: Readonly<Record<Language, SiteView['words']>> = {
  'zh-CN': {
    neighbours: '上一篇和下一篇',
    newer: '上一篇',
    older: '下一篇',
    related: '相关稿件',
    keywords: '关键词',
    translation: 'English version',
  },
  en: {
    neighbours: 'Newer and older',
    newer: 'Newer',
    older: 'Older',
    related: 'Related',
    keywords: 'Keywords',
    translation: '中文版',
  },
}

/** Null for a page that stands for itself. */
export function siteView({ site }: PageInput, language: Language): SiteView | null {
  if (site === undefined) return null
  const { newer, older, related, keywords, translation } = site
  return { words: WORDS[language], newer, older, related, keywords, translation }
}
