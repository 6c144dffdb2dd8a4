import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'

test('an export asks about foreign files, says what is missing and reports what it wrote', async ({ desk }) => {
  await desk.saveRecord({
    title: '图书馆延长开放时间的通知',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '自下月起延长。' }] }] },
  })
  const out = join(desk.dir, 'out')
  await mkdir(out)
  await writeFile(join(out, 'mine.txt'), 'kept')
  const { app, page } = await desk.launch()
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, out)
  await page.getByText('图书馆延长开放时间的通知').first().click()
  await page.getByRole('button', { name: /^导出/ }).click()
  const dialog = page.getByRole('dialog', { name: '导出' })
  await expect(dialog.getByText('还没有选栏目。')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '开始导出' })).toBeDisabled()

  await dialog.getByRole('button', { name: '选择文件夹…' }).click()
  await expect(dialog.getByText('有 1 个不是稿台写的文件')).toBeVisible()
  await expect(dialog.getByRole('button', { name: '开始导出' })).toBeDisabled()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: '开始导出' }).click()

  await expect(dialog.getByText(/已导出 1 篇/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: '打开文件夹' })).toBeVisible()
  const files = await readdir(out, { recursive: true })
  expect(files).toContain('mine.txt')
  expect(files.some((file) => file.endsWith('.html'))).toBe(true)
})
