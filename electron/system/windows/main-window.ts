import { BrowserWindow, type Rectangle, screen } from 'electron'
import { t } from '../../../shared/messages/translate'
import type { WindowPlace } from '../../library/workspace'
import { pageOptions, WINDOW_URL } from './page-options'
import { fitToScreens } from './saved-bounds'

export interface MainWindowParts {
  readonly preload: string
  /** Where the window was when it was last closed. */
  readonly bounds: WindowPlace | null
  /** A size asked for on the command line goes first. */
  readonly size: { readonly width: number; readonly height: number } | null
  readonly remember: (bounds: WindowPlace) => void
}

const SMALLEST = { minWidth: 960, minHeight: 600 }
const USUAL = { width: 1360, height: 860 }

/** Opens the window of the workstation; it shows itself once there is something to see. */
export function openMainWindow(parts: MainWindowParts): BrowserWindow {
  const areas: readonly Rectangle[] = screen.getAllDisplays().map(({ workArea }) => workArea)
  const bounds = parts.size === null ? fitToScreens(parts.bounds, areas) : null
  const window = new BrowserWindow({
    ...pageOptions(parts.preload),
    ...SMALLEST,
    ...(parts.size ?? bounds ?? USUAL),
    title: t('app.name'),
  })
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return
    if (bounds?.maximized === true) window.maximize()
    window.show()
  }
  // A hidden page isn't always painted where there is no GPU: then the loaded page is the moment.
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', show)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => parts.remember({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  void window.loadURL(WINDOW_URL)
  return window
}

export function titleOf(library: string | null): string {
  return library === null ? t('app.name') : t('system.windowTitle', { library })
}
