import { app, type WebContents } from 'electron'
import { ORIGIN } from '../protocol/origin'
import { mayNavigate } from './navigation'

/** Holds for every page of this process, whoever made it: no leaving, no new windows, no embedded guests, no datagrams. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url, event.isMainFrame, contents.getURL())) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    // WebRTC asks no request filter; without a proxy, which we have none of, this leaves it no way out.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    bringBack(contents)
  })
}

/** A page may empty itself (`about:blank`) without asking: then it is loaded again, for an empty window can't be closed well. */
function bringBack(contents: WebContents): void {
  let home: string | null = null
  contents.on('did-navigate', (_event, url) => {
    if (url.startsWith(`${ORIGIN}/`)) home = url
    else if (home !== null) void contents.loadURL(home)
  })
}
