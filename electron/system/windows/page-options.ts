import { app, type BrowserWindowConstructorOptions } from 'electron'
import { ORIGIN } from '../protocol/origin'
import { windowBackground } from '../appearance'

/** What every window of ours has in common: a page without Node, isolated and sandboxed. */
export function pageOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    show: false,
    backgroundColor: windowBackground(),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Only macOS spells by itself; elsewhere Electron would fetch dictionaries from the network.
      spellcheck: process.platform === 'darwin',
      devTools: !app.isPackaged,
      v8CacheOptions: 'bypassHeatCheck',
    },
  }
}

export const WINDOW_URL = `${ORIGIN}/`
