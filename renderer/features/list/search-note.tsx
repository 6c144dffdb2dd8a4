import { t } from '../../../shared/messages/translate'
import { parseQuery } from '../../../shared/search/query'
import { useArticleList } from '../../state/article-list'
import { formatNumber, today } from '../../ui/when'

/** What a search could not take into account: a filter it doesn't understand, articles whose text is still being read. */
export function SearchNote() {
  const search = useArticleList((list) => list.filter.search)
  const pending = useArticleList((list) => list.pending)
  const [piece] = parseQuery(search, today()).unknown
  if (piece === undefined && (pending === 0 || search.trim() === '')) return null
  return (
    <p className="gt-list-note" role="status">
      {piece === undefined ? t('search.pending', { count: formatNumber(pending) }) : t('search.unknown', { piece })}
    </p>
  )
}
