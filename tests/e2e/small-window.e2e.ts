import type { Locator } from '@playwright/test'
import { expect, test } from '../support/app'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage } from '../support/pages/editor-page'

const record = {
  title:
    '市图书馆延长夜间开放时间并在四个乡镇设立流动服务点，读者凭身份证即可借阅，首批图书八千册，覆盖少儿、农技、文史三大类别，年底前再增两辆书车'.repeat(
      2,
    ),
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文一段。' }] }] },
}

test('a menu lies inside the window, however little is left below its button', async ({ desk }) => {
  await desk.saveRecord(record)
  const { app, page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open(record.title)
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  const menu = page.getByRole('menu', { name: '插入' })
  /** Opened and gone through to its end. @returns whether all of it is in sight, and what holds it stayed */
  const opened = async () => {
    await editor.use('插入')
    const before = await page.evaluate(() => document.body.scrollTop)
    await window.press('End')
    return menu.evaluate((list, scrolled) => {
      const { left, top, right, bottom } = list.getBoundingClientRect()
      const cut = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
      const moved = document.body.scrollTop !== scrolled || document.querySelector('#root')?.scrollTop !== 0
      return { cut, moved, within: list.contains(document.activeElement) }
    }, before)
  }
  expect(await opened()).toEqual({ cut: false, moved: false, within: true })
  await window.press('Escape')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(640)
  expect(await opened()).toEqual({ cut: false, moved: false, within: true })
})

test('a tip at the edge of the window shows all of its words', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open(record.title)
  const close = window.button('关闭稿件')
  await close.hover()
  const tip = await close.evaluate((button) => {
    const { right, transform, width, fontSize } = getComputedStyle(button, '::after')
    return { right, transform, inOneLine: parseFloat(width) >= '关闭稿件'.length * parseFloat(fontSize) }
  })
  expect(tip).toEqual({ right: '0px', transform: 'none', inOneLine: true })
})

test('a title as long as a page leaves the text its place, and is read to its end', async ({ desk }) => {
  await desk.saveRecord({ ...record, title: record.title.repeat(6) })
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open(record.title)
  await expect(window.body.getByText('正文一段。')).toBeInViewport({ ratio: 1 })
  await window.body.getByText('正文一段。').click()
  await page.keyboard.insertText('写得进去')
  await expect(window.body).toContainText('写得进去')
  await window.title.focus()
  await window.press('Control+End')
  await page.keyboard.insertText('末')
  await expect(window.title).toHaveValue(/末$/)
  const end = await window.title.evaluate((field) => {
    const head = field.parentElement
    return head !== null && head.scrollTop > 0 && head.scrollTop + head.clientHeight >= head.scrollHeight - 10
  })
  expect(end).toBe(true)
})

test('comments leave the text its place, and Escape puts them away', async ({ desk }) => {
  const note = { by: '林晓', at: '2026-11-02T08:00:00.000Z', text: '请核对' }
  const content = [
    { type: 'text', text: '这一行的字要一直排到纸的右边才会折回来，'.repeat(6) },
    { type: 'text', text: '被批注的话', marks: [{ type: 'comment', attrs: { id: 'one' } }] },
  ]
  await desk.saveRecord({
    title: '批注稿',
    body: { type: 'doc', content: [{ type: 'paragraph', content }] },
    comments: [{ id: 'one', quote: '被批注的话', notes: [note] }],
  })
  const { page } = await desk.launch()
  await new DeskWindow(page).open('批注稿')
  const editor = new EditorPage(page)
  const apart = async (one: Locator) => {
    const [a, b] = [await one.boundingBox(), await editor.paragraphs.first().boundingBox()]
    if (a === null || b === null) throw new Error('not drawn')
    return a.x >= b.x + b.width || a.y >= b.y + b.height
  }
  expect(await apart(editor.commentsTab)).toBe(true)
  await editor.commentsTab.click()
  await expect(editor.comments).toBeFocused()
  expect(await apart(editor.comments)).toBe(true)
  await editor.press('Escape')
  await expect(editor.comments).toBeHidden()
  await expect(editor.surface).toBeFocused()
})
