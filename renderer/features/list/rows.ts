import type { ArticleId } from '../../../shared/article/record'
import { fold } from '../../../shared/search/fold'
import { wordsOf } from '../../../shared/search/query'
import type { Filter } from '../../state/article-list'
import { columnWithDescendants, useColumnTree } from '../../state/column-tree'
import type { DraftNote } from '../../state/drafts'

/** New articles that exist only as drafts and belong under the filter, newest first. */
export function draftRows(
  drafts: ReadonlyMap<ArticleId, DraftNote>,
  { scope, status, search }: Filter,
  openId: ArticleId | null,
): readonly DraftNote[] {
  if (scope.kind === 'trash' || (status !== null && status !== 'draft')) return []
  const terms = wordsOf(search)
  const columns = scope.kind === 'column' ? columnWithDescendants(useColumnTree.getState().tree, scope.id) : null
  return [...drafts.values()]
    .filter((draft) => draft.isNew)
    .filter((draft) => columns === null || draft.id === openId || columns.includes(draft.column ?? ''))
    .filter((draft) => scope.kind !== 'none' || draft.column === null)
    .filter((draft) => terms.every((term) => fold(draft.title).includes(term)))
    .sort((a, b) => b.id.localeCompare(a.id))
}
