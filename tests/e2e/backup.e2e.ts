import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { BackupWindow } from '../support/pages/backup-window'
import { DeskWindow } from '../support/pages/desk-window'
import { answerFolderDialog, answerFolderDialogs } from '../support/system'

const record = (title: string, more: object = {}) => ({
  title,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${title}。` }] }] },
  ...more,
})

test('a library is backed up, brought back into a new folder, and opened there', async ({ desk }) => {
  await desk.saveRecord(record('青榆镇举办读书节'))
  const folder = join(desk.dir, 'backups')
  const target = join(desk.dir, 'restored')
  await mkdir(folder)
  await mkdir(target)
  const { app, page } = await desk.launch()
  const backup = new BackupWindow(page)
  await backup.open()
  await expect(backup.now).toBeDisabled()
  await answerFolderDialog(app, folder)
  await backup.button('选择文件夹…').click()
  await backup.every.selectOption('每周一次')
  // The plan is due at once: its backup is made, and the one asked for stands beside it or waits for it.
  await expect.poll(async () => (await readdir(folder)).filter((name) => name.endsWith('.zip')).length).toBe(1)
  const [archive = ''] = await readdir(folder)
  expect(archive).toMatch(/^gaotai-backup-.*\.zip$/)
  await backup.now.click()
  await expect(backup.says(/逐个核对无误/)).toBeVisible()
  await backup.button('返回').click()
  await expect(backup.says(/最近一次/)).toBeVisible()

  await answerFolderDialogs(app, [join(folder, archive), target])
  await backup.button('从备份恢复…').click()
  await expect(backup.says(/已恢复/)).toBeVisible()
  await backup.button('打开这个稿库').click()
  await expect(page).toHaveTitle(/restored/)
  await expect(new DeskWindow(page).row('青榆镇举办读书节')).toBeVisible()
})

test('another library is merged, and its forks are named', async ({ desk }) => {
  const { id, hash } = await desk.saveRecord(record('一稿'))
  const other = join(desk.dir, 'other')
  await cp(desk.library, other, { recursive: true })
  const file = async (title: string, library: string) => {
    const path = join(desk.dir, `${title}.json`)
    await writeFile(path, JSON.stringify(record(title)))
    await gaotaiJson(['save', id, '--parent', hash, '--file', path, '--library', library, '--state', desk.state])
  }
  await file('这边的二稿', desk.library)
  await file('那边的二稿', other)
  const { app, page } = await desk.launch()
  const backup = new BackupWindow(page)
  await backup.open()
  await answerFolderDialog(app, other)
  await backup.button('合并另一个稿库…').click()
  await expect(backup.says('合并完成：新增版本 1 个')).toBeVisible()
  await expect(backup.says(/有 1 篇出现分叉/)).toBeVisible()
  await expect(backup.button(id)).toBeVisible()
})

test('what is in the trash is purged after a question that names it', async ({ desk }) => {
  await desk.saveRecord(record('留下的'))
  await desk.saveRecord(record('不要了', { trashedAt: '2026-11-23T01:00:00Z' }))
  const { page } = await desk.launch({ width: 1600 })
  const window = new DeskWindow(page)
  await window.shelves.getByRole('button', { name: /回收站/ }).click()
  await window.chooseFromRowMenu('不要了', '彻底删除…')
  await expect(window.topDialog.getByText('《不要了》')).toBeVisible()
  await window.topDialog.getByRole('button', { name: '彻底删除' }).click()
  await expect(window.says('已彻底删除 1 篇。')).toBeVisible()
  await expect(window.rows).toHaveCount(0)
  expect(await readdir(join(desk.library, 'purged'))).toHaveLength(1)
  await window.shelves.getByRole('button', { name: /全部稿件/ }).click()
  await expect(window.row('留下的')).toBeVisible()
})
