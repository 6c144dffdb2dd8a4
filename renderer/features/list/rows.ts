import type { ArticleId } from '../../../shared/article/record'
import { fold } from '../../../shared/search/fold'
import { parseQuery } from '../../../shared/search/query'
import { columnWithDescendants, useColumnTree } from '../../state/column-tree'
import type { DraftNote } from '../../state/drafts'
import type { Filter } from '../../state/list-query'
import { today } from '../../ui/when'

const dayOfId = (id: ArticleId): string => `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`
const isBetween = (day: string, from: string, to: string): boolean => day >= from && (to === '' || day <= to)

/** New articles that exist only as drafts and belong under the filter, newest first. */
export function draftRows(
  drafts: ReadonlyMap<ArticleId, DraftNote>,
  { scope, search }: Filter,
  openId: ArticleId | null,
): readonly DraftNote[] {
  const { terms, statuses, authors, sources, columns: named, days } = parseQuery(search, today())
  const isDraft = statuses.length === 0 || statuses.includes('draft')
  // Nothing is known here of who wrote a draft.
  if (scope.kind === 'trash' || !isDraft || authors.length > 0 || sources.length > 0) return []
  const names = useColumnTree.getState().names
  const columns = scope.kind === 'column' ? columnWithDescendants(useColumnTree.getState().tree, scope.id) : null
  return [...drafts.values()]
    .filter((draft) => draft.isNew)
    .filter((draft) => columns === null || draft.id === openId || columns.includes(draft.column ?? ''))
    .filter((draft) => scope.kind !== 'none' || draft.column === null)
    .filter((draft) => terms.every((term) => fold(draft.title).includes(term)))
    .filter(
      ({ column }) => named.length === 0 || named.some((part) => fold(names.get(column ?? '') ?? '').includes(part)),
    )
    .filter(({ id }) => days.length === 0 || days.some(({ from, to }) => isBetween(dayOfId(id), from, to)))
    .sort((a, b) => b.id.localeCompare(a.id))
}
