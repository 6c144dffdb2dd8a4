import type { ArticleId, ArticleRecord, RevisionReason } from '../../../shared/article/record'
import type { SaveRequest } from '../../../shared/ipc/article-values'
import type { BulkOutcome } from '../../../shared/ipc/list-values'
import type { ErrorValue } from '../../../shared/ipc/errors'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { shownHead } from './load-article'
import type { ArticleOnDisk } from './resolve-article'

/** The record of a copy: its text and fields, without what happened to the original. */
export function recordOfCopy(record: ArticleRecord): ArticleRecord {
  const {
    status: _status,
    signOffs: _signOffs,
    corrections: _corrections,
    trashedAt: _trashedAt,
    pinned: _pinned,
    ...kept
  } = record
  return { ...kept, title: t('library.copyTitle', { title: record.title }) }
}

/** What saving an article into or out of the trash asks for, or null when it is there already. */
export function trashRequest(article: ArticleOnDisk, trashedAt: string | null): SaveRequest | null {
  const head = shownHead(article)
  const { trashedAt: before, ...rest } = head.link.record
  if ((before !== undefined) === (trashedAt !== null)) return null
  const reason: RevisionReason = trashedAt === null ? 'untrash' : 'trash'
  const record: ArticleRecord = trashedAt === null ? rest : { ...rest, trashedAt }
  return { id: article.id, parents: [head.hash], record, reason, whenStale: 'refuse' }
}

/** Does one thing to many articles; what fails (as AppError) for one doesn't stop the others. */
export async function forEachArticle(
  ids: readonly ArticleId[],
  work: (id: ArticleId) => Promise<void>,
): Promise<BulkOutcome> {
  const done: ArticleId[] = []
  const failed: { readonly id: ArticleId; readonly error: ErrorValue }[] = []
  for (const id of new Set(ids)) {
    try {
      await work(id)
      done.push(id)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failed.push({ id, error: error.toValue() })
    }
  }
  return { done, failed }
}
