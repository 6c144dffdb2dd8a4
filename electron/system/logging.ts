import { join } from 'node:path'
import log from 'electron-log/node'

let folder = ''

/** Defects and crashes go to a file in the state folder, nowhere else; texts of articles never do. */
export function startLogging(stateDir: string): void {
  folder = join(stateDir, 'logs')
  log.transports.file.resolvePathFn = logFile
  log.transports.file.level = 'info'
  log.transports.file.maxSize = 1_000_000
  log.transports.console.level = false
  // A defect that nobody caught must not end the app under a person's hands: the text is in the window and the drafts.
  process.on('uncaughtException', (error) => logDefect('uncaught', error))
  process.on('unhandledRejection', (error) => logDefect('unhandled', error))
}

export const logFile = (): string => join(folder, 'main.log')

/** @param where the room and the deed, e.g. `ipc article:save` */
export function logDefect(where: string, error: unknown): void {
  log.error(where, error instanceof Error ? (error.stack ?? error.message) : String(error))
}
