import { SORT_KEYS, type Scope, type SortKey } from '../../../shared/ipc/list-values'
import type { MessageKey } from '../../../shared/messages/translate'
import { t } from '../../../shared/messages/translate'
import { setFilter, useArticleList } from '../../state/article-list'
import { newArticle } from '../../state/article-session'
import { useColumnTree } from '../../state/column-tree'
import { openDialog } from '../../state/dialogs'
import { type RowIds, useSelection } from '../../state/selection'
import { useViews, viewShown } from '../../state/views'
import { useWhyNotWritable } from '../../state/writable'
import { Button, IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { shortcutText } from '../../ui/keys'
import { MenuButton } from '../../ui/menu'
import { formatNumber } from '../../ui/when'
import { ChosenBar } from './chosen-bar'
import { startsDescending } from './column-headers'
import { FilterButton } from './filter-button'
import { FilterChips } from './filter-chips'
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
    <header className="gt-list-bar" data-chosen={chosen > 0}>
      <div className="gt-list-bar-line">
        <h2 className="gt-scope-name">{scopeName(filter.scope, names)}</h2>
        <ScopeMenu name={scopeName(filter.scope, names)} />
        <span className="gt-list-count" aria-live="polite">
          {t('list.count', { count: formatNumber(rows.total + rows.draftIds.length) })}
        </span>
        {wide ? <KeepView /> : null}
        <span className="gt-list-spring" />
        {wide ? null : <SortMenu />}
        {filter.scope.kind === 'trash' ? null : wide ? (
          <>
            <IconButton
              icon="globe"
              label={t('system.menu.library.site')}
              shortcut={shortcutText('Mod+Shift+U')}
              tip="end"
              onClick={() => openDialog({ kind: 'site' })}
            />
            <IconButton
              icon="import"
              label={t('system.menu.library.import')}
              shortcut={shortcutText('Mod+Shift+I')}
              tip="end"
              whyNot={whyNot}
              onClick={() => openDialog({ kind: 'import' })}
            />
            <IconButton
              icon="page"
              label={t('newsroom.fromTemplate')}
              shortcut={shortcutText('Mod+Shift+N')}
              tip="end"
              whyNot={whyNot}
              onClick={() => openDialog({ kind: 'templates' })}
            />
            <Button icon="plus" whyNot={whyNot} aria-keyshortcuts="Control+N Meta+N" onClick={() => void newArticle()}>
              {t('list.new')}
            </Button>
          </>
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
      {chosen === 0 ? (
        <div className="gt-list-search">
          <SearchField />
          <FilterButton />
        </div>
      ) : (
        <ChosenBar count={chosen} wide={wide} rows={rows} />
      )}
      <FilterChips />
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

/** What is listed now under a name of its own, filled where it has one. */
function KeepView() {
  const filter = useArticleList((list) => list.filter)
  const shown = viewShown(
    useViews((all) => all.views),
    filter,
  )
  return (
    <IconButton
      icon="star"
      tip="start"
      label={shown === null ? t('view.keep') : t('view.isKept', { name: shown.name })}
      data-filled={shown !== null}
      onClick={() => openDialog({ kind: 'view', view: shown })}
    />
  )
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
