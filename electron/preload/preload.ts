import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { DROPPED_FILES, EVENT_CHANNELS, REQUEST_CHANNELS } from '../../shared/ipc/channels'
import type { EventChannel, Events, RequestArgs, RequestChannel, RequestValue } from '../../shared/ipc/contract'
import type { Result } from '../../shared/ipc/errors'

/** The same shape as the renderer's client declares; each side is compiled against the contract alone. */
interface Bridge {
  readonly request: <C extends RequestChannel>(channel: C, args: RequestArgs<C>) => Promise<Result<RequestValue<C>>>
  readonly on: <E extends EventChannel>(event: E, listener: (payload: Events[E]) => void) => () => void
  /** The paths of files that were dropped, which may be imported from then on; a file made by the page has none. */
  readonly dropped: (files: readonly File[]) => Promise<readonly string[]>
}

const requests: ReadonlySet<string> = new Set(REQUEST_CHANNELS)
const events: ReadonlySet<string> = new Set(EVENT_CHANNELS)

const bridge: Bridge = {
  request: (channel, args) => {
    if (!requests.has(channel)) return Promise.reject(new Error(`unknown channel: ${String(channel)}`))
    return ipcRenderer.invoke(channel, args) as Promise<never>
  },
  on: (event, listener) => {
    if (!events.has(event)) throw new Error(`unknown event: ${String(event)}`)
    // The IpcRendererEvent stays here: it would hand the page a sender.
    const relay = (_event: unknown, payload: unknown): void => listener(payload as never)
    ipcRenderer.on(event, relay)
    return () => {
      ipcRenderer.removeListener(event, relay)
    }
  },
  dropped: async (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    await ipcRenderer.invoke(DROPPED_FILES, paths)
    return paths
  },
}

contextBridge.exposeInMainWorld('gaotai', bridge)
