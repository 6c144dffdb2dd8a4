import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { DROPPED_FILES, goesAsText, REQUEST_CHANNELS } from '../../shared/ipc/channels'
import type { RequestChannel } from '../../shared/ipc/contract'
import { logDefect } from '../system/logging'
import type { OurWindows } from '../system/windows/registry'
import { answer, type Handlers } from './answer'
import { isOurPage } from './sender'

/** What is no JSON is no arguments either: the check of the arguments refuses it. */
function readText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Answers every channel of the contract; a sender that isn't the main frame of a window of ours is refused. */
export function registerRequests(handlers: Handlers<BrowserWindow>, windows: OurWindows): void {
  const senderOf = ({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow | null =>
    isOurPage(senderFrame) ? windows.of(sender) : null
  const register = <C extends RequestChannel>(channel: C): void => {
    ipcMain.handle(channel, async (event, args: unknown) => {
      const answered = (value: unknown) =>
        answer<C, BrowserWindow>(channel, value, senderOf(event), handlers[channel], logDefect)
      if (typeof args !== 'string' || !goesAsText(channel)) return answered(args)
      return JSON.stringify(await answered(readText(args)))
    })
  }
  for (const channel of REQUEST_CHANNELS) register(channel)
}

/** Takes the paths of dropped files from the preload of a window of ours: from then on they may be imported. */
export function registerDrops(windows: OurWindows, allow: (paths: readonly string[]) => void): void {
  ipcMain.handle(DROPPED_FILES, ({ sender, senderFrame }, paths: unknown) => {
    if (!isOurPage(senderFrame) || windows.of(sender) === null) return
    if (Array.isArray(paths)) allow(paths.filter((path) => typeof path === 'string'))
  })
}
