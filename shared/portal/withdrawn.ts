import type { ArticleRecord } from '../article/record'
import { statusOf } from '../article/status'
import { siteWords } from './site/site-words'

/** What stands over the text of an article that was withdrawn, in the words of the site's notice; '' for any other. */
export function withdrawnLine(record: ArticleRecord): string {
  if (statusOf(record) !== 'withdrawn') return ''
  const { language = 'zh-CN' } = record
  const { withdrawn } = siteWords(language)
  return language === 'en' ? `(${withdrawn})` : `（${withdrawn}）`
}
