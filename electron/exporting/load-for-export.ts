import { isArticleId } from '../../shared/article/ids'
import type { ArticleId } from '../../shared/article/record'
import type { LoadedArticle } from '../../shared/ipc/article-values'
import { AppError } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import type { Library } from '../library/api'

/**
 * An article as it may leave the library, in a file or on paper.
 * @throws AppError 'not-found' for one that isn't there or lies in the trash, 'damaged' when its newest text can't be read
 */
export async function loadForExport(library: Library, id: ArticleId): Promise<LoadedArticle> {
  if (!isArticleId(id)) throw new AppError('not-found', t('exporting.unknown', { id }))
  const loaded = await library.load(id)
  const { record } = loaded.revision
  if (record.trashedAt !== undefined) throw new AppError('not-found', t('exporting.trashed'))
  // The newest text can't be read and an older one stands in for it: publishing that would be a silent step back.
  if (loaded.problems.length > 0 && (await library.summary(id))?.state === 'damaged') {
    throw new AppError('damaged', t('exporting.olderShown', { problems: loaded.problems.join('') }))
  }
  return loaded
}
