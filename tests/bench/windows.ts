import { spawn, type ChildProcess } from 'node:child_process'
import { chromium, type Page } from 'playwright'

/** A running Electron with its one page, reached over its debugging port. */
export interface RunningWindow {
  readonly page: Page
  /** When the process was started, in milliseconds since the epoch. */
  readonly startedAt: number
  readonly stop: () => Promise<void>
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr?.on('data', (data: Buffer) => {
      text += data.toString()
      const [, address] = /DevTools listening on (ws:\S+)/.exec(text) ?? []
      if (address !== undefined) resolve(address)
    })
    child.on('exit', () => reject(new Error(`Electron ended before it listened: ${text}`)))
  })
}

/** Starts Electron on an app folder, as a person would, with nothing but a debugging port added. */
export async function startWindow(app: string, args: readonly string[]): Promise<RunningWindow> {
  const startedAt = Date.now()
  const child = spawn(
    process.env['GAOTAI_ELECTRON'] ?? 'electron',
    ['--remote-debugging-port=0', '--no-sandbox', '--disable-gpu', app, ...args],
    { stdio: ['ignore', 'ignore', 'pipe'], env: process.env },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return {
    page,
    startedAt,
    stop: async () => {
      // As a person leaves it: what the next start builds on gets written.
      child.kill('SIGTERM')
      await gone
      await browser.close().catch(() => undefined)
    },
  }
}
