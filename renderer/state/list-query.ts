import type { ListSelection, SavedView, Scope } from '../../shared/ipc/list-values'
import { columnWithDescendants, useColumnTree } from './column-tree'

/** What the list shows: a shelf, what the search field says (filters among it), and the order. */
export type Filter = Pick<SavedView, 'scope' | 'search' | 'sort'>

export const wholeDesk: Filter = {
  scope: { kind: 'all' },
  search: '',
  sort: { key: 'updatedAt', descending: true },
}

/** The same question for main; a column stands for all below it. */
export function selectionOf({ scope, search, sort }: Filter): ListSelection {
  const columns = columnsOf(scope)
  return {
    ...(columns === null ? {} : { columns }),
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    trashed: scope.kind === 'trash',
    sort,
  }
}

function columnsOf(scope: Scope): readonly string[] | null {
  if (scope.kind === 'column') return columnWithDescendants(useColumnTree.getState().tree, scope.id)
  return scope.kind === 'none' ? [''] : null
}

export const sameScope = (a: Scope, b: Scope): boolean =>
  a.kind === b.kind && (a.kind !== 'column' || (b.kind === 'column' && a.id === b.id))

/** Whether two filters show the same; spaces around the search aside. */
export const sameFilter = (a: Filter, b: Filter): boolean =>
  sameScope(a.scope, b.scope) &&
  a.search.trim() === b.search.trim() &&
  a.sort.key === b.sort.key &&
  a.sort.descending === b.sort.descending
