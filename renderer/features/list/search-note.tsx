import { t } from '../../../shared/messages/translate'
import { LONGEST_SEARCH, parseQuery } from '../../../shared/search/query'
import { useArticleList } from '../../state/article-list'
import { formatNumber, today } from '../../ui/when'

/** What a search could not take into account: the end of a long text, a filter it doesn't understand, articles whose text is still being read. */
export function SearchNote() {
  const search = useArticleList((list) => list.filter.search)
  const pending = useArticleList((list) => list.pending)
  const note = noteOn(search, pending)
  return note === null ? null : (
    <p className="gt-list-note" role="status">
      {note}
    </p>
  )
}

function noteOn(search: string, pending: number): string | null {
  if (search.length >= LONGEST_SEARCH) return t('search.cut', { count: formatNumber(LONGEST_SEARCH) })
  const [piece] = parseQuery(search, today()).unknown
  if (piece !== undefined) return t('search.unknown', { piece })
  return pending === 0 || search.trim() === '' ? null : t('search.pending', { count: formatNumber(pending) })
}
