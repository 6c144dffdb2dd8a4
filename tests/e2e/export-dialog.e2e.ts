import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { DeskWindow } from '../support/pages/desk-window'
import { ExportWindow } from '../support/pages/export-window'
import { answerFolderDialog } from '../support/system'

test('an export asks about foreign files, says what is missing and reports what it wrote', async ({ desk }) => {
  await desk.saveRecord({
    title: '图书馆延长开放时间的通知',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '自下月起延长。' }] }] },
  })
  const out = join(desk.dir, 'out')
  await mkdir(out)
  await writeFile(join(out, 'mine.txt'), 'kept')
  const { app, page } = await desk.launch()
  await answerFolderDialog(app, out)
  await new DeskWindow(page).open('图书馆延长开放时间的通知')
  const exporting = new ExportWindow(page)
  await exporting.open()
  await expect(exporting.dialog.getByText('还没有选栏目。')).toBeVisible()
  await expect(exporting.start).toBeDisabled()

  await exporting.chooseFolder()
  await expect(exporting.dialog.getByText('有 1 个不是稿台写的文件')).toBeVisible()
  await expect(exporting.start).toBeDisabled()
  await exporting.dialog.getByRole('checkbox').check()
  await exporting.start.click()

  await expect(exporting.dialog.getByText(/已导出 1 篇/)).toBeVisible()
  await expect(exporting.openFolder).toBeVisible()
  const files = await readdir(out, { recursive: true })
  expect(files).toContain('mine.txt')
  expect(files.some((file) => file.endsWith('.html'))).toBe(true)

  await test.step('the next export offers the same folder, looked at again', async () => {
    await exporting.close()
    await exporting.open()
    await expect(exporting.dialog.getByText(out)).toBeVisible()
    await expect(exporting.dialog.getByText('有 1 个不是稿台写的文件')).toBeVisible()
    await expect(exporting.start).toBeDisabled()
  })

  await test.step('a folder that is gone is not offered', async () => {
    await exporting.cancel()
    await rm(out, { recursive: true })
    await exporting.open()
    await expect(exporting.dialog.getByText('还没有选择文件夹。')).toBeVisible()
  })
})
