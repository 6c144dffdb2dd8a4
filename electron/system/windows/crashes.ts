import { app, type BrowserWindow, dialog } from 'electron'
import { t } from '../../../shared/messages/translate'
import { logDefect, logFile } from '../logging'

/** More crashes than this within the span, and reloading would only go round in circles. */
const TOO_MANY = 3
const SPAN = 60_000

/** A page that died is loaded again, with words on what is safe; one that keeps dying ends the app. */
export function guardCrashes(window: BrowserWindow, pageIsGone: () => void): void {
  let crashes: readonly number[] = []
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    logDefect('page', `${details.reason} ${details.exitCode}`)
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < SPAN), now]
    pageIsGone()
    if (window.isDestroyed()) return
    if (crashes.length >= TOO_MANY) {
      dialog.showErrorBox(t('system.crash.again'), t('system.crash.againDetail', { path: logFile() }))
      app.exit(1)
      return
    }
    window.webContents.reload()
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: t('system.crash.title'),
      detail: t('system.crash.detail'),
      buttons: [t('common.ok')],
    })
  })
}
