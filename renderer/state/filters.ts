import type { Scope } from '../../shared/ipc/list-values'
import type { Filter as FilterName } from '../../shared/search/query'
import { withFilter, withoutFilters } from '../../shared/search/query-edit'
import { setFilter, useArticleList } from './article-list'
import { resetSelection } from './selection'

/** Shows what the search field now says. */
export function searchFor(search: string): void {
  resetSelection()
  void setFilter({ search })
}

const searchNow = (): string => useArticleList.getState().filter.search

/**
 * Sets one filter to these values. Filters are words of the search field, so that what stands there is all that
 * narrows the list, whether it was typed or chosen.
 */
export const filterBy = (filter: FilterName, values: readonly string[]): void =>
  searchFor(withFilter(searchNow(), filter, values))

export const clearFilters = (): void => searchFor(withoutFilters(searchNow()))

export function showScope(scope: Scope): void {
  resetSelection()
  void setFilter({ scope })
}
