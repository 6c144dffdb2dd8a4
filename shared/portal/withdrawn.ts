import type { ArticleRecord, Language } from '../article/record'
import { statusOf } from '../article/status'
import { withdrawalReason } from '../article/withdrawal'
import type { FrameInput } from './frame-view'
import { labelled } from './labelled'
import type { PageInput } from './page-model'
import { languageOf } from './page-view'
import { siteWords } from './site/site-words'
import { portalOf } from './structured-data'

/** What the `notice` template is given, beside the site's words. */
export interface Notice {
  readonly heading: string
  readonly text: string
  readonly links: readonly { readonly label: string; readonly url: string }[]
}

export const isWithdrawn = (record: ArticleRecord): boolean => statusOf(record) === 'withdrawn'

/** What stands over the text of an article that was withdrawn, in the words of the site's notice; '' for any other. */
export function withdrawnLine(record: ArticleRecord): string {
  if (!isWithdrawn(record)) return ''
  const language = languageOf(record)
  const { withdrawn } = siteWords(language)
  const words = labelled(withdrawn, withdrawalReason(record), language) || withdrawn
  return language === 'en' ? `(${words})` : `（${words}）`
}

/** What readers get in the place of such an article: that it was withdrawn and why, and nothing of it. */
export function withdrawnNotice(language: Language, reason: string): Notice {
  const { withdrawn, withdrawnText } = siteWords(language)
  const text = [withdrawnText, reason].filter((words) => words !== '').join(language === 'en' ? ' ' : '')
  return { heading: withdrawn, text, links: [] }
}

/** What its page asks of the frame: it stands in its column, and search engines keep nothing of it. */
export function withdrawnFrame(input: PageInput): FrameInput {
  const { record, profile, columns } = input
  const language = languageOf(record)
  return {
    profile,
    columns,
    language,
    charset: 'utf-8',
    portal: portalOf(input),
    column: record.column ?? null,
    title: siteWords(language).withdrawn,
    description: '',
    canonical: null,
    metas: [{ name: 'robots', content: 'noindex' }],
    openGraph: [],
    data: [],
  }
}
