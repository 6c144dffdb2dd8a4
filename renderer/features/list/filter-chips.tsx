import { t } from '../../../shared/messages/translate'
import { filterWord, piecesOf } from '../../../shared/search/query'
import { withoutPiece } from '../../../shared/search/query-edit'
import { useArticleList } from '../../state/article-list'
import { openDialog } from '../../state/dialogs'
import { clearFilters, searchFor } from '../../state/filters'
import { useViews, viewShown } from '../../state/views'
import { Icon } from '../../ui/icon'

/** The filters that stand in the search field, each with its way out; nothing where there are none. */
export function FilterChips() {
  const filter = useArticleList((list) => list.filter)
  const views = useViews((all) => all.views)
  const chips = piecesOf(filter.search)
    .map((piece, index) => ({ ...piece, index }))
    .filter(({ filter: name, value }) => name !== null && value !== '')
  if (chips.length === 0) return null
  return (
    <div className="gt-list-chips" role="group" aria-label={t('filter.chips')}>
      {chips.map(({ index, filter: name, value }) => {
        const shown = name === null ? value : `${filterWord(name)} ${value.replace(/^[=＝]/u, '')}`
        return (
          <button
            key={index}
            type="button"
            className="gt-chip"
            aria-label={t('filter.remove', { name: shown })}
            onClick={() => searchFor(withoutPiece(filter.search, index))}
          >
            <span>{shown}</span>
            <Icon name="close" size={12} />
          </button>
        )
      })}
      <button type="button" className="gt-text-button" onClick={clearFilters}>
        {t('filter.clear')}
      </button>
      {viewShown(views, filter) === null ? (
        <button type="button" className="gt-text-button" onClick={() => openDialog({ kind: 'view', view: null })}>
          {t('view.keep')}
        </button>
      ) : null}
    </div>
  )
}
