import type { ArticleRecord, RecordFields } from './record'

/**
 * An earlier text as the next one. Where the article stands in its course (its status, the trash) is no part of the text:
 * going back to a draft's words doesn't unpublish it.
 */
export function restoredRecord(old: ArticleRecord, now: Pick<RecordFields, 'status' | 'trashedAt'>): ArticleRecord {
  const { status: _status, trashedAt: _trashedAt, ...text } = old
  return {
    ...text,
    ...(now.status === undefined ? {} : { status: now.status }),
    ...(now.trashedAt === undefined ? {} : { trashedAt: now.trashedAt }),
  }
}
