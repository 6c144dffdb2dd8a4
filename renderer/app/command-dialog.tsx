import { MENU_COMMANDS, type MenuCommand } from '../../shared/ipc/contract'
import { t } from '../../shared/messages/translate'
import { CommandPalette, type PaletteEntry } from '../features/commands/command-palette'
import { targets } from '../state/article-commands'
import { setFilter } from '../state/article-list'
import { useColumnTree } from '../state/column-tree'
import { closeDialog, openDialog, SETTINGS_SECTIONS } from '../state/dialogs'
import { attachedEditor, useWorkingCopy } from '../state/working-copy'
import { useWhyNotWritable } from '../state/writable'
import { shortcutText } from '../ui/keys'
import { shortcutOf } from '../ui/window-keys'
import { runCommand } from './commands'

/** What makes no sense without an open article. */
const NEED_OPEN: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  'article.save',
  'article.close',
  'article.history',
  'article.copyBody',
  'article.copyWechat',
  'article.previewWechat',
  'article.copyPage',
  'edit.replace',
  'view.panel',
  'view.outline',
  'view.edit',
  'view.split',
  'view.preview',
  'view.previewWindow',
])
const NEED_TARGETS: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  'article.duplicate',
  'article.trash',
  'article.export',
  'article.print',
])
const WRITING: ReadonlySet<MenuCommand> = new Set<MenuCommand>([
  'article.new',
  'article.fromTemplate',
  'library.import',
  'library.site',
  'article.save',
  'article.duplicate',
  'article.trash',
])

/** 全部命令: what the menus, the toolbar and the settings have, in one list. */
export function CommandDialog() {
  const isOpen = useWorkingCopy((copy) => copy.open !== null)
  const columns = useColumnTree((tree) => tree.names)
  const notWritable = useWhyNotWritable()
  const whyNot = (command: MenuCommand): string | null => {
    if (NEED_OPEN.has(command) && !isOpen) return t('commands.why.open')
    if (NEED_TARGETS.has(command) && targets().length === 0) return t('commands.why.chosen')
    return WRITING.has(command) ? notWritable : null
  }
  const entries: readonly PaletteEntry[] = [
    ...MENU_COMMANDS.filter((command) => command !== 'app.commands').map((command): PaletteEntry => {
      const shortcut = shortcutOf(command)
      return {
        id: command,
        group: 'app',
        label: t(`system.menu.${command}`).replace('…', ''),
        ...(shortcut === null ? {} : { shortcut: shortcutText(shortcut) }),
        whyNot: whyNot(command),
        run: () => runCommand(command),
      }
    }),
    ...(attachedEditor()?.commands() ?? []).map((command): PaletteEntry => ({
      ...command,
      id: `text.${command.id}`,
      group: 'text',
    })),
    ...SETTINGS_SECTIONS.map((section): PaletteEntry => ({
      id: `settings.${section}`,
      group: 'settings',
      label: t('commands.settings', { section: t(`settings.section.${section}`) }),
      whyNot: null,
      run: () => openDialog({ kind: 'settings', section }),
    })),
    ...[...columns].map(([id, name]): PaletteEntry => ({
      id: `column.${id}`,
      group: 'columns',
      label: t('commands.column', { name }),
      whyNot: null,
      run: () => void setFilter({ scope: { kind: 'column', id } }),
    })),
  ]
  return <CommandPalette entries={entries} onClose={closeDialog} />
}
