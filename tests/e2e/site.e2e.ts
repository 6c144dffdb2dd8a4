import { readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test as base, type Desk } from '../support/app'
import { violations } from '../support/axe'
import { gaotaiJson } from '../support/command-line'
import { commonOptions, doc, READY, setPortal, setSettings } from '../support/portal'
import { makePng } from '../support/png'
import { openReader, type Reader } from '../support/reader'

const test = base.extend<{ reader: Reader }>({
  reader: async ({}, use) => {
    const reader = await openReader()
    await use(reader)
    await reader.close()
  },
})

interface Exported {
  readonly articles: number
  readonly written: readonly string[]
  readonly held: readonly { readonly title: string }[]
}

async function exportSite(desk: Desk): Promise<Exported> {
  const out = join(desk.dir, 'site')
  return gaotaiJson<Exported>([
    'export',
    '--kind',
    'site',
    '--out',
    out,
    '--library',
    desk.library,
    '--state',
    desk.state,
  ])
}

/** A small portal: two columns, pages in parts, English, a correction, a withdrawn piece, one of tomorrow. */
async function fillPortal(desk: Desk): Promise<{ readonly first: string; readonly withdrawn: string }> {
  await setPortal(desk)
  const ready = READY
  const first = await desk.saveRecord({
    ...ready,
    title: '河边书店开门',
    authors: ['何念'],
    keywords: ['书店', '阅读'],
    corrections: [{ at: '2026-11-03T08:00:00+08:00', kind: 'text', text: '开门时间应为九点。', by: '沈砚秋' }],
    body: doc('河边书店昨日开门，第一位读者是退休的摆渡人。', '书店里有三千册旧书。'),
  })
  const parted = doc('第一页的话。', '第二页的话。')
  await desk.saveRecord({
    ...ready,
    title: '一条河的三百年',
    keywords: ['阅读'],
    pinned: true,
    body: { type: 'doc', content: [parted.content[0], { type: 'pageBreak' }, parted.content[1]] },
  })
  for (let n = 1; n <= 42; n += 1) {
    const publishTime = `2026-10-${String((n % 28) + 1).padStart(2, '0')}`
    await desk.saveRecord({
      ...ready,
      title: `社内动态第${n}期`,
      column: 'news-house',
      publishTime,
      body: doc(`第${n}期的正文。`),
    })
  }
  await desk.saveRecord({
    ...ready,
    title: 'Maps of the river',
    language: 'en',
    column: 'english',
    body: doc('Three centuries of maps.'),
  })
  await desk.saveRecord({ ...ready, title: '本社简介', column: 'about', body: doc('本社成立于一九八六年。') })
  const withdrawn = await desk.saveRecord({
    ...ready,
    title: '撤下的稿件',
    status: 'withdrawn',
    body: doc('不该再看到的话。'),
  })
  await desk.saveRecord({ ...ready, title: '明年的稿件', publishTime: '2099-01-01', body: doc('还不到时候。') })
  return { first: first.id, withdrawn: withdrawn.id }
}

async function htmlFiles(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter(({ name }) => name.endsWith('.html')).map(({ parentPath, name }) => join(parentPath, name))
}

/** Every link of a page that leads to a file which isn't there. */
async function brokenLinks({ page }: Reader): Promise<readonly string[]> {
  const hrefs = await page.evaluate(() =>
    Array.from(document.querySelectorAll('a[href]'), (link) => (link as HTMLAnchorElement).href),
  )
  const files = hrefs
    .filter((href) => href.startsWith('file:'))
    .map((href) => fileURLToPath(href.replace(/[?#].*$/, '')))
  const missing = await Promise.all(
    files.map((file) =>
      stat(file).then(
        () => '',
        () => file,
      ),
    ),
  )
  return missing.filter((file) => file !== '')
}

test('a whole portal is exported: every page opens from the disk, links resolve, nothing asks the network', async ({
  desk,
  reader,
}) => {
  const { first, withdrawn } = await fillPortal(desk)
  const done = await exportSite(desk)
  expect(done.articles).toBe(47)
  expect(done.held.map(({ title }) => title)).toEqual(['明年的稿件'])
  const out = join(desk.dir, 'site')
  const files = await htmlFiles(out)
  expect(files.length).toBeGreaterThan(80)
  for (const file of files) {
    await reader.open(file)
    expect(await brokenLinks(reader), relative(out, file)).toEqual([])
  }
  expect(reader.problems).toEqual([])

  const article = join(out, `news/general/2026/11/${first}.html`)
  for (const file of [
    'index.html',
    'news/house/index.html',
    'archive/index.html',
    'search/index.html',
    '404.html',
    'en/index.html',
  ]) {
    await reader.open(join(out, file))
    expect(await violations(reader.page), file).toEqual([])
  }
  await reader.open(article)
  expect(await violations(reader.page)).toEqual([])
  await expect(reader.page.getByText('开门时间应为九点。')).toBeVisible()
  await reader.page.getByRole('link', { name: '书店' }).click()
  await expect(reader.page.getByRole('heading', { name: '关键词：书店' })).toBeVisible()
  await reader.page.getByRole('link', { name: '网站首页' }).click()
  await expect(reader.page.getByRole('heading', { name: '一条河的三百年' })).toBeVisible()
  await reader.page.getByRole('link', { name: '本社概况' }).click()
  await expect(reader.page.getByText('本社成立于一九八六年。')).toBeVisible()
  await reader.page.getByRole('link', { name: 'English' }).click()
  await expect(reader.page.getByRole('heading', { name: 'Maps of the river' })).toBeVisible()
  await reader.open(join(out, `news/general/2026/11/${withdrawn}.html`))
  await expect(reader.page.getByRole('heading', { name: '本稿已撤下' })).toBeVisible()
  await expect(reader.page.getByText('不该再看到的话')).toHaveCount(0)

  await setSettings(desk, 'site', (value) => ({ ...value, theme: 'clean' }))
  await exportSite(desk)
  for (const file of [join(out, 'index.html'), join(out, 'news/house/index.html'), article]) {
    await reader.open(file)
    expect(await violations(reader.page), file).toEqual([])
  }
})

test('readers search the exported portal without a server, letter by letter', async ({ desk, reader }) => {
  await fillPortal(desk)
  await exportSite(desk)
  const { page } = reader
  await reader.open(join(desk.dir, 'site', 'index.html'))
  const field = page.getByRole('searchbox', { name: '站内搜索' })
  await field.fill('摆渡人')
  await field.press('Enter')
  await expect(page.getByRole('status')).toHaveText('找到 1 篇')
  await expect(page.getByRole('link', { name: '河边书店开门' })).toBeVisible()
  await page.locator('main').getByRole('searchbox').fill('第４２期')
  await page.locator('main').getByRole('searchbox').press('Enter')
  await expect(page.getByRole('link', { name: '社内动态第42期' })).toBeVisible()
  await page.locator('main').getByRole('searchbox').fill('读者摆渡')
  await page.locator('main').getByRole('searchbox').press('Enter')
  await expect(page.getByRole('status')).toHaveText('没有找到。请换个词，或减少字数。')
  await page.locator('main').getByRole('searchbox').fill('正文')
  await page.locator('main').getByRole('searchbox').press('Enter')
  await expect(page.getByRole('status')).toContainText('+')
  await page.getByRole('button', { name: '继续找更早的' }).click()
  await expect(page.getByRole('status')).toHaveText('找到 42 篇')
  expect(reader.problems).toEqual([])
})

test('readers search a portal in GB 18030 from its masthead, too', async ({ desk, reader }) => {
  await setPortal(desk)
  await setSettings(desk, 'profile', (value) => ({ ...value, charset: 'gb18030' }))
  await desk.saveRecord({
    ...READY,
    title: '河边书店开门',
    // Folded for searching, each “…” is three signs.
    body: doc(`${'第一章……'.repeat(40)}${'书店很静。'.repeat(60)}摆渡人${'来了。'.repeat(60)}`),
  })
  await exportSite(desk)
  const { page } = reader
  await reader.open(join(desk.dir, 'site', 'index.html'))
  await page.getByRole('searchbox', { name: '站内搜索' }).fill('摆渡人')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('找到 1 篇')
  await expect(page.getByRole('list').filter({ hasText: '摆渡人' })).toContainText(/…[书店很静。]+摆渡人[来了。]+…/)
})

test('an article page is small, and its addresses stay when the portal has them', async ({ desk, reader }) => {
  const { first } = await fillPortal(desk)
  await exportSite(desk)
  const out = join(desk.dir, 'site')
  const page = join(out, `news/general/2026/11/${first}.html`)
  const styles = (await readdir(join(out, 'assets'))).filter((name) => name.endsWith('.css'))
  const sizes = await Promise.all(
    [page, ...styles.map((name) => join(out, 'assets', name))].map(async (file) => (await stat(file)).size),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40 * 1024)

  const common = commonOptions(desk)
  await gaotaiJson(['uploaded', '--out', out, ...common])
  const { record, hash } = await gaotaiJson<{ record: object; hash: string }>(['show', first, ...common])
  await desk.saveRecord({ ...record, title: '河边书店改了名', column: 'news-notices' }, { id: first, parent: hash })
  await exportSite(desk)
  await reader.open(page)
  await expect(reader.page.getByRole('heading', { name: '河边书店改了名' })).toBeVisible()
  expect(dirname(fileURLToPath(reader.page.url()))).toBe(join(out, 'news/notices/2026/11'))
})

test('the place of a picture is kept until it has come', async ({ desk, reader }) => {
  await setPortal(desk)
  const common = commonOptions(desk)
  await writeFile(join(desk.dir, '河.png'), makePng(1200, 800))
  await writeFile(join(desk.dir, '河边.md'), '# 河边书店开门\n\n书店昨日开门。\n\n![河边书店](河.png)\n')
  const { files } = await gaotaiJson<{ files: readonly { id: string }[] }>([
    'import',
    join(desk.dir, '河边.md'),
    ...common,
  ])
  const id = files[0]?.id ?? ''
  const { record, hash } = await gaotaiJson<{ record: object; hash: string }>(['show', id, ...common])
  await desk.saveRecord({ ...record, ...READY }, { id, parent: hash })
  await exportSite(desk)
  await reader.page.route('**/*.png', () => undefined)
  await reader.open(join(desk.dir, 'site', `news/general/2026/11/${id}.html`))
  const box = await reader.page.locator('.article-body figure img').boundingBox()
  expect(box?.width).toBeGreaterThan(600)
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 2)
})
