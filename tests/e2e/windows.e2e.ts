import { spawn } from 'node:child_process'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import type {} from '../../renderer/bridge/client'
import { type Desk, expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { DeskWindow } from '../support/pages/desk-window'

const root = fileURLToPath(new URL('../..', import.meta.url))
const record = (title: string) => ({
  title,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${title}的正文。` }] }] },
})

const titleOf = (app: ElectronApplication): Promise<string | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())

/** Starts the app once more on the same state folder; resolves with its exit code. */
function startAgain(state: string): Promise<number | null> {
  const args = [root, '--no-sandbox', '--disable-gpu', `--state=${state}`]
  const child = spawn(process.env['GAOTAI_ELECTRON'] ?? '', args, { stdio: 'ignore' })
  return new Promise((resolve) => child.on('exit', resolve))
}

/** A desk of two articles with the first one open, and the heading of its page in a window of its own. */
async function besideItsPreview(desk: Desk) {
  await desk.saveRecord(record('书车进山'))
  await desk.saveRecord(record('开放日'))
  const { app, page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('书车进山')
  const opening = app.waitForEvent('window')
  await window.press('Control+Shift+p')
  const preview = await opening
  const heading = preview.frameLocator('iframe').first().getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('书车进山')
  return { app, page, window, preview, heading }
}

test('a second start brings the first window to the front and ends', async ({ desk }) => {
  const { app } = await desk.launch()
  await app.evaluate(({ app: running }) => {
    Object.assign(globalThis, { heard: 0 })
    running.on('second-instance', () => Object.assign(globalThis, { heard: 1 }))
  })
  expect(await startAgain(desk.state)).toBe(0)
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { heard: number }).heard)).toBe(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
})

test('the title names the library, and the place of the window is remembered', async ({ desk }) => {
  const { app, close } = await desk.launch({ width: 1100, height: 720 })
  await expect.poll(() => titleOf(app)).toBe('library — 稿台')
  await close()
  const workspace = JSON.parse(await readFile(join(desk.state, 'workspace.json'), 'utf8')) as {
    windows: Record<string, { width: number; height: number }>
  }
  expect(workspace.windows['main']).toMatchObject({ width: 1100, height: 720 })
})

test('a page that dies comes back with the list', async ({ desk }) => {
  await desk.saveRecord(record('书车进山'))
  const { app, page } = await desk.launch()
  await app.evaluate(({ BrowserWindow, dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      said.push(message)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { said: string[] }).said))
    .toEqual(['界面意外中断，已重新载入'])
  await expect
    .poll(() =>
      app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        return window?.webContents.executeJavaScript('document.body.textContent') as Promise<string>
      }),
    )
    .toContain('书车进山')
  await page.close().catch(() => undefined)
})

test('a preview window shows the article and follows the drawing of its text', async ({ desk }) => {
  const { id } = await desk.saveRecord(record('开放日'))
  const { app, page } = await desk.launch()
  const opening = app.waitForEvent('window')
  await page.evaluate(
    (article) => window.gaotai.request('preview:open-window', { id: article, part: 1, block: 0, external: null }),
    id,
  )
  const preview = await opening
  const heading = preview.frameLocator('iframe').first().getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('开放日')
  await page.evaluate(([article, draft]) => window.gaotai.request('preview:render', { id: article, record: draft }), [
    id,
    { ...record('开放日改在周六'), body: { type: 'doc' as const, content: [{ type: 'paragraph' }] } },
  ] as const)
  await expect(heading).toHaveText('开放日改在周六')
})

test('a preview window goes where the text is written', async ({ desk }) => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `第${index + 1}段。书车沿山路开进村口，孩子们围了上来。` }],
  }))
  await desk.saveRecord({ ...record('书车日记'), body: { type: 'doc', content: paragraphs } })
  const { app, page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('书车日记')
  const opening = app.waitForEvent('window')
  await window.press('Control+Shift+p')
  const frame = (await opening).frameLocator('iframe').first()
  await expect(frame.getByText('第2段。')).toBeVisible()
  await expect(frame.getByText('第36段。')).not.toBeInViewport()
  await window.body.getByText('第36段。').click()
  await expect(frame.getByText('第36段。')).toBeInViewport()

  await test.step('opened again it starts at the caret', async () => {
    await (await opening).close()
    const again = app.waitForEvent('window')
    await window.press('Control+Shift+p')
    const page2 = (await again).frameLocator('iframe').first()
    await expect(page2.getByText('第36段。')).toBeInViewport()
  })
})

test('the preview window, of which there is one, follows to the article that is opened next', async ({ desk }) => {
  const { app, window, preview, heading } = await besideItsPreview(desk)
  await window.row('开放日').click()
  await expect(heading).toHaveText('开放日')
  await window.press('Control+Shift+p')
  await expect.poll(() => app.windows().length).toBe(2)

  await test.step('and says so when none is open any more', async () => {
    await window.close()
    await expect(preview.getByText('没有打开的稿件')).toBeVisible()
    await expect(heading).toHaveCount(0)
    await window.open('书车进山')
    await expect(heading).toHaveText('书车进山')
  })
})

test('a preview window says that the portal links elsewhere, as soon as it does', async ({ desk }) => {
  await desk.saveRecord({ ...record('开放日'), externalUrl: 'https://museum.example/open-day' })
  const { app, page } = await desk.launch({ width: 1600, height: 900 })
  const window = new DeskWindow(page)
  await window.open('开放日')
  const opening = app.waitForEvent('window')
  await window.press('Control+Shift+p')
  const preview = await opening
  await expect(preview.getByText('列表和它的网址都通向 https://museum.example/open-day')).toBeVisible()
  const external = page.getByLabel('外部链接', { exact: true })
  await external.fill('https://museum.example/spring')
  await expect(preview.getByText('列表和它的网址都通向 https://museum.example/spring')).toBeVisible()
  await external.fill('')
  await expect(preview.getByText('列表和它的网址都通向')).toHaveCount(0)
})

test('a library that is gone at the start is said, and the welcome screen is there', async ({ desk }) => {
  const { page } = await desk.launch({ library: join(desk.dir, 'vanished') })
  const state = await page.evaluate(() => window.gaotai.request('app:state', undefined))
  expect(state).toMatchObject({ ok: true, value: { library: null, startProblem: { code: 'library-gone' } } })
})

test('the command line of the app answers without a window, and draws PDFs as well', async ({ desk }) => {
  for (const title of ['开放日', '书车进山']) await desk.saveRecord(record(title))
  const run = async (...command: readonly string[]): Promise<unknown> => {
    const options = ['--library', desk.library, '--state', desk.state, '--json']
    const args = [root, '--no-sandbox', '--disable-gpu', '--cli', ...command, ...options]
    const child = spawn(process.env['GAOTAI_ELECTRON'] ?? '', args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let text = ''
    child.stdout.on('data', (data: Buffer) => (text += data.toString()))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    return JSON.parse(text)
  }
  expect(await run('list')).toMatchObject({ total: 2, articles: [{ title: '书车进山' }, { title: '开放日' }] })
  // The window of the first one goes before that of the second one comes: the program must not go with it.
  const out = join(desk.dir, 'pdf')
  expect(await run('export', '--kind', 'pdf', '--out', out)).toMatchObject({ skipped: [] })
  expect((await readdir(out)).filter((name) => name.endsWith('.pdf'))).toHaveLength(2)
})

test('a library that goes away and returns: typing goes on, saving says so, and all is well again', async ({
  desk,
}) => {
  await desk.saveRecord(record('书车进山'))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('书车进山')
  await rename(desk.library, `${desk.library}-away`)
  await expect(window.says('稿库所在的文件夹现在找不到')).toBeVisible()
  await window.title.fill('书车进山，拔盘时写的')
  await window.draftKept.waitFor()
  await window.press('Control+s')
  await expect(window.says('没有保存。')).toBeVisible()

  await test.step('another library in its place is noticed and left alone', async () => {
    await gaotaiJson(['init', '--library', desk.library, '--state', join(desk.dir, 'other-state')])
    await expect(window.says('正在编辑的文字在窗口和草稿缓存里')).toBeVisible()
    await window.press('Control+s')
    expect((await readdir(desk.library)).sort()).toEqual(['gaotai.json', 'settings'])
  })

  await rename(desk.library, `${desk.library}-other`)
  await rename(`${desk.library}-away`, desk.library)
  await expect(window.says('正在编辑的文字在窗口和草稿缓存里')).toHaveCount(0)
  await expect(window.title).toHaveValue('书车进山，拔盘时写的')
  await window.save()
  await expect(window.row('书车进山，拔盘时写的')).toBeVisible()
})

test('a page that died and came back feeds the preview window that is open', async ({ desk }) => {
  const { page, window, heading } = await besideItsPreview(desk)
  await page.reload()
  await page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' })
  await window.open('开放日')
  await expect(heading).toHaveText('开放日')
})

test('a library in a folder with signs in its name shows its pages', async ({ desk }) => {
  const library = join(desk.dir, '新闻 稿库 #1 50% ¿?😀')
  const common = ['--library', library, '--state', desk.state, '--by', '林晓']
  await gaotaiJson(['init', ...common])
  const file = join(desk.dir, 'signs.json')
  await writeFile(file, JSON.stringify(record('开放日')))
  await gaotaiJson(['save', '--file', file, ...common])
  const { page } = await desk.launch({ library })
  const window = new DeskWindow(page)
  await window.open('开放日')
  await expect(window.preview.getByRole('heading', { name: '开放日' })).toBeVisible()
})
