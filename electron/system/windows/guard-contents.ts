import { app } from 'electron'
import { openWindowHome } from './navigation'

/** Holds for every page of this process, whoever made it: no leaving, no new windows, no embedded guests, no datagrams. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    const home = openWindowHome()
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    const bringBack = (url: string): void => {
      const back = home.wayBackFrom(url)
      if (back !== null) void contents.loadURL(back)
    }
    contents.on('will-frame-navigate', (event) => {
      if (home.mayNavigate(event.url, event.isMainFrame)) return
      event.preventDefault()
      // A reload under an address of the page's own making is refused as any other way out, and leads home.
      if (event.isMainFrame) bringBack(contents.getURL())
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    // WebRTC asks no request filter; without a proxy, which we have none of, this leaves it no way out.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    // A page may empty itself (`about:blank`) without asking: an empty window can't be closed well.
    contents.on('did-navigate', (_event, url) => bringBack(url))
  })
}
