import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { compose } from '../support/ime'
import { DeskWindow } from '../support/pages/desk-window'
import { answerFolderDialog } from '../support/system'

test('the first start asks who works here and opens the sample library', async ({ desk }) => {
  const { page } = await desk.launch({ person: null, library: null })
  const window = new DeskWindow(page)
  await page.getByRole('button', { name: '示例稿库' }).click()
  await expect(window.says('请先填写姓名')).toBeVisible()

  await page.getByLabel('您的姓名').focus()
  await compose(page, ['l', 'li', 'lin x', 'lin xiao'], '林晓')
  await page.getByRole('button', { name: '示例稿库' }).click()
  await expect(window.rows.first()).toBeVisible()
  expect(await window.rows.count()).toBeGreaterThanOrEqual(6)
  await expect(page.getByRole('button', { name: '使用者：林晓' })).toBeVisible()
})

test('a new library is made in a chosen folder, and whoever works is named in what is saved', async ({ desk }) => {
  const { app, page } = await desk.launch({ person: null, library: null })
  const window = new DeskWindow(page)
  await page.getByLabel('您的姓名').fill('陈雨桐')
  await answerFolderDialog(app, null)
  await page.getByRole('button', { name: '新建稿库' }).click()
  await expect(page.getByRole('button', { name: '新建稿库' })).toBeEnabled()

  const folder = join(desk.dir, 'xin-gao-ku')
  await mkdir(folder)
  await answerFolderDialog(app, folder)
  await page.getByRole('button', { name: '新建稿库' }).click()
  await expect(window.says('稿库里还没有稿件')).toBeVisible()
  expect(await readdir(folder)).toContain('gaotai.json')

  await window.button('新建稿件').first().click()
  await window.title.fill('第一篇')
  await window.press('Control+s')
  await expect(window.says(/已保存 .* 第 1 版/)).toBeVisible()

  await page.getByRole('button', { name: '使用者：陈雨桐' }).click()
  await page.getByRole('menuitem', { name: '切换使用者' }).click()
  await window.dialog.getByLabel('您的姓名').fill('周明远')
  await window.dialog.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('button', { name: '使用者：周明远' })).toBeVisible()
  await window.title.fill('第一篇，改过')
  await window.press('Control+s')
  await expect(window.says(/第 2 版/)).toBeVisible()

  const { articles } = await gaotaiJson<{ articles: { id: string; title: string }[] }>([
    'list',
    '--library',
    folder,
    '--state',
    desk.state,
  ])
  expect(articles.map((article) => article.title)).toEqual(['第一篇，改过'])
})

test('where a new library stands is said, for a folder with files in it gets one inside', async ({ desk }) => {
  const { app, page } = await desk.launch({ library: null })
  const window = new DeskWindow(page)
  const folder = join(desk.dir, 'documents')
  await mkdir(join(folder, 'letters'), { recursive: true })
  await answerFolderDialog(app, folder)
  await page.getByRole('button', { name: '新建稿库' }).click()
  await expect(window.says(`新稿库建在“${join(folder, '稿库')}”。`)).toBeVisible()
})

test('a folder that is no library is refused in words, and recent libraries are offered', async ({ desk }) => {
  await desk.saveRecord({ title: '库里的一篇', body: { type: 'doc', content: [{ type: 'paragraph' }] } })
  const { app, page } = await desk.launch({ library: null })
  const window = new DeskWindow(page)
  await answerFolderDialog(app, desk.dir)
  await page.getByRole('button', { name: '打开稿库' }).click()
  await expect(page.getByRole('alert')).toContainText('稿库')

  await answerFolderDialog(app, desk.library)
  await page.getByRole('button', { name: '打开稿库' }).click()
  await expect(window.row('库里的一篇')).toBeVisible()

  await page.getByRole('button', { name: /^稿库：/ }).click()
  await page.getByRole('menuitem', { name: '打开其他稿库' }).click()
  await expect(page.getByRole('heading', { name: '最近打开' })).toBeVisible()
  await page.getByRole('button', { name: 'library', exact: true }).click()
  await expect(window.row('库里的一篇')).toBeVisible()
})
