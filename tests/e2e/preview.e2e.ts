import { expect, test } from '../support/app'
import { DeskWindow } from '../support/pages/desk-window'

const paragraphs = Array.from({ length: 40 }, (_, index) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: `第${index + 1}段。馆员带领观众依次辨认冬季星座，并讲解望远镜的使用方法。` }],
}))
const link = {
  type: 'paragraph',
  content: [
    {
      type: 'text',
      text: '活动页面',
      marks: [{ type: 'link', attrs: { href: 'https://www.example.cn/a', title: null } }],
    },
  ],
}
const record = { title: '科技馆冬季观测活动纪实', body: { type: 'doc', content: [link, ...paragraphs] } }

test('the page follows the text, stays where the person scrolled, and never navigates', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await page.getByText(record.title).first().click()
  await page.getByText('对照', { exact: true }).click()
  const frame = page.frameLocator('iframe[title="门户版式预览"]')
  await expect(frame.getByRole('heading', { name: record.title })).toBeVisible()

  await test.step('a click on a link says where it leads', async () => {
    await frame.getByRole('link', { name: '活动页面' }).click()
    await expect(page.getByText('此链接通向 https://www.example.cn/a')).toBeVisible()
    await expect(frame.getByRole('heading', { name: record.title })).toBeVisible()
  })

  const editor = page.locator('.ProseMirror')
  await test.step('the edited paragraph comes into view', async () => {
    await editor.getByText('第36段。').click()
    await page.keyboard.type('观测')
    await expect(frame.getByText(/观测.*第36段|第36段.*观测/)).toBeInViewport()
  })

  await test.step('the page stays where the person scrolled it while the same paragraph is written', async () => {
    await page.locator('iframe').hover()
    await page.mouse.wheel(0, -20_000)
    await expect(frame.getByRole('heading', { name: record.title })).toBeInViewport()
    await page.keyboard.type('记录')
    await expect(frame.getByText(/观测记录/)).toHaveCount(1)
    await expect(frame.getByRole('heading', { name: record.title })).toBeInViewport()
  })

  await test.step('by itself the page takes a width in which it can be read', async () => {
    const drawn = () =>
      page.locator('iframe').evaluate((element) => element.getBoundingClientRect().width / element.clientWidth)
    await expect.poll(drawn).toBeGreaterThan(0.74)
    await page.getByText('桌面', { exact: true }).click()
    await expect.poll(drawn).toBeLessThan(0.74)
  })

  await test.step('the width is a real one', async () => {
    await page.getByText('手机', { exact: true }).click()
    await expect.poll(() => page.locator('iframe').evaluate((element) => element.clientWidth)).toBe(390)
  })
})

test('where there is no room for both, list and metadata take turns beside text and page', async ({ desk }) => {
  await desk.saveRecord(record)
  const { app, page } = await desk.launch({ width: 1280, height: 800 })
  const window = new DeskWindow(page)
  await window.open(record.title)
  const panel = page.getByRole('complementary', { name: '稿件信息' })
  const panelButton = window.button('显示稿件信息')
  await expect(window.list).toBeVisible()
  await expect(panel).toHaveCount(0)
  await expect(panelButton).toHaveAttribute('aria-pressed', 'false')

  await test.step('in the smallest window a line still holds eighteen characters', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 700))
    await expect.poll(() => page.evaluate(() => document.documentElement.clientWidth)).toBe(1000)
    const line = () =>
      window.body.evaluate((element) => element.clientWidth / parseFloat(getComputedStyle(element).fontSize))
    await expect.poll(line).toBeGreaterThan(18)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  })

  await window.press('Control+5')
  await expect(panel).toBeVisible()
  await expect(window.list).toHaveCount(0)
  await expect(panelButton).toHaveAttribute('aria-pressed', 'true')

  await window.press('Control+4')
  await expect(window.list).toBeVisible()
  await expect(panel).toHaveCount(0)
})
