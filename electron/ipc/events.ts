import type { BrowserWindow } from 'electron'
import type { EventChannel, Events } from '../../shared/ipc/contract'

/** Tells one window; a window that is closing or has crashed hears nothing more. */
export function tell<E extends EventChannel>(window: BrowserWindow, event: E, payload: Events[E]): void {
  if (window.isDestroyed() || window.webContents.isDestroyed() || window.webContents.isCrashed()) return
  window.webContents.send(event, payload)
}

export function tellAll<E extends EventChannel>(windows: readonly BrowserWindow[], event: E, payload: Events[E]): void {
  for (const window of windows) tell(window, event, payload)
}
