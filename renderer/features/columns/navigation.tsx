import { STATUSES } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { setFilter, useArticleList, type Scope } from '../../state/article-list'
import { resetSelection } from '../../state/selection'
import { Icon, type IconName } from '../../ui/icon'
import { StatusMark } from '../../ui/status-mark'
import { formatNumber } from '../../ui/when'
import { ColumnTreeView } from './column-tree-view'
import './navigation.css'

const show = (scope: Scope): void => {
  resetSelection()
  void setFilter({ scope })
}

/** The desk's shelves: everything, by status, by column, and the trash, each with its count. */
export function Navigation() {
  const { filter, counts } = useArticleList()
  const { scope, status } = filter
  return (
    <nav className="gt-nav" aria-label={t('nav.label')}>
      <Shelf
        icon="list"
        label={t('nav.all')}
        count={counts.total}
        current={scope.kind === 'all'}
        onClick={() => show({ kind: 'all' })}
      />
      <h2 id="gt-nav-status">{t('nav.status')}</h2>
      <div role="group" aria-labelledby="gt-nav-status">
        {STATUSES.map((name) => (
          <button
            key={name}
            type="button"
            className="gt-nav-item"
            aria-pressed={status === name}
            onClick={() => {
              resetSelection()
              void setFilter({
                status: status === name ? null : name,
                ...(scope.kind === 'trash' ? { scope: { kind: 'all' as const } } : {}),
              })
            }}
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
        onChoose={(id) => show({ kind: 'column', id })}
      />
      <Shelf
        icon="page"
        label={t('nav.none')}
        count={counts.byColumn[''] ?? 0}
        current={scope.kind === 'none'}
        onClick={() => show({ kind: 'none' })}
      />
      <div className="gt-nav-rule" />
      <Shelf
        icon="trash"
        label={t('nav.trash')}
        count={counts.trashed}
        current={scope.kind === 'trash'}
        onClick={() => {
          resetSelection()
          void setFilter({ scope: { kind: 'trash' }, status: null })
        }}
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
