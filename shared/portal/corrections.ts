import { printPublishTime } from '../article/publish-time'
import type { ArticleRecord, Language } from '../article/record'
import { correctionsOf } from '../article/withdrawal'
import { labelled } from './labelled'

/** What was put right after publication, as the page says it. */
export interface CorrectionsView {
  readonly title: string
  readonly items: readonly { readonly time: string; readonly text: string }[]
}

const TITLES: Readonly<Record<Language, string>> = { 'zh-CN': '更正', en: 'Corrections' }

/** Corrections, newest first; null when there are none to tell. @param zone IANA zone in which their times are printed */
export function correctionsView(record: ArticleRecord, zone: string): CorrectionsView | null {
  const items = correctionsOf(record)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ at, text }) => ({ time: printPublishTime(at, zone), text }))
  return items.length === 0 ? null : { title: TITLES[record.language ?? 'zh-CN'], items }
}

/** The same as lines of plain text under an article: “更正：2026-03-10 …”, one for each. */
export function correctionLines(record: ArticleRecord, zone: string): readonly string[] {
  const view = correctionsView(record, zone)
  const line = (words: string): string => labelled(view?.title ?? '', words, record.language ?? 'zh-CN')
  return view?.items.map(({ time, text }) => line(`${time} ${text.replace(/\s+/g, ' ').trim()}`)) ?? []
}
