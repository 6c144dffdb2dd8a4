import { withFoundComments } from '../comparing/found-comments'
import { withoutLooseComments } from './loose-comments'
import type { ArticleRecord } from './record'

/**
 * An earlier text as the next one. Where the article stands in its course (its status, the trash), what was said about it
 * since and what readers were told of it are no part of the text: going back to a draft's words neither unpublishes it nor
 * silences anybody; a comment whose words stand in the earlier text as well is tied to them there.
 */
export function restoredRecord(
  old: ArticleRecord,
  now: Pick<ArticleRecord, 'status' | 'trashedAt' | 'comments' | 'corrections' | 'body'>,
): ArticleRecord {
  const { status: _status, trashedAt: _trashedAt, comments: _comments, corrections: _corrections, body, ...text } = old
  return {
    ...text,
    body: withoutLooseComments(withFoundComments(body, now.body), now.comments ?? []),
    ...(now.status === undefined ? {} : { status: now.status }),
    ...(now.trashedAt === undefined ? {} : { trashedAt: now.trashedAt }),
    ...(now.comments === undefined ? {} : { comments: now.comments }),
    ...(now.corrections === undefined ? {} : { corrections: now.corrections }),
  }
}
