import { withoutLooseComments } from './loose-comments'
import type { ArticleRecord, RecordFields } from './record'

/**
 * An earlier text as the next one. Where the article stands in its course (its status, the trash), what was said about it
 * since and what readers were told of it are no part of the text: going back to a draft's words neither unpublishes it nor
 * silences anybody.
 */
export function restoredRecord(
  old: ArticleRecord,
  now: Pick<RecordFields, 'status' | 'trashedAt' | 'comments' | 'corrections'>,
): ArticleRecord {
  const { status: _status, trashedAt: _trashedAt, comments: _comments, corrections: _corrections, body, ...text } = old
  return {
    ...text,
    body: withoutLooseComments(body, now.comments ?? []),
    ...(now.status === undefined ? {} : { status: now.status }),
    ...(now.trashedAt === undefined ? {} : { trashedAt: now.trashedAt }),
    ...(now.comments === undefined ? {} : { comments: now.comments }),
    ...(now.corrections === undefined ? {} : { corrections: now.corrections }),
  }
}
