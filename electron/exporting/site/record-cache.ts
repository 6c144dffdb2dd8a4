import type { ArticleId, ArticleRecord, RevisionHash } from '../../../shared/article/record'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import type { Library } from '../../library/api'

/** Texts of a site that are read several times stay in memory up to so many characters, the oldest go first. */
const MOST_CHARACTERS = 24_000_000

/** Records by their revision. @throws AppError of the library when one can't be read */
export function createRecordCache(library: Library): (id: ArticleId, hash: RevisionHash) => Promise<ArticleRecord> {
  const kept = new Map<RevisionHash, { readonly record: ArticleRecord; readonly size: number }>()
  let total = 0
  return async (id, hash) => {
    const known = kept.get(hash)
    if (known !== undefined) return known.record
    const revision = await library.readRevision(id, hash)
    if (revision.articleId !== id) throw new AppError('damaged', t('exporting.unknown', { id }))
    const size = JSON.stringify(revision.record).length
    kept.set(hash, { record: revision.record, size })
    total += size
    for (const [oldest, { size: freed }] of kept) {
      if (total <= MOST_CHARACTERS) break
      kept.delete(oldest)
      total -= freed
    }
    return revision.record
  }
}
