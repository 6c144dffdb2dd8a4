import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { REQUEST_CHANNELS } from '../../shared/ipc/channels'
import type { RequestChannel } from '../../shared/ipc/contract'
import { logDefect } from '../system/logging'
import type { OurWindows } from '../system/windows/registry'
import { answer, type Handlers } from './answer'
import { isOurPage } from './sender'

/** Answers every channel of the contract; a sender that isn't the main frame of a window of ours is refused. */
export function registerRequests(handlers: Handlers<BrowserWindow>, windows: OurWindows): void {
  const senderOf = ({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow | null =>
    isOurPage(senderFrame) ? windows.of(sender) : null
  const register = <C extends RequestChannel>(channel: C): void => {
    ipcMain.handle(channel, (event, args: unknown) =>
      answer<C, BrowserWindow>(channel, args, senderOf(event), handlers[channel], logDefect),
    )
  }
  for (const channel of REQUEST_CHANNELS) register(channel)
}
