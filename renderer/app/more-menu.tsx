import { t } from '../../shared/messages/translate'
import { duplicateArticles } from '../state/duplicating'
import { showHistory } from '../state/history'
import { trashArticles } from '../state/trashing'
import { isUnsavedNew } from '../state/unsaved-new'
import { useWorkingCopy } from '../state/working-copy'
import { useWhyNotWritable } from '../state/writable'
import { Icon } from '../ui/icon'
import { shortcutText } from '../ui/keys'
import { MenuButton } from '../ui/menu'
import { runCommand } from './commands'

/** What is done less often with the open article. */
export function MoreMenu() {
  const id = useWorkingCopy((copy) => copy.open?.id ?? null)
  const trashed = useWorkingCopy((copy) => copy.fields.trashedAt !== undefined)
  const whyNot = useWhyNotWritable()
  if (id === null) return null
  return (
    <MenuButton
      label={t('top.more')}
      align="end"
      arrow={false}
      items={[
        {
          key: 'history',
          label: t('top.history'),
          icon: 'clock',
          shortcut: shortcutText('Mod+Shift+H'),
          onSelect: () => void showHistory(id),
        },
        {
          key: 'print',
          label: t('list.print'),
          icon: 'page',
          shortcut: shortcutText('Mod+P'),
          separated: true,
          onSelect: () => runCommand('article.print'),
        },
        {
          key: 'copyBody',
          label: t('top.copyBody'),
          icon: 'page',
          shortcut: shortcutText('Mod+Shift+C'),
          separated: true,
          onSelect: () => runCommand('article.copyBody'),
        },
        {
          key: 'previewWechat',
          label: t('system.menu.article.previewWechat'),
          icon: 'page',
          onSelect: () => runCommand('article.previewWechat'),
        },
        {
          key: 'copyWechat',
          label: t('system.menu.article.copyWechat'),
          icon: 'duplicate',
          onSelect: () => runCommand('article.copyWechat'),
        },
        { key: 'copyPage', label: t('top.copyPage'), icon: 'page', onSelect: () => runCommand('article.copyPage') },
        {
          key: 'duplicate',
          label: t('list.duplicate'),
          icon: 'duplicate',
          shortcut: shortcutText('Mod+D'),
          separated: true,
          whyNot,
          onSelect: () => void duplicateArticles([id]),
        },
        {
          key: 'trash',
          label: t('list.trash'),
          icon: 'trash',
          danger: true,
          separated: true,
          disabled: trashed,
          whyNot: isUnsavedNew(id) ? null : whyNot,
          onSelect: () => void trashArticles([id]),
        },
        {
          key: 'backup',
          label: t('top.backup'),
          icon: 'library',
          separated: true,
          onSelect: () => runCommand('library.backup'),
        },
        {
          key: 'recovery',
          label: t('top.recovery'),
          icon: 'restore',
          onSelect: () => runCommand('library.recovery'),
        },
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  )
}
