import { fileURLToPath, pathToFileURL } from 'node:url'
import { _electron, type Page } from '@playwright/test'
import { ownDisplay } from './display'

/** A browser that reads exported files from the disk, as a web master or a reader does. */
export interface Reader {
  readonly page: Page
  readonly open: (file: string) => Promise<void>
  /** Errors of the console and of pages, and requests that weren't for a file, as they came. */
  readonly problems: readonly string[]
  readonly close: () => Promise<void>
}

const main = fileURLToPath(new URL('reader-app', import.meta.url))

export async function openReader(width = 1280, height = 900): Promise<Reader> {
  const app = await _electron.launch({
    executablePath: process.env['GAOTAI_ELECTRON'] ?? '',
    args: [main, '--disable-gpu'],
    env: { ...process.env, ...ownDisplay(), READER_SIZE: `${width}x${height}` },
  })
  const page = await app.firstWindow()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    if (!/^(?:file|about|data):/.test(request.url())) problems.push(request.url())
  })
  page.on('requestfailed', (request) => problems.push(`${request.url()} ${request.failure()?.errorText ?? ''}`))
  return {
    page,
    problems,
    open: async (file) => {
      await page.goto(pathToFileURL(file).href)
    },
    close: () => app.close(),
  }
}
