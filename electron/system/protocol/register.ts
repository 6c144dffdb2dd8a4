import { protocol, type Session } from 'electron'
import { SCHEME } from './origin'
import { serve, type Sources } from './serve'

/** Has to run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ])
}

export function serveScheme(session: Session, sources: Sources): void {
  session.protocol.handle(SCHEME, (request) => serve(request, sources))
}
