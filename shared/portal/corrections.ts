import { printPublishTime } from '../article/publish-time'
import type { ArticleRecord, Language } from '../article/record'

/** What was put right after publication, as the page says it. */
export interface CorrectionsView {
  readonly title: string
  readonly items: readonly { readonly time: string; readonly text: string }[]
}

const TITLES: Readonly<Record<Language, string>> = { 'zh-CN': '更正', en: 'Corrections' }

/** Corrections, newest first; null when there are none to tell. @param zone IANA zone in which their times are printed */
export function correctionsView(record: ArticleRecord, zone: string): CorrectionsView | null {
  const items = (record.corrections ?? [])
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ at, text }) => ({ time: printPublishTime(at, zone), text }))
  return items.length === 0 ? null : { title: TITLES[record.language ?? 'zh-CN'], items }
}
