import { STATUSES, type Status } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { parseQuery } from '../../../shared/search/query'
import { withFilter } from '../../../shared/search/query-edit'
import { setFilter, useArticleList } from '../../state/article-list'
import { filterBy, showScope } from '../../state/filters'
import { resetSelection } from '../../state/selection'
import { Icon, type IconName } from '../../ui/icon'
import { StatusMark } from '../../ui/status-mark'
import { formatNumber, today } from '../../ui/when'
import { ColumnTreeView } from './column-tree-view'
import { ViewShelf } from './view-shelf'
import './navigation.css'

/** One status alone, or any when it is the one. */
function chooseStatus(status: Status, isChosen: boolean): void {
  const value = t(`status.${status}`)
  const { scope, search } = useArticleList.getState().filter
  if (scope.kind !== 'trash') return filterBy('status', isChosen ? [] : [value])
  resetSelection()
  void setFilter({ scope: { kind: 'all' }, search: withFilter(search, 'status', [value]) })
}

/** The desk's shelves: kept views, everything, by status, by column, and the trash, each with its count. */
export function Navigation() {
  const { filter, counts } = useArticleList()
  const { scope, search } = filter
  const { statuses } = parseQuery(search, today())
  return (
    <nav className="gt-nav" aria-label={t('nav.label')}>
      <ViewShelf />
      <Shelf
        icon="list"
        label={t('nav.all')}
        count={counts.total}
        current={scope.kind === 'all'}
        onClick={() => showScope({ kind: 'all' })}
      />
      <h2 id="gt-nav-status">{t('nav.status')}</h2>
      <div role="group" aria-labelledby="gt-nav-status">
        {STATUSES.map((name) => (
          <button
            key={name}
            type="button"
            className="gt-nav-item"
            aria-pressed={statuses.includes(name)}
            onClick={() => chooseStatus(name, statuses.length === 1 && statuses.includes(name))}
          >
            <StatusMark status={name} />
            <Count value={counts.byStatus[name] ?? 0} />
          </button>
        ))}
      </div>
      <h2 id="gt-nav-columns">{t('nav.columns')}</h2>
      <ColumnTreeView
        scope={scope}
        counts={counts.byColumn}
        labelledBy="gt-nav-columns"
        onChoose={(id) => showScope({ kind: 'column', id })}
      />
      <Shelf
        icon="page"
        label={t('nav.none')}
        count={counts.byColumn[''] ?? 0}
        current={scope.kind === 'none'}
        onClick={() => showScope({ kind: 'none' })}
      />
      <div className="gt-nav-rule" />
      <Shelf
        icon="trash"
        label={t('nav.trash')}
        count={counts.trashed}
        current={scope.kind === 'trash'}
        onClick={() => showScope({ kind: 'trash' })}
      />
    </nav>
  )
}

function Shelf(props: {
  readonly icon: IconName
  readonly label: string
  readonly count: number
  readonly current: boolean
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      className="gt-nav-item"
      {...(props.current ? { 'aria-current': true } : {})}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
      <span className="gt-nav-name">{props.label}</span>
      <Count value={props.count} />
    </button>
  )
}

const Count = ({ value }: { readonly value: number }) => (
  <span className="gt-nav-count">{value === 0 ? '' : formatNumber(value)}</span>
)
