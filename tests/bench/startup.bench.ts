import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initLibrary } from '../../electron/library'
import { fillLibrary } from './corpus/fill-library'
import { pairedRow, type Row } from './rows'
import { startWindow } from './windows'

const ARTICLES = 10_000
const ROWS = 30
const PAIRS = 9

/** The least a window can be: one page with one line. */
async function makeMinimalApp(dir: string): Promise<string> {
  await mkdir(dir)
  await writeFile(join(dir, 'package.json'), JSON.stringify({ name: 'minimal', version: '1.0.0', main: 'main.js' }))
  await writeFile(
    join(dir, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
app.setPath('userData', ${JSON.stringify(join(dir, 'state'))})
app.whenReady().then(() => new BrowserWindow({ width: 1920, height: 1080 }).loadFile(require('path').join(__dirname, 'index.html')))
`,
  )
  await writeFile(join(dir, 'index.html'), '<!doctype html><meta charset="utf-8"><title>m</title><p>稿台</p>')
  return dir
}

/** Milliseconds from the start of the process to the mark that rows can be clicked; checks that they are there. */
async function firstList(root: string, library: string, state: string): Promise<number> {
  const window = await startWindow(root, [
    `--library=${library}`,
    `--state=${state}`,
    '--by=演示',
    '--window-size=1920,1080',
  ])
  try {
    await window.page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })
    const found = await window.page.evaluate(() => {
      const [mark] = performance.getEntriesByName('gaotai:ready')
      return {
        at: performance.timeOrigin + (mark?.startTime ?? NaN),
        rows: document.querySelectorAll('.gt-row').length,
      }
    })
    if (found.rows < ROWS) throw new Error(`only ${found.rows} rows at the ready mark`)
    return found.at - window.startedAt
  } finally {
    await window.stop()
  }
}

async function firstPaint(app: string): Promise<number> {
  const window = await startWindow(app, [])
  try {
    await window.page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0)
    const at = await window.page.evaluate(
      () => performance.timeOrigin + (performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN),
    )
    return at - window.startedAt
  } finally {
    await window.stop()
  }
}

/** first-list: from the start of the process to 30 rows that can be clicked, beside a minimal window's first paint. */
export async function startup(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-bench-startup-'))
  const root = process.cwd()
  try {
    const library = join(dir, 'library')
    const state = join(dir, 'state')
    const surroundings = { now: () => Date.now(), randomBytes: (n: number) => randomBytes(n), person: () => '演示' }
    await initLibrary({ path: library, surroundings })
    await fillLibrary(library, ARTICLES)
    const minimal = await makeMinimalApp(join(dir, 'minimal'))
    const pairs: (readonly [number, number])[] = []
    // The first start reads the library for the first time on this machine; every later one is a start of a working day.
    for (let n = -2; n < PAIRS; n += 1) {
      const pair = [await firstList(root, library, state), await firstPaint(minimal)] as const
      if (n >= 0) pairs.push(pair)
    }
    return [
      pairedRow(
        {
          metric: 'first-list',
          size: ARTICLES,
          unit: 'ms',
          target: 1.5,
          peerName: 'minimal Electron window, first paint',
        },
        pairs,
      ),
    ]
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}
