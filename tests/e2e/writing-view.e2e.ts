import type {} from '../../renderer/bridge/client'
import { usualView } from '../../shared/ipc/writing-view'
import { expect, test } from '../support/app'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage } from '../support/pages/editor-page'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const record = {
  title: '写作视图',
  body: {
    type: 'doc',
    content: Array.from({ length: 60 }, (_, n) => paragraph(`第${n + 1}段，馆员带领观众辨认冬季星座。`)),
  },
}

test('size, font and lines of the sheet are kept on this machine and leave the article alone', async ({ desk }) => {
  await desk.saveRecord(record)
  const first = await desk.launch()
  const main = new DeskWindow(first.page)
  await main.open(record.title)
  const editor = new EditorPage(first.page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Control+=', 'Control+=')
  await expect(first.page.getByRole('group', { name: '正文字号' })).toContainText('125%')
  await expect(editor.paragraphs.first()).toHaveCSS('font-size', '21.875px')
  await expect(editor.surface).toBeFocused()
  for (const choice of ['楷体', '行距宽']) {
    await first.page.getByRole('button', { name: '写作视图' }).click()
    await first.page.locator('.gt-menu-list').getByText(choice).click()
  }
  await expect(editor.paragraphs.first()).toHaveCSS('font-family', /Kai/)
  await expect(first.page.locator('[data-save="saved"]')).toBeVisible()
  await first.close()
  const again = await desk.launch()
  await new DeskWindow(again.page).open(record.title)
  await expect(new EditorPage(again.page).paragraphs.first()).toHaveCSS('font-size', '21.875px')
  await again.page.keyboard.press('Control+0')
  await expect(new EditorPage(again.page).paragraphs.first()).toHaveCSS('font-size', '17.5px')
})

test('in focus only the text is there, and one key or the button leads out', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch()
  const main = new DeskWindow(page)
  await main.open(record.title)
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.nth(1))
  await editor.press('F8')
  await expect(main.list).toHaveCount(0)
  await expect(editor.toolbar).toBeHidden()
  await expect(editor.surface).toBeFocused()
  await expect(editor.paragraphs.nth(1)).toHaveCSS('opacity', '1')
  await expect(editor.paragraphs.nth(2)).toHaveCSS('opacity', '0.62')
  await editor.press('ArrowDown')
  await expect(editor.paragraphs.nth(2)).toHaveCSS('opacity', '1')
  await main.button('退出专注').click()
  await expect(main.list).toBeVisible()
})

test('on the typewriter the line with the caret stays at its height', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open(record.title)
  const editor = new EditorPage(page)
  await page.getByRole('button', { name: '写作视图' }).click()
  await page.locator('.gt-menu-list').getByText('打字机滚动').click()
  await editor.caretAfter(editor.paragraphs.nth(12))
  /** After one more letter: the window around the sheet may change its height meanwhile. */
  const fromResting = async (): Promise<number> => {
    await page.keyboard.type('字')
    return page.evaluate(() => {
      const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      const sheet = document.querySelector('.gt-sheet')?.getBoundingClientRect()
      return Math.abs((caret?.top ?? -1) - ((sheet?.top ?? 0) + (sheet?.height ?? 0) * 0.45))
    })
  }
  await expect.poll(fromResting).toBeLessThanOrEqual(3)
  await editor.press('Enter', 'Enter', 'Enter')
  await expect.poll(fromResting).toBeLessThanOrEqual(3)
})

test('a menu stays at the entry one came to when it is drawn again, and closes when the text scrolls under it', async ({
  desk,
}) => {
  await desk.saveRecord(record)
  const { app, page } = await desk.launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  const main = new DeskWindow(page)
  await main.open(record.title)
  await page.getByRole('button', { name: '写作视图' }).click()
  const menu = page.getByRole('menu', { name: '写作视图' })
  const scrolled = () => menu.evaluate(({ scrollTop }) => scrollTop)
  await main.press('End')
  await expect.poll(scrolled).toBeGreaterThan(0)
  const before = await scrolled()
  await page.evaluate((writing) => window.gaotai.request('workspace:set-preferences', { writing }), {
    ...usualView,
    lines: 'wide',
  } as const)
  await expect(menu.getByRole('menuitemradio', { name: '行距宽' })).toBeChecked()
  expect(await scrolled()).toBe(before)
  await new EditorPage(page).surface.hover()
  await page.mouse.wheel(0, 200)
  await expect(menu).toHaveCount(0)
})

test('without a voice of this machine reading aloud says why it is not there', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open(record.title)
  test.skip(await page.evaluate(() => speechSynthesis.getVoices().some((voice) => voice.localService)))
  await page.getByRole('button', { name: '写作视图' }).click()
  const entry = page.locator('.gt-menu-list button', { hasText: '朗读全文' })
  await expect(entry).toBeDisabled()
  await expect(entry).toContainText('没有本地语音')
})

test('at twice the size nothing is lost: every control can still be reached', async ({ desk }) => {
  await desk.saveRecord(record)
  const { app, page } = await desk.launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  const main = new DeskWindow(page)
  await main.open(record.title)
  const editor = new EditorPage(page)
  for (const control of [
    main.button('保存'),
    main.button('导出'),
    main.button('更多操作'),
    main.button('关闭稿件'),
    main.title,
    editor.surface,
    editor.tool('更多工具'),
    page.getByRole('button', { name: '写作视图' }),
    page.getByRole('button', { name: '放大正文' }),
  ]) {
    await control.scrollIntoViewIfNeeded()
    await expect(control).toBeInViewport()
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  // The metadata stands under the text, and comes into sight when it is asked for.
  await main.press('Control+5')
  await expect(main.field('署名')).toHaveCount(0)
  await main.press('Control+5')
  await expect(main.field('署名')).toBeInViewport()
  // The list has no room beside the text: it comes back when the article is closed.
  await expect(main.button('显示稿件列表')).toHaveCount(0)
  await main.close()
  await main.filter.scrollIntoViewIfNeeded()
  await expect(main.filter).toBeInViewport()
  await expect(main.row(record.title)).toBeInViewport()
  // The page that settings make is wide enough to be looked at.
  await main.press('Control+,')
  const sample = page.getByRole('region', { name: '按现在的设置显示的页面' })
  await sample.scrollIntoViewIfNeeded()
  const { x = 0, width = 0 } = (await sample.boundingBox()) ?? {}
  expect(width).toBeGreaterThan(500)
  expect(x + width).toBeLessThanOrEqual(await page.evaluate(() => innerWidth))
})

test('a title shows all of its lines and takes no more room than they need', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open(record.title)
  const title = page.getByRole('textbox', { name: '标题', exact: true })
  const lines = () =>
    title.evaluate((field) => {
      const height = Number.parseFloat(getComputedStyle(field).lineHeight)
      return [Math.round(field.scrollHeight / height), Math.round(field.clientHeight / height)]
    })
  await title.fill('关于印发《演示出版社出版物质量管理与三审三校责任制度实施细则（试行）》的通知'.repeat(2))
  const [needed, shown] = await lines()
  expect(needed).toBeGreaterThan(2)
  expect(shown).toBe(needed)
  await title.fill('短标题')
  expect(await lines()).toEqual([1, 1])
})
