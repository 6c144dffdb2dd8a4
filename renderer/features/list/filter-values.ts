import dayjs from 'dayjs'
import { STATUSES } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { ListEntry } from '../../../shared/ipc/library-values'
import type { NameCount } from '../../../shared/ipc/list-values'
import { PERIODS, periodWord } from '../../../shared/search/days'
import type { Filter } from '../../../shared/search/query'
import { useColumnTree } from '../../state/column-tree'
import { useFacets } from '../../state/facets'
import { entryName, useSuggestionList } from '../../state/suggestion-lists'

/** The values that each search filter is completed with, asked for when they are needed. */
export function useFilterValues(): () => Readonly<Record<Filter, readonly string[]>> {
  const people = useSuggestionList('people')
  const sources = useSuggestionList('sources')
  const names = useColumnTree((columns) => columns.names)
  return () => {
    const today = dayjs()
    const { facets } = useFacets.getState()
    return {
      column: [...new Set(names.values())],
      author: merged(facets?.authors, people),
      source: merged(facets?.sources, sources),
      status: STATUSES.map((status) => t(`status.${status}`)),
      date: [
        ...PERIODS.map(periodWord),
        today.format('YYYY-MM'),
        today.subtract(1, 'month').format('YYYY-MM'),
        today.format('YYYY'),
        today.subtract(1, 'year').format('YYYY'),
        `${today.subtract(2, 'year').format('YYYY')}..${today.format('YYYY')}`,
      ],
    }
  }
}

/** Names of the listed articles, those with most articles first; then what the newsroom's own list has besides. */
function merged(known: readonly NameCount[] | undefined, entries: readonly ListEntry[]): readonly string[] {
  const names = [...(known ?? []).map(({ name }) => name), ...entries.map(entryName)]
  return [...new Set(names)].filter((name) => name !== '')
}
