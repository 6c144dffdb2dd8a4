import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { initLibrary, openLibrary } from '../../electron/library'
import { fillLibrary } from './corpus/fill-library'
import { paragraphs, seededRandom } from './corpus/generate'
import { soloRow, type Row } from './rows'
import { startWindow } from './windows'

const ARTICLES = 10_000
const CHARACTERS = 2000
const RUNS = 15
const TITLE = '延时测量用稿'

/** What the page notes for us: when the last key went down, and when what we wait for came true after it. */
interface Stopwatch {
  keyAt: number
  doneAt: number | null
  stop: () => void
}
declare global {
  interface Window {
    gaotaiStopwatch?: Stopwatch
  }
}

/** Starts watching; `what` names the change that ends the measurement. */
function arm(page: Page, what: 'preview' | 'draft' | 'filter'): Promise<void> {
  return page.evaluate((kind) => {
    const target = {
      preview: document.querySelector('iframe'),
      draft: document.querySelector('[data-save]'),
      filter: document.querySelector('.gt-list-scroll'),
    }[kind]
    if (target === null) throw new Error(`nothing to watch for ${kind}`)
    window.gaotaiStopwatch?.stop()
    const watch: Stopwatch = { keyAt: NaN, doneAt: null, stop: () => undefined }
    const isDone = (): boolean =>
      kind !== 'draft' || document.querySelector('[data-save="dirty"][data-tone="warning"]') !== null
    const observer = new MutationObserver(() => {
      if (Number.isNaN(watch.keyAt) || watch.doneAt !== null || !isDone()) return
      requestAnimationFrame(() => (watch.doneAt ??= performance.now()))
    })
    const onKey = (): void => {
      watch.keyAt = performance.now()
    }
    observer.observe(target, { attributes: true, childList: kind === 'filter', subtree: kind !== 'preview' })
    document.addEventListener('keydown', onKey, true)
    watch.stop = () => {
      observer.disconnect()
      document.removeEventListener('keydown', onKey, true)
    }
    window.gaotaiStopwatch = watch
  }, what)
}

async function elapsed(page: Page): Promise<number> {
  await page.waitForFunction(() => window.gaotaiStopwatch?.doneAt !== null)
  return page.evaluate(() => {
    const watch = window.gaotaiStopwatch
    watch?.stop()
    return (watch?.doneAt ?? NaN) - (watch?.keyAt ?? NaN)
  })
}

async function measureTyping(page: Page): Promise<readonly Row[]> {
  const preview: number[] = []
  const draft: number[] = []
  await page.locator('.gt-row', { hasText: TITLE }).first().dblclick()
  await page.locator('.ProseMirror').click()
  await page.locator('iframe[data-shown]').waitFor()
  for (let n = 0; n < RUNS; n += 1) {
    await arm(page, 'preview')
    await page.keyboard.type('报')
    await page.keyboard.press('a')
    preview.push(await elapsed(page))
    await page.keyboard.press('ControlOrMeta+s')
    await page.locator('[data-save="saved"]').waitFor()
    await arm(page, 'draft')
    await page.keyboard.press('b')
    draft.push(await elapsed(page))
  }
  // Unsaved edits would be asked about, and nobody is there to answer.
  await page.keyboard.press('ControlOrMeta+s')
  await page.locator('[data-save="saved"]').waitFor()
  return [
    soloRow({ metric: 'preview-after-pause', size: CHARACTERS, unit: 'ms', target: 300 }, preview),
    soloRow({ metric: 'draft-after-pause', size: CHARACTERS, unit: 'ms', target: 1000 }, draft),
  ]
}

async function measureFilter(page: Page): Promise<Row> {
  const times: number[] = []
  const box = page.getByRole('combobox', { name: '搜索稿件' })
  for (const character of '云溪发展工作图书阅读市场'.split('').slice(0, RUNS)) {
    await box.fill('')
    await page.locator('.gt-row').nth(10).waitFor()
    await box.focus()
    await arm(page, 'filter')
    await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown')))
    await page.keyboard.insertText(character)
    times.push(await elapsed(page))
  }
  return soloRow({ metric: 'list-filter', size: ARTICLES, unit: 'ms', target: 100 }, times)
}

/** What a person waits for: the page and the draft after a pause in typing, the list after a key in its filter. */
export async function latency(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'gaotai-bench-latency-'))
  const [library, state] = [join(dir, 'library'), join(dir, 'state')]
  const surroundings = { now: () => Date.now(), randomBytes: (n: number) => randomBytes(n), person: () => '演示' }
  try {
    await initLibrary({ path: library, surroundings })
    await fillLibrary(library, ARTICLES)
    const open = await openLibrary({ path: library, stateDir: state, surroundings })
    const content = paragraphs(CHARACTERS, seededRandom(5)).map((text) => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    }))
    const record = { title: TITLE, body: { type: 'doc', content } } as const
    await open.save({ id: open.mintId(), parents: [], record, reason: 'create', whenStale: 'refuse' })
    await open.close()
    const window = await startWindow(process.cwd(), [
      ...[`--library=${library}`, `--state=${state}`, '--by=演示', '--window-size=1600,1000'],
    ])
    try {
      await window.page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })
      const filter = await measureFilter(window.page)
      await window.page.getByRole('combobox', { name: '搜索稿件' }).fill('')
      return [...(await measureTyping(window.page)), filter]
    } finally {
      await window.stop()
    }
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}
