import { STATUSES } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { parseQuery } from '../../../shared/search/query'
import { useArticleList } from '../../state/article-list'
import { useFacets } from '../../state/facets'
import { filterBy } from '../../state/filters'
import { StatusMark } from '../../ui/status-mark'
import { formatNumber, today } from '../../ui/when'

/** 状态, several at once, with the articles of each. */
export function StatusFilter() {
  const search = useArticleList((list) => list.filter.search)
  const counts = useFacets((known) => known.facets?.byStatus)
  const chosen = parseQuery(search, today()).statuses
  return (
    <fieldset className="gt-filter-group">
      <legend>{t('filter.status')}</legend>
      {STATUSES.map((status) => (
        <label key={status} className="gt-filter-line">
          <input
            type="checkbox"
            checked={chosen.includes(status)}
            onChange={({ target }) => {
              const next = STATUSES.filter((one) => (one === status ? target.checked : chosen.includes(one)))
              filterBy(
                'status',
                next.map((one) => t(`status.${one}`)),
              )
            }}
          />
          <StatusMark status={status} />
          <span className="gt-filter-count">{counts === undefined ? '' : formatNumber(counts[status] ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  )
}
