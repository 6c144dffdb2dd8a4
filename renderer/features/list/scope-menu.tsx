import { t } from '../../../shared/messages/translate'
import type { Column } from '../../../shared/portal/profile'
import type { Scope } from '../../../shared/ipc/list-values'
import { useArticleList } from '../../state/article-list'
import { useColumnTree } from '../../state/column-tree'
import { showScope } from '../../state/filters'
import { sameScope } from '../../state/list-query'
import { showView, useViews } from '../../state/views'
import { MenuButton, type MenuItem } from '../../ui/menu'

/** The shelves as a menu, for windows too narrow to show them beside the list. */
export function ScopeMenu({ name }: { readonly name: string }) {
  const scope = useArticleList((list) => list.filter.scope)
  const views = useViews((all) => all.views)
  const tree = useColumnTree((columns) => columns.tree)
  const item = (key: string, label: string, target: Scope): MenuItem => ({
    key,
    label,
    checked: sameScope(target, scope),
    onSelect: () => showScope(target),
  })
  const columns = (level: readonly Column[], indent: string): readonly MenuItem[] =>
    level.flatMap((column) => [
      item(column.id, `${indent}${column.name}`, { kind: 'column', id: column.id }),
      ...columns(column.children, `${indent}\u3000`),
    ])
  const kept = views.map((view) => ({
    key: `view-${view.id}`,
    label: view.name,
    icon: 'star' as const,
    onSelect: () => showView(view),
  }))
  return (
    <span className="gt-scope-menu">
      <MenuButton
        label={t('list.scope', { name })}
        items={[
          ...kept,
          { ...item('all', t('nav.all'), { kind: 'all' }), separated: kept.length > 0 },
          ...columns(tree.columns, ''),
          item('none', t('nav.none'), { kind: 'none' }),
          { ...item('trash', t('nav.trash'), { kind: 'trash' }), separated: true },
        ]}
      >
        <h2>{name}</h2>
      </MenuButton>
    </span>
  )
}
