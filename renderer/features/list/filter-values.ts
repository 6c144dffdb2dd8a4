import dayjs from 'dayjs'
import { STATUSES } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import type { Filter } from '../../../shared/search/query'
import { useColumnTree } from '../../state/column-tree'
import { entryName, useSuggestionList } from '../../state/suggestion-lists'

/** The values that each search filter is completed with, asked for when they are needed. */
export function useFilterValues(): () => Readonly<Record<Filter, readonly string[]>> {
  const people = useSuggestionList('people')
  const sources = useSuggestionList('sources')
  const names = useColumnTree((columns) => columns.names)
  return () => {
    const today = dayjs()
    return {
      column: [...new Set(names.values())],
      author: people.map(entryName).filter((name) => name !== ''),
      source: sources.map(entryName).filter((name) => name !== ''),
      status: STATUSES.map((status) => t(`status.${status}`)),
      date: [
        today.format('YYYY-MM'),
        today.subtract(1, 'month').format('YYYY-MM'),
        today.format('YYYY'),
        today.subtract(1, 'year').format('YYYY'),
        `${today.subtract(2, 'year').format('YYYY')}..${today.format('YYYY')}`,
      ],
    }
  }
}
