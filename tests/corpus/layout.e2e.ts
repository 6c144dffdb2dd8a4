import { readFile, readdir, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL, fileURLToPath } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import { expect, test, type Desk } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { DeskWindow } from '../support/pages/desk-window'
import { ExportWindow } from '../support/pages/export-window'
import { answerFolderDialog, copyElsewhere } from '../support/system'

const sample = fileURLToPath(new URL('../../../shared/samples/portal/article-page.txt', import.meta.url))

/** The layout sample taken apart: the article's own parts and the lines of the footer. */
async function readSample() {
  const text = await readFile(sample, 'utf8')
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const after = (label: string) => lines.find((line) => line.startsWith(label))?.slice(label.length) ?? ''
  const start = lines.findIndex((line) => line.startsWith('作者:'))
  const footerStart = lines.findIndex((line) => line.startsWith('京公网安备'))
  const [byline = '', ...paragraphs] = lines.slice(start + 3, footerStart)
  return {
    text,
    title: lines[start - 1] ?? '',
    author: after('作者:'),
    publishTime: after('发布时间:'),
    byline,
    paragraphs,
    footer: lines.slice(footerStart),
  }
}

/** White space, bullets and the separators aside. */
const bare = (text: string): string => text.replace(/[\s•|>]/g, '')

/** The text that a browser shows of a file, without what is marked as extra. */
async function shownText(app: ElectronApplication, file: string): Promise<string> {
  const opening = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }, url) => {
    void new BrowserWindow({ width: 1280, height: 900, webPreferences: { partition: 'reader' } }).loadURL(url)
  }, pathToFileURL(file).href)
  const page = await opening
  await page.waitForLoadState('load')
  return page.evaluate(() => {
    for (const extra of document.querySelectorAll('[data-extra]')) extra.remove()
    return document.body.innerText
  })
}

async function setFooter(desk: Desk, footer: readonly string[]): Promise<void> {
  await desk.initLibrary()
  const common = ['--library', desk.library, '--state', desk.state, '--by', '林晓']
  const { value } = await gaotaiJson<{ value: object }>(['settings', 'get', 'profile', ...common])
  const file = join(desk.dir, 'profile.json')
  await writeFile(file, JSON.stringify({ ...value, footer: footer.map((label) => ({ label })) }))
  await gaotaiJson(['settings', 'set', 'profile', '--file', file, ...common])
}

async function onlyPage(folder: string): Promise<string> {
  const [page] = (await readdir(folder)).filter((name) => name.endsWith('.html'))
  return join(folder, page ?? '')
}

test('the layout sample, saved and exported from the command line, shows its text in its order', async ({ desk }) => {
  const parts = await readSample()
  await setFooter(desk, parts.footer)
  const body = {
    type: 'doc',
    content: parts.paragraphs.map((text) =>
      /[。！？]$/.test(text)
        ? { type: 'paragraph', content: [{ type: 'text', text }] }
        : { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
    ),
  }
  await desk.saveRecord({
    title: parts.title,
    authors: [parts.author],
    publishTime: parts.publishTime,
    byline: parts.byline,
    column: '新闻中心/综合新闻',
    body,
  })
  const out = join(desk.dir, 'out')
  await gaotaiJson(['export', '--out', out, '--library', desk.library, '--state', desk.state, '--by', '林晓'])
  const { app } = await desk.launch()
  expect(bare(await shownText(app, await onlyPage(out)))).toBe(bare(parts.text))
})

test('the layout sample, typed and pasted in the window, shows its text in its order', async ({ desk }) => {
  const parts = await readSample()
  await setFooter(desk, parts.footer)
  const { app, page } = await desk.launch({ width: 1600, height: 1000 })
  const writing = new DeskWindow(page)
  await writing.openColumn('综合新闻')
  await writing.newArticle()
  await writing.title.click()
  await page.keyboard.insertText(parts.title)
  await page.keyboard.press('Enter')
  await copyElsewhere(app, parts.paragraphs.join('\n'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(writing.body).toContainText(parts.paragraphs.at(-1) ?? '')
  await page.keyboard.press('ControlOrMeta+1')
  await writing.field('作者').fill(parts.author)
  await page.keyboard.press('Enter')
  await writing.field('署名').fill(parts.byline)
  await writing.field('发布时间').fill(parts.publishTime)
  await page.keyboard.press('Enter')
  await writing.save()
  const out = join(desk.dir, 'out')
  await mkdir(out)
  await answerFolderDialog(app, out)
  await new ExportWindow(page).run()
  expect(bare(await shownText(app, await onlyPage(out)))).toBe(bare(parts.text))
})
