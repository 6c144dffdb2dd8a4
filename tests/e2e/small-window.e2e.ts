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
