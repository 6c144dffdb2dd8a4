import { useId, useMemo } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { exportArticles, printArticles } from '../../state/article-commands'
import { openDialog } from '../../state/dialogs'
import { duplicateArticles } from '../../state/duplicating'
import { openArticle } from '../../state/article-session'
import { purgeArticles } from '../../state/purging'
import { useSelection } from '../../state/selection'
import { inTrash, restoreArticles, trashArticles } from '../../state/trashing'
import { useWhyNotWritable } from '../../state/writable'
import { isUnsavedNew } from '../../state/unsaved-new'
import { shortcutText } from '../../ui/keys'
import { MenuList, type MenuItem } from '../../ui/menu'
import { useStatusSteps } from './status-steps'

/** What can be done with the row under the pointer, or with all chosen rows when it is one of them. */
export function RowMenu({
  at,
  cursorId,
  onClose,
}: {
  readonly at: { readonly x: number; readonly y: number }
  readonly cursorId: ArticleId | null
  readonly onClose: () => void
}) {
  const id = useId()
  const selected = useSelection((selection) => selection.ids)
  const whyNot = useWhyNotWritable()
  const ids = useMemo(
    () => (cursorId === null ? [] : selected.has(cursorId) ? [...selected] : [cursorId]),
    [selected, cursorId],
  )
  const steps = useStatusSteps(ids, whyNot)
  // Drawn in one piece: an entry that came later would move the others under the pointer.
  if (cursorId === null || steps === null) return null
  const open: MenuItem = {
    key: 'open',
    label: t('list.open'),
    icon: 'write',
    shortcut: 'Enter',
    disabled: ids.length > 1,
    onSelect: () => void openArticle(cursorId),
  }
  const items: readonly MenuItem[] = inTrash()
    ? [
        open,
        {
          key: 'restore',
          label: t('list.restore'),
          icon: 'restore',
          whyNot,
          onSelect: () => void restoreArticles(ids),
        },
        {
          key: 'purge',
          label: t('purge.menu'),
          icon: 'trash',
          danger: true,
          separated: true,
          whyNot,
          onSelect: () => void purgeArticles(ids),
        },
      ]
    : [
        open,
        {
          key: 'duplicate',
          label: t('list.duplicate'),
          icon: 'duplicate',
          shortcut: shortcutText('Mod+D'),
          whyNot,
          onSelect: () => void duplicateArticles(ids),
        },
        ...(ids.every(isUnsavedNew) ? [] : changesOf(ids, steps, whyNot)),
        {
          key: 'export',
          label: t('list.export'),
          icon: 'export',
          separated: true,
          onSelect: () => void exportArticles(ids),
        },
        {
          key: 'print',
          label: t('list.print'),
          shortcut: shortcutText('Mod+P'),
          onSelect: () => void printArticles(ids),
        },
        {
          key: 'trash',
          label: t('list.trash'),
          icon: 'trash',
          shortcut: 'Delete',
          danger: true,
          separated: true,
          whyNot: ids.every(isUnsavedNew) ? null : whyNot,
          onSelect: () => void trashArticles(ids),
        },
      ]
  return <MenuList id={id} items={items} label={t('list.menu')} at={at} onClose={onClose} />
}

/** Changes of the articles themselves: the steps of their status, their column, their keywords. */
const changesOf = (
  ids: readonly ArticleId[],
  steps: readonly MenuItem[],
  whyNot: string | null,
): readonly MenuItem[] => [
  ...steps.map((step, at) => ({ ...step, separated: at === 0 })),
  {
    key: 'column',
    label: t('bulk.column'),
    icon: 'folder',
    separated: steps.length === 0,
    whyNot,
    onSelect: () => openDialog({ kind: 'bulk-column', ids }),
  },
  {
    key: 'keywords',
    label: t('bulk.keywords'),
    icon: 'tag',
    whyNot,
    onSelect: () => openDialog({ kind: 'bulk-keywords', ids }),
  },
]
