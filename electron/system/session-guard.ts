import type { Session } from 'electron'

/** Everything that leads out of the machine, or to its files behind our protocol's back. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/** A session that grants no permission, opens no connection and downloads nothing. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.webRequest.onBeforeRequest({ urls: OUTSIDE }, (_details, decide) => decide({ cancel: true }))
  session.on('will-download', (event) => event.preventDefault())
  // Chromium would fetch dictionaries, and look for a proxy on the network.
  session.setSpellCheckerEnabled(false)
  void session.setProxy({ mode: 'direct' })
}
