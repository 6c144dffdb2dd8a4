import type { ArticleRecord } from '../../shared/article/record'
import { t } from '../../shared/messages/translate'
import { readPublishTime } from './read-time'
import { type FoundFields, namesOf } from './text-fields'

/**
 * Fields as people write them, as a record has them.
 * @param zone the portal's zone, for times without an offset @param lost gets a sentence on what could not be read
 */
export function recordFields(found: FoundFields, zone: string, lost: string[]): Partial<ArticleRecord> {
  const publishTime = found.publishTime === undefined ? null : readPublishTime(found.publishTime, zone)
  if (found.publishTime !== undefined && publishTime === null) {
    lost.push(t('importing.lostTime', { text: found.publishTime }))
  }
  return {
    ...(found.subtitle === undefined ? {} : { subtitle: found.subtitle }),
    ...(found.byline === undefined ? {} : { byline: found.byline }),
    ...(found.authors === undefined ? {} : { authors: namesOf(found.authors) }),
    ...(found.source === undefined ? {} : { source: { name: found.source } }),
    ...(publishTime === null ? {} : { publishTime }),
    ...(found.column === undefined ? {} : { column: found.column }),
    ...(found.keywords === undefined ? {} : { keywords: wordsOf(found.keywords) }),
    ...(found.summary === undefined ? {} : { summary: found.summary }),
    ...(found.editor === undefined ? {} : { editor: found.editor }),
    ...(found.originalTitle === undefined ? {} : { originalTitle: found.originalTitle }),
    ...(found.originalAuthors === undefined ? {} : { originalAuthors: namesOf(found.originalAuthors) }),
  }
}

const wordsOf = (text: string): readonly string[] => text.split(/[、，,;；\s\u3000]+/).filter((word) => word !== '')
