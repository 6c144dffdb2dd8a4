import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Desk, expect, test } from '../support/app'
import { violations } from '../support/axe'
import { gaotaiJson } from '../support/command-line'
import { DeskWindow } from '../support/pages/desk-window'
import { SiteCentre } from '../support/pages/site-centre'
import { commonOptions, doc, READY, setPortal, setSettings } from '../support/portal'
import { answerFolderDialog, answerSaveDialog } from '../support/system'

/** The window with 发布中心 open on a folder. */
async function openCentre(desk: Desk, out: string) {
  const { app, page } = await desk.launch()
  const centre = new SiteCentre(page)
  await answerFolderDialog(app, out)
  await centre.open()
  await centre.chooseFolder()
  return { app, page, centre }
}

test('the portal is looked at, exported, changed, exported again and marked as uploaded', async ({ desk }) => {
  await setPortal(desk)
  const first = await desk.saveRecord({ ...READY, title: '河边书店开门', body: doc('书店昨日开门。') })
  await desk.saveRecord({ ...READY, title: '一条河的三百年', body: doc('三百年的河。') })
  await desk.saveRecord({ ...READY, title: '没有来源的转载', source: { kind: 'reprint' }, body: doc('转来的话。') })
  await desk.saveRecord({ ...READY, title: '明年的稿件', publishTime: '2099-01-01', body: doc('还不到时候。') })
  const out = join(desk.dir, 'site')
  await mkdir(out)
  const { app, page, centre } = await openCentre(desk, out)
  await expect(centre.number('稿件')).toHaveText('2')
  await expect(centre.dialog.getByText('不发布的稿件（1 篇）')).toBeVisible()
  await expect(centre.dialog.getByText('等待发布时间（1 篇）')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await centre.choose('头条', '一条河的三百年')
  await centre.start.click()
  await expect(centre.status.first()).toContainText('整站已导出：2 篇稿件')
  expect(await readFile(join(out, 'index.html'), 'utf8')).toMatch(/home-title[\s\S]*一条河的三百年/)
  await centre.close()

  const { record, hash } = await gaotaiJson<{ record: object; hash: string }>([
    'show',
    first.id,
    ...commonOptions(desk),
  ])
  await desk.saveRecord({ ...record, title: '河边书店今天开门' }, { id: first.id, parent: hash })
  await centre.open()
  // The folder is the one of last time.
  await expect(centre.number('有变化')).not.toHaveText('0')
  await centre.start.click()
  await expect(centre.status.first()).toContainText('整站已导出：2 篇稿件')
  expect(await readFile(join(out, `news/general/2026/11/${first.id}.html`), 'utf8')).toContain('河边书店今天开门')
  await expect(centre.dialog.getByRole('button', { name: '在浏览器里打开' })).toBeFocused()
  await centre.uploaded.click()
  await expect(centre.dialog.getByText('已记录 2 个页面上传到门户，2 篇定稿改为已发布。')).toBeVisible()
  await expect(centre.upload).toBeFocused()
  expect(await violations(page)).toEqual([])
  const { articles } = await gaotaiJson<{ articles: { status: string }[] }>([
    'list',
    '--status',
    'published',
    ...commonOptions(desk),
  ])
  expect(articles).toHaveLength(2)

  // What changed since goes on a stick; the title of what stays out leads to it.
  await centre.dialog.getByRole('button', { name: '没有来源的转载' }).click()
  await expect(new DeskWindow(page).title).toHaveValue('没有来源的转载')
  await expect(centre.dialog).toHaveCount(0)
  await desk.saveRecord({ ...READY, title: '新来的稿件', body: doc('新的话。') })
  await centre.open()
  await expect(centre.number('稿件')).toHaveText('3')
  await centre.start.click()
  const stick = join(desk.dir, 'stick.zip')
  await answerSaveDialog(app, stick)
  await centre.dialog.getByRole('button', { name: '存为 zip…' }).click()
  await expect(centre.dialog.getByText(`变化包已存到“${stick}”`)).toBeVisible()
  expect((await readFile(stick)).subarray(0, 2).toString()).toBe('PK')
  await answerFolderDialog(app, desk.dir)
  await centre.dialog.getByRole('button', { name: '存为文件夹…' }).click()
  await expect(centre.dialog.getByText(`变化包已存到“${join(desk.dir, 'portal-')}`)).toBeVisible()
  const carried = (await readdir(desk.dir)).find((one) => one.startsWith('portal-')) ?? ''
  expect((await readdir(join(desk.dir, carried))).toSorted()).toEqual(['changed', 'delete.txt', 'readme.html'])

  // The folder goes back to what it was before, and forward again.
  const home = () => readFile(join(out, 'index.html'), 'utf8')
  expect(await home()).toContain('新来的稿件')
  const bringBack = async (): Promise<void> => {
    await centre.dialog.getByRole('button', { name: '恢复上一版…' }).click()
    await centre.dialog.getByRole('button', { name: '换回上一版' }).click()
  }
  await bringBack()
  await expect(centre.dialog.getByText(/^已换回上一版/)).toBeVisible()
  await expect(centre.dialog.getByRole('button', { name: '恢复上一版…' })).toBeFocused()
  expect(await home()).not.toContain('新来的稿件')
  expect(await violations(page)).toEqual([])
  await centre.close()
  await centre.open()
  await bringBack()
  await expect(centre.dialog.getByText(/^已换回上一版/)).toBeVisible()
  expect(await home()).toContain('新来的稿件')
})

test('placeholders and folders of others are refused with words, and nothing is written', async ({ desk }) => {
  await desk.saveRecord({ ...READY, title: '一篇', body: doc('一句话。') })
  const out = join(desk.dir, 'others')
  await mkdir(out)
  await writeFile(join(out, 'theirs.txt'), '别人的')
  const { app, page, centre } = await openCentre(desk, desk.library)
  await expect(centre.alert).toContainText('在稿库里面，不能作为导出的文件夹')
  await expect(centre.dialog.getByText('仍然写到这里')).toHaveCount(0)
  await answerFolderDialog(app, out)
  await centre.chooseFolder()
  await expect(centre.alert).toContainText('占位内容')
  await expect(centre.dialog.getByText('这个文件夹里有 1 个不是稿台写的文件。')).toBeVisible()
  await expect(centre.start).toBeDisabled()
  expect(await readdir(out)).toEqual(['theirs.txt'])
  // What is missing is filled in, and the centre knows its folder.
  await centre.dialog.getByRole('button', { name: '打开设置 · 门户' }).click()
  await expect(page.getByRole('textbox', { name: '网站名称' }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await setPortal(desk)
  await centre.open()
  await expect(centre.number('稿件')).toHaveText('1')
})

test('a large portal is stopped half-way, which leaves nothing behind, and then made whole', async ({ desk }) => {
  await setPortal(desk)
  await desk.fill(400, ({ title, publishTime, body }) => ({
    ...READY,
    title,
    body,
    ...(publishTime === undefined ? {} : { publishTime }),
  }))
  const out = join(desk.dir, 'site')
  const { centre } = await openCentre(desk, out)
  await expect(centre.number('稿件')).toHaveText('400')
  await centre.start.click()
  await centre.dialog.getByRole('button', { name: '停止导出' }).click()
  await expect(centre.dialog.getByText('已停止导出。文件夹里的内容没有改动。')).toBeVisible()
  expect(await readdir(out).catch(() => [])).toEqual([])
  await centre.dialog.getByRole('button', { name: '返回' }).click()
  await centre.start.click()
  await expect(centre.status.first()).toContainText('整站已导出：400 篇稿件')
  const files = await readdir(join(out, 'news/general'), { recursive: true })
  expect(files.filter((name) => /\d{8}-[a-z2-7]{8}\.html$/.test(name))).toHaveLength(400)
})

test('the lead story has its title also before a folder is looked at', async ({ desk }) => {
  await setPortal(desk)
  const { id } = await desk.saveRecord({ ...READY, title: '一条河的三百年', body: doc('三百年的河。') })
  await setSettings(desk, 'site', (value) => ({ ...value, lead: id }))
  const centre = new SiteCentre((await desk.launch()).page)
  await centre.open()
  const lead = centre.dialog.getByRole('combobox', { name: '头条' })
  await expect(lead.getByRole('option', { selected: true })).toHaveText('一条河的三百年')
})
