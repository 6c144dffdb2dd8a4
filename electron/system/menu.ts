import { type BaseWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/ipc/contract'
import { t } from '../../shared/messages/translate'

type Item = MenuItemConstructorOptions

/** Takes a command and the window in front, which need not be the main one. */
export type SendCommand = (command: MenuCommand, front: BaseWindow | undefined) => void

/** Builds the application menu; commands go to the main window. Accelerators that the editor uses are left to it. */
export function installMenu(send: SendCommand, platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, platform)))
}

const separator: Item = { type: 'separator' }
const role = (name: NonNullable<Item['role']>, label: string): Item => ({ role: name, label })

export function menuTemplate(send: SendCommand, platform: NodeJS.Platform): Item[] {
  const command = (name: MenuCommand, accelerator?: string): Item => ({
    id: name,
    label: t(`system.menu.${name}`),
    click: (_item, front) => send(name, front),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const isMac = platform === 'darwin'
  const settings = [command('settings.open', 'CmdOrCtrl+,'), command('person.switch')]
  const quit = role('quit', t('system.menu.quit'))

  const appMenu: Item = {
    label: t('app.name'),
    submenu: [
      command('help.about'),
      separator,
      ...settings,
      separator,
      role('services', t('system.menu.services')),
      separator,
      role('hide', t('system.menu.hide')),
      role('hideOthers', t('system.menu.hideOthers')),
      role('unhide', t('system.menu.showAll')),
      separator,
      quit,
    ],
  }
  const file: Item = {
    label: t('system.menu.file'),
    submenu: [
      command('article.new', 'CmdOrCtrl+N'),
      command('article.fromTemplate', 'CmdOrCtrl+Shift+N'),
      command('article.save', 'CmdOrCtrl+S'),
      command('article.close', 'CmdOrCtrl+W'),
      separator,
      command('article.history', 'CmdOrCtrl+Shift+H'),
      separator,
      command('article.duplicate', 'CmdOrCtrl+D'),
      command('article.trash'),
      separator,
      command('article.export', 'CmdOrCtrl+Shift+E'),
      command('article.print', 'CmdOrCtrl+P'),
      command('article.copyBody', 'CmdOrCtrl+Shift+C'),
      command('article.previewWechat'),
      command('article.copyWechat'),
      command('article.copyPage'),
      separator,
      command('library.import', 'CmdOrCtrl+Shift+I'),
      command('library.site', 'CmdOrCtrl+Shift+U'),
      command('library.switch', 'CmdOrCtrl+O'),
      command('library.backup'),
      command('library.recovery'),
      ...(isMac ? [] : [separator, ...settings, separator, quit]),
    ],
  }
  const edit: Item = {
    label: t('system.menu.edit'),
    submenu: [
      role('undo', t('system.menu.undo')),
      role('redo', t('system.menu.redo')),
      separator,
      role('cut', t('system.menu.cut')),
      role('copy', t('system.menu.copy')),
      role('paste', t('system.menu.paste')),
      role('pasteAndMatchStyle', t('system.menu.pastePlain')),
      role('selectAll', t('system.menu.selectAll')),
      separator,
      command('edit.find', 'CmdOrCtrl+F'),
      // On macOS Command+H hides the app.
      command('edit.replace', isMac ? 'Cmd+Alt+F' : 'Ctrl+H'),
      separator,
      command('app.commands', 'CmdOrCtrl+Shift+K'),
    ],
  }
  const view: Item = {
    label: t('system.menu.view'),
    submenu: [
      command('view.edit', 'CmdOrCtrl+1'),
      command('view.split', 'CmdOrCtrl+2'),
      command('view.preview', 'CmdOrCtrl+3'),
      command('view.previewWindow', 'CmdOrCtrl+Shift+P'),
      separator,
      command('view.list', 'CmdOrCtrl+4'),
      command('view.panel', 'CmdOrCtrl+5'),
      command('view.outline', 'CmdOrCtrl+6'),
      separator,
      command('view.focus', 'F8'),
      command('view.typewriter'),
      separator,
      // The plain keys are the text's, as in other word processors; the whole window is larger with Alt.
      command('view.textLarger', 'CmdOrCtrl+='),
      command('view.textSmaller', 'CmdOrCtrl+-'),
      command('view.textNormal', 'CmdOrCtrl+0'),
      { ...role('zoomIn', t('system.menu.zoomIn')), accelerator: 'CmdOrCtrl+Alt+=' },
      { ...role('zoomOut', t('system.menu.zoomOut')), accelerator: 'CmdOrCtrl+Alt+-' },
      { ...role('resetZoom', t('system.menu.zoomReset')), accelerator: 'CmdOrCtrl+Alt+Backspace' },
      separator,
      role('togglefullscreen', t('system.menu.fullScreen')),
    ],
  }
  const window: Item = {
    label: t('system.menu.window'),
    submenu: [
      role('minimize', t('system.menu.minimize')),
      { ...role('close', t('system.menu.close')), accelerator: 'CmdOrCtrl+Shift+W' },
      ...(isMac ? [separator, role('front', t('system.menu.front'))] : []),
    ],
  }
  const help: Item = { label: t('system.menu.help'), submenu: [command('help.about')] }
  return isMac ? [appMenu, file, edit, view, window] : [file, edit, view, window, help]
}
