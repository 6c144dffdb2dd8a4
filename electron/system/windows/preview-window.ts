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
  const { id, part, block, external } = point
  const query = new URLSearchParams({ view: 'preview', id, part: String(part), block: String(block) })
  if (external !== null) query.set('external', external)
  void window.loadURL(`${WINDOW_URL}?${query.toString()}`)
  return window
}
