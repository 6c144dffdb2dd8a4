import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { ArticleRecord } from '../../shared/article/record'
import { fillLibrary } from '../bench/corpus/fill-library'
import { gaotaiJson } from './command-line'
import { ownDisplay } from './display'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface LaunchOptions {
  /** The name written into revisions; null: the first start asks for it. */
  readonly person?: string | null
  /** A library folder to open; null: the welcome screen. */
  readonly library?: string | null
  readonly width?: number
  readonly height?: number
  readonly args?: readonly string[]
}

/** One running workstation with its own state and library. */
export interface Workstation {
  readonly app: ElectronApplication
  readonly page: Page
  readonly close: () => Promise<void>
  /** As a power cut would: SIGKILL to the main process. */
  readonly kill: () => Promise<void>
  /** Ends it whatever it does; nothing happens when it is gone already. */
  readonly stop: () => void
}

export interface SavePlace {
  readonly id?: string
  readonly parent?: string
  /** The command line's common options of another library. */
  readonly options?: readonly string[]
}

export interface Desk {
  /** A fresh folder for this test; removed afterwards. */
  readonly dir: string
  readonly library: string
  readonly state: string
  /** Creates the library through the command line (once). */
  readonly initLibrary: () => Promise<void>
  /** Saves a record through the command line: a new article, the next revision of one, or in another library. */
  readonly saveRecord: (record: object, where?: SavePlace) => Promise<{ id: string; number: number; hash: string }>
  /** Puts so many generated articles of past years into the library. @param shape changes each record first */
  readonly fill: (count: number, shape?: (record: ArticleRecord) => ArticleRecord) => Promise<void>
  readonly launch: (options?: LaunchOptions) => Promise<Workstation>
}

type ElectronOptions = NonNullable<Parameters<typeof _electron.launch>[0]>

/** On a machine under heavy load the runtime itself may die of a signal before it runs a line of ours: once more, and said. */
async function launchElectron(options: ElectronOptions): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options)
  } catch (error) {
    if (!String(error).includes('signal=SIGSEGV')) throw error
    process.stderr.write('The Electron runtime died while it started (SIGSEGV); it is started again.\n')
    return _electron.launch(options)
  }
}

/**
 * Every evaluation in the main process becomes an async one. V8's inspector holds the promise of an answer weakly: a
 * plain answer's is settled at once, and until its reaction runs the collector may take it (microsoft/playwright#33737),
 * while an async function's is held to its end.
 */
function answersAsync(app: ElectronApplication): void {
  const asyncOf = (call: unknown) =>
    Object.assign(() => undefined, { toString: () => `async (...given) => (${String(call)})(...given)` })
  for (const name of ['evaluate', 'evaluateHandle'] as const) {
    const evaluate = app[name].bind(app) as (call: unknown, given?: unknown) => Promise<unknown>
    Object.assign(app, { [name]: (call: unknown, given?: unknown) => evaluate(asyncOf(call), given) })
  }
}

/**
 * A display without a window manager gives and takes the focus by chance, when a window of the test before goes late:
 * the page counts as the active one, as it is for a person who works in it. (Playwright does so in its own browsers.)
 */
async function keepActive(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true })
}

async function launchAt(dir: string, library: string, options: LaunchOptions): Promise<Workstation> {
  const person = options.person === undefined ? '林晓' : options.person
  const opened = options.library === undefined ? library : options.library
  const app = await launchElectron({
    executablePath: process.env['GAOTAI_ELECTRON'] ?? '',
    args: [
      root,
      '--disable-gpu',
      `--state=${join(dir, 'state')}`,
      `--window-size=${options.width ?? 1280},${options.height ?? 800}`,
      ...(opened === null ? [] : [`--library=${opened}`]),
      ...(person === null ? [] : [`--by=${person}`]),
      ...(options.args ?? []),
    ],
    env: { ...process.env, ...ownDisplay(), LANG: 'zh_CN.UTF-8' },
  })
  answersAsync(app)
  // Asked for while it lives: the handle of an ended app answers no more.
  const child = app.process()
  const page = await app.firstWindow()
  await page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })
  await keepActive(page)
  return {
    app,
    page,
    close: () => app.close(),
    kill: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
    stop: () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    },
  }
}

/** A test with its own desk: a folder, a library, a state folder; every workstation it launched is closed at the end. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'gaotai-desk-'))
    const library = join(dir, 'library')
    const state = join(dir, 'state')
    const common = ['--library', library, '--state', state, '--by', '林晓']
    const running: Workstation[] = []
    let made = false
    let records = 0
    const initLibrary = async () => {
      if (made) return
      made = true
      await gaotaiJson(['init', ...common])
    }
    await use({
      dir,
      library,
      state,
      initLibrary,
      fill: async (count, shape) => {
        await initLibrary()
        await fillLibrary(library, count, 1, undefined, shape)
      },
      saveRecord: async (record, { id, parent, options = common } = {}) => {
        await initLibrary()
        const file = join(dir, `record-${(records += 1)}.json`)
        await writeFile(file, JSON.stringify(record))
        const next = id === undefined || parent === undefined ? [] : [id, '--parent', parent]
        return gaotaiJson(['save', ...next, '--file', file, ...options])
      },
      launch: async (options = {}) => {
        if (options.library === undefined) await initLibrary()
        const workstation = await launchAt(dir, library, options)
        running.push(workstation)
        return workstation
      },
    })
    for (const workstation of running) workstation.stop()
    // Helpers of the browser may still write their caches when the main process is gone.
    await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  },
})

export { expect } from '@playwright/test'
