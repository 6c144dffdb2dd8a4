import { type BrowserWindow, dialog } from 'electron'
import { t } from '../../../shared/messages/translate'

/** How long a page may take to show that it still runs, in milliseconds. */
const PATIENCE = 5000

/** The closing of one window: the page is asked first, so that no text that a person wrote is lost. */
export interface Closing {
  /** The page runs and will answer when asked; before that, and after a crash, the window just closes. */
  readonly pageIsReady: () => void
  readonly pageIsGone: () => void
  /** The page's answer: close now, or stay. */
  readonly answer: (proceed: boolean) => void
}

/** @param ask tells the page that its window is about to close */
export function guardClosing(window: BrowserWindow, ask: () => void): Closing {
  let pageReady = false
  let asking = false

  window.on('close', (event) => {
    if (!pageReady || window.webContents.isCrashed()) return
    event.preventDefault()
    ask()
    if (asking) return
    asking = true
    void offerForce(window, () => asking)
  })

  return {
    pageIsReady: () => (pageReady = true),
    pageIsGone: () => {
      pageReady = false
      if (asking) window.destroy()
    },
    answer: (proceed) => {
      asking = false
      if (proceed) window.destroy()
    },
  }
}

/** While a page that was asked doesn't even run, offers to close without it. A person who is thinking isn't disturbed. */
async function offerForce(window: BrowserWindow, isAsking: () => boolean): Promise<void> {
  while (isAsking() && !window.isDestroyed()) {
    if (await runs(window)) return
    if (!isAsking() || window.isDestroyed()) return
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('system.hung.title'),
      detail: t('system.hung.detail'),
      buttons: [t('system.hung.wait'), t('system.hung.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1 && !window.isDestroyed()) window.destroy()
  }
}

async function runs(window: BrowserWindow): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE)
  })
  const echo = window.webContents.executeJavaScript('true').then(
    () => true,
    () => true,
  )
  const alive = await Promise.race([echo, patience])
  clearTimeout(timer)
  return alive
}
