import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withSearchableText } from '../../electron/exporting/pdf-characters'
import { expect, test } from '../support/app'
import { violations } from '../support/axe'
import { DeskWindow } from '../support/pages/desk-window'
import { ExportWindow } from '../support/pages/export-window'
import { answerFolderDialog, noteWhatIsPrinted } from '../support/system'

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

test('an article whose picture has not come is said before, and named after', async ({ desk }) => {
  const picture = { media: `${'a'.repeat(64)}.png`, alt: '窗口' }
  const figure = { type: 'figure', attrs: picture, content: [{ type: 'figcaption' }, { type: 'credit' }] }
  await desk.saveRecord({ title: '等图的稿件', body: { type: 'doc', content: [figure] } })
  const out = join(desk.dir, 'out')
  await mkdir(out)
  const { app, page } = await desk.launch()
  await answerFolderDialog(app, out)
  const main = new DeskWindow(page)
  await expect(main.row('等图的稿件').locator('[title="等图的稿件"]')).toBeVisible()
  await main.open('等图的稿件')
  const exporting = new ExportWindow(page)
  await exporting.open()
  await expect(exporting.dialog.getByText('有 1 个图片或附件等待同步。')).toBeVisible()
  await exporting.chooseFolder()
  await exporting.start.click()
  await expect(exporting.dialog.getByText('没有导出任何稿件')).toBeVisible()
  await expect(exporting.dialog.getByRole('listitem')).toHaveText(/^“等图的稿件”：/)
  await expect(exporting.dialog.getByRole('table')).toHaveCount(0)
})

test('公众号: the article is seen as that editor will have it, and copied from there', async ({ desk }) => {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '三条线路串起村庄。' }] }],
  }
  await desk.saveRecord({ title: '流动服务车开进村', source: { name: '云溪晚报' }, body })
  const { app, page } = await desk.launch()
  const main = new DeskWindow(page)
  await main.open('流动服务车开进村')
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '公众号预览…' }).click()
  const dialog = page.getByRole('dialog', { name: '公众号预览' })
  const shown = dialog.frameLocator('iframe')
  await expect(shown.getByText('三条线路串起村庄。')).toHaveCSS('line-height', '28.8px')
  await expect(shown.getByText('来源：云溪晚报')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: '复制到公众号' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('三条线路串起村庄。')
})

test('articles become a PDF with tags and an outline, a book, and sheets of paper', async ({ desk }) => {
  const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '线路怎么定' }] }
  const words = { type: 'paragraph', content: [{ type: 'text', text: '三条线路串起二十六个村。' }] }
  const body = { type: 'doc', content: [words, heading, words] }
  const { id } = await desk.saveRecord({ title: '流动服务车开进村', body })
  await desk.saveRecord({ title: '第二篇', body })
  const out = join(desk.dir, 'out')
  await mkdir(out)
  const { app, page } = await desk.launch()
  await answerFolderDialog(app, out)
  const main = new DeskWindow(page)
  const exporting = new ExportWindow(page)
  await main.open('流动服务车开进村')

  await test.step('a PDF of the article', async () => {
    await exporting.open()
    await exporting.dialog.getByRole('radio', { name: 'PDF' }).check()
    await exporting.chooseFolder()
    await exporting.start.click()
    await expect(exporting.dialog.getByText(/已导出 1 篇/)).toBeVisible()
    const bytes = await readFile(join(out, `${id}.pdf`))
    // 二 and 十 are characters there, not the radicals that have their glyphs.
    expect(await withSearchableText(bytes)).toBe(bytes)
    const pdf = bytes.toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    for (const part of ['/StructTreeRoot', '/Outlines', '/Lang']) expect(pdf).toContain(part)
    await exporting.close()
  })

  await test.step('a book of both', async () => {
    await main.press('Control+w')
    await main.list.focus()
    await main.press('Control+a')
    await page.keyboard.press('ControlOrMeta+Shift+e')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: '电子书' }).check()
    await dialog.getByRole('button', { name: '开始导出' }).click()
    await expect(dialog.getByText(/已导出 2 篇/)).toBeVisible()
    expect((await readdir(out)).filter((name) => /^articles-[0-9a-f]{12}\.epub$/.test(name))).toHaveLength(1)
    await dialog.getByRole('button', { name: '关闭' }).last().click()
  })

  await test.step('both on paper, in one go', async () => {
    const printed = await noteWhatIsPrinted(app)
    await main.list.focus()
    await main.press('Control+a')
    await main.press('Control+p')
    await expect.poll(printed).toEqual([expect.stringMatching(/等2篇$/)])
  })
})
