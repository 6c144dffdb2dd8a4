import type { ArticleId } from '../../../shared/article/record'
import { sha256 } from '../../library/disk/sha256'

/** What a book of articles is called on the disk: the article's id, or a name that only this selection in this order has. */
export function bookName(ids: readonly ArticleId[]): string {
  const [only, ...others] = ids
  return only !== undefined && others.length === 0 ? only : `articles-${sha256(ids.join(' ')).slice(0, 12)}`
}
