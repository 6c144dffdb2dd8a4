import { useState, type KeyboardEvent } from 'react'
import type { SavedView } from '../../../shared/ipc/list-values'
import { t } from '../../../shared/messages/translate'
import { useArticleList } from '../../state/article-list'
import { openDialog } from '../../state/dialogs'
import { moveView, removeView, showView, updateView, useViews, viewShown } from '../../state/views'
import { IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { MenuList, type MenuItem } from '../../ui/menu'
import { formatNumber } from '../../ui/when'

interface OpenMenu {
  readonly view: SavedView
  readonly at: { readonly x: number; readonly y: number }
}

/** 常用视图 above the other shelves; nothing where none is kept. */
export function ViewShelf() {
  const { views, counts } = useViews()
  const filter = useArticleList((list) => list.filter)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [closeMenu] = useState(() => () => {
    setMenu((open) => {
      if (open !== null) focusView(open.view.id)
      return null
    })
  })
  if (views.length === 0) return null
  const shown = viewShown(views, filter)
  return (
    <>
      <h2 id="gt-nav-views">{t('view.heading')}</h2>
      <div role="group" aria-labelledby="gt-nav-views" className="gt-nav-views">
        {views.map((view) => (
          <div
            key={view.id}
            className="gt-nav-view"
            onContextMenu={(event) => {
              event.preventDefault()
              setMenu({ view, at: { x: event.clientX, y: event.clientY } })
            }}
          >
            <button
              type="button"
              className="gt-nav-item"
              data-view={view.id}
              title={view.name}
              {...(view === shown ? { 'aria-current': true } : {})}
              aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown"
              onClick={() => showView(view)}
              onKeyDown={(event) => onViewKey(event, view)}
            >
              <Icon name="star" />
              <span className="gt-nav-name">{view.name}</span>
              <span className="gt-nav-count">{countOf(counts.get(view.id))}</span>
            </button>
            <IconButton
              icon="more"
              label={t('view.menu', { name: view.name })}
              tip="start"
              aria-haspopup="menu"
              aria-expanded={menu?.view === view}
              onClick={({ currentTarget }) => {
                const box = currentTarget.getBoundingClientRect()
                setMenu({ view, at: { x: box.left, y: box.bottom + 2 } })
              }}
            />
          </div>
        ))}
      </div>
      {menu === null ? null : (
        <MenuList
          id="gt-nav-view-menu"
          label={t('view.menu', { name: menu.view.name })}
          items={itemsOf(menu.view, views, shown)}
          at={menu.at}
          onClose={closeMenu}
        />
      )}
      <div className="gt-nav-rule" />
    </>
  )
}

const countOf = (count: number | undefined): string => (count === undefined ? '' : formatNumber(count))

const focusView = (id: string): void =>
  document.querySelector<HTMLElement>(`[data-view="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })

function onViewKey(event: KeyboardEvent, view: SavedView): void {
  const actions: Readonly<Record<string, () => void>> = event.altKey
    ? { ArrowUp: () => void moveView(view.id, -1), ArrowDown: () => void moveView(view.id, 1) }
    : {
        F2: () => openDialog({ kind: 'view', view }),
        Delete: () => void removeView(view),
        ArrowUp: () => focusBeside(event.currentTarget, -1),
        ArrowDown: () => focusBeside(event.currentTarget, 1),
      }
  const action = actions[event.key]
  if (action === undefined) return
  event.preventDefault()
  event.stopPropagation()
  action()
}

function focusBeside(button: EventTarget, step: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-view]')]
  all[all.findIndex((other) => other === button) + step]?.focus()
}

function itemsOf(view: SavedView, views: readonly SavedView[], shown: SavedView | null): readonly MenuItem[] {
  const at = views.findIndex(({ id }) => id === view.id)
  return [
    {
      key: 'rename',
      label: t('view.rename'),
      icon: 'write',
      shortcut: 'F2',
      onSelect: () => openDialog({ kind: 'view', view }),
    },
    {
      key: 'update',
      label: t('view.update'),
      icon: 'filter',
      disabled: view === shown,
      onSelect: () => void updateView(view.id),
    },
    {
      key: 'up',
      label: t('view.up'),
      icon: 'ascending',
      shortcut: 'Alt+↑',
      disabled: at <= 0,
      onSelect: () => void moveView(view.id, -1),
    },
    {
      key: 'down',
      label: t('view.down'),
      icon: 'descending',
      shortcut: 'Alt+↓',
      disabled: at >= views.length - 1,
      onSelect: () => void moveView(view.id, 1),
    },
    {
      key: 'delete',
      label: t('view.delete'),
      icon: 'trash',
      shortcut: 'Delete',
      danger: true,
      separated: true,
      onSelect: () => void removeView(view),
    },
  ]
}
