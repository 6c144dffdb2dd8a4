import { BrowserWindow } from 'electron'
import type { PreviewPoint } from '../../../shared/ipc/library-values'
import { t } from '../../../shared/messages/translate'
import { pageOptions, WINDOW_URL } from './page-options'

/** The drawn page in a window of its own, beside the main window. */
export function openPreviewWindow(preload: string, point: PreviewPoint): BrowserWindow {
  const window = new BrowserWindow({
    ...pageOptions(preload),
    width: 1100,
    height: 820,
    minWidth: 360,
    minHeight: 400,
    autoHideMenuBar: true,
    title: t('system.previewTitle'),
  })
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  const { id, part, block } = point
  void window.loadURL(`${WINDOW_URL}?view=preview&id=${encodeURIComponent(id)}&part=${part}&block=${block}`)
  return window
}
