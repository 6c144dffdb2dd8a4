import type { SortKey } from '../../../shared/ipc/list-values'
import { SORT_KEYS } from '../../../shared/ipc/list-values'
import type { MessageKey } from '../../../shared/messages/translate'
import { t } from '../../../shared/messages/translate'
import { exportArticles } from '../../state/article-commands'
import { setFilter, useArticleList, type Scope } from '../../state/article-list'
import { newArticle } from '../../state/article-session'
import { useColumnTree } from '../../state/column-tree'
import { purgeArticles } from '../../state/purging'
import { clearSelection, useSelection } from '../../state/selection'
import type { RowIds } from '../../state/selection'
import { inTrash, restoreArticles, trashArticles } from '../../state/trashing'
import { useWhyNotWritable } from '../../state/writable'
import { Button, IconButton } from '../../ui/button'
import { Icon, type IconName } from '../../ui/icon'
import { shortcutText } from '../../ui/keys'
import { MenuButton } from '../../ui/menu'
import { formatNumber } from '../../ui/when'
import { startsDescending } from './column-headers'
import { ScopeMenu } from './scope-menu'
import { SearchField } from './search-field'
import { SearchNote } from './search-note'

const SORT_LABELS: Readonly<Record<SortKey, MessageKey>> = {
  updatedAt: 'list.column.updatedAt',
  publishTime: 'list.column.publishTime',
  title: 'list.column.title',
  status: 'list.column.status',
  characters: 'list.column.characters',
}

/** What is listed, searching, sorting where there are no heads, and the commands for chosen rows. */
export function ListToolbar({ wide, rows }: { readonly wide: boolean; readonly rows: RowIds }) {
  const { filter } = useArticleList()
  const chosen = useSelection((selection) => selection.ids.size)
  const names = useColumnTree((columns) => columns.names)
  const whyNot = useWhyNotWritable()
  return (
    <header className="gt-list-bar">
      <div className="gt-list-bar-line">
        <h2 className="gt-scope-name">{scopeName(filter.scope, names)}</h2>
        <ScopeMenu name={scopeName(filter.scope, names)} />
        <span className="gt-list-count" aria-live="polite">
          {t('list.count', { count: formatNumber(rows.total + rows.draftIds.length) })}
        </span>
        {filter.status === null ? null : (
          <button type="button" className="gt-chip" onClick={() => void setFilter({ status: null })}>
            {t(`status.${filter.status}`)}
            <Icon name="close" size={12} />
            <span className="gt-visually-hidden">{t('list.removeFilter')}</span>
          </button>
        )}
        <span className="gt-list-spring" />
        {wide ? null : <SortMenu />}
        {filter.scope.kind === 'trash' ? null : wide ? (
          <Button icon="plus" whyNot={whyNot} aria-keyshortcuts="Control+N Meta+N" onClick={() => void newArticle()}>
            {t('list.new')}
          </Button>
        ) : (
          <IconButton
            icon="plus"
            label={t('list.new')}
            shortcut={shortcutText('Mod+N')}
            tip="end"
            whyNot={whyNot}
            aria-keyshortcuts="Control+N Meta+N"
            onClick={() => void newArticle()}
          />
        )}
      </div>
      {chosen === 0 ? <SearchField /> : <ChosenBar count={chosen} wide={wide} />}
      <SearchNote />
    </header>
  )
}

function scopeName(scope: Scope, names: ReadonlyMap<string, string>): string {
  switch (scope.kind) {
    case 'all':
      return t('nav.all')
    case 'none':
      return t('nav.none')
    case 'trash':
      return t('nav.trash')
    case 'column':
      return names.get(scope.id) ?? t('nav.unknownColumn')
  }
}

function SortMenu() {
  const sort = useArticleList((list) => list.filter.sort)
  return (
    <MenuButton
      label={t('list.sortBy', { key: t(SORT_LABELS[sort.key]) })}
      align="end"
      items={SORT_KEYS.map((key) => ({
        key,
        label: t(SORT_LABELS[key]),
        checked: sort.key === key,
        onSelect: () =>
          void setFilter({
            sort: { key, descending: sort.key === key ? !sort.descending : startsDescending(key) },
          }),
      }))}
    >
      <Icon name={sort.descending ? 'descending' : 'ascending'} />
      <span className="gt-list-sort-name">{t(SORT_LABELS[sort.key])}</span>
    </MenuButton>
  )
}

/** Commands for the chosen rows, in the place of the search field. */
function ChosenBar({ count, wide }: { readonly count: number; readonly wide: boolean }) {
  const ids = (): readonly string[] => [...useSelection.getState().ids]
  const whyNot = useWhyNotWritable()
  return (
    <div className="gt-list-chosen" role="toolbar" aria-label={t('list.chosen', { count: formatNumber(count) })}>
      <span aria-live="polite">{t('list.chosen', { count: formatNumber(count) })}</span>
      <span className="gt-list-spring" />
      {inTrash() ? (
        <>
          <ChosenCommand
            wide={wide}
            icon="restore"
            label="list.restore"
            whyNot={whyNot}
            onRun={() => void restoreArticles(ids())}
          />
          <ChosenCommand
            wide={wide}
            icon="trash"
            label="purge.menu"
            whyNot={whyNot}
            onRun={() => void purgeArticles(ids())}
          />
        </>
      ) : (
        <>
          <ChosenCommand wide={wide} icon="export" label="list.exportShort" onRun={() => void exportArticles(ids())} />
          <ChosenCommand
            wide={wide}
            icon="trash"
            label="list.trash"
            whyNot={whyNot}
            onRun={() => void trashArticles(ids())}
          />
        </>
      )}
      <IconButton icon="close" label={t('list.clearSelection')} tip="end" onClick={clearSelection} />
    </div>
  )
}

/** Words where the list is wide, the icon alone beside an open article. */
function ChosenCommand(props: {
  readonly wide: boolean
  readonly icon: IconName
  readonly label: MessageKey
  readonly whyNot?: string | null
  readonly onRun: () => void
}) {
  const { wide, icon, whyNot = null, onRun } = props
  const label = t(props.label)
  if (!wide) return <IconButton icon={icon} label={label} tip="end" whyNot={whyNot} onClick={onRun} />
  return (
    <Button tone="quiet" icon={icon} whyNot={whyNot} onClick={onRun}>
      {label}
    </Button>
  )
}
