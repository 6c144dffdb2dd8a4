import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { violations } from '../support/axe'
import { gaotaiJson } from '../support/command-line'
import { makePng } from '../support/png'
import { DeskWindow } from '../support/pages/desk-window'
import { commonOptions, doc, READY, setPortal } from '../support/portal'
import { answerFolderDialog, answerSaveDialog } from '../support/system'

test('a newsroom changes its theme with the page in view, and takes it along in a file', async ({ desk }) => {
  await setPortal(desk)
  await desk.saveRecord({ ...READY, title: '河边书店开门', body: doc('书店昨日开门。') })
  const { app, page } = await desk.launch()
  const main = new DeskWindow(page)
  await main.press('Control+,')
  const section = page.getByRole('navigation', { name: '设置的各部分' }).getByRole('button', { name: '版式' })
  const sample = page.frameLocator('.gt-settings-sample iframe')
  const text = page.getByRole('textbox', { name: /的内容$/ })
  const save = page.getByRole('button', { name: '保存' })
  const file = page.getByLabel('文件', { exact: true })
  await section.click()
  await expect(sample.getByRole('heading', { name: '河边书店开门' })).toBeVisible()

  await test.step('a file of the copy is changed, and the page beside it shows that', async () => {
    await page.getByLabel('门户使用的版式').selectOption('own')
    await file.selectOption('footer')
    await text.fill(`${await text.inputValue()}<p>本社自己的页脚</p>`)
    await expect(sample.getByText('本社自己的页脚')).toBeVisible()
    await file.selectOption('home')
    await expect(sample.getByText('示例稿件').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  await test.step('a mistake is named with its file and line; the last good page stays, and nothing is saved', async () => {
    const sound = await text.inputValue()
    await text.fill(`${sound.trimEnd()}\n{{ nope }}`)
    const said = page.getByText(/home\.liquid 第 \d+ 行，没有变量“nope”/)
    await expect(said.first()).toBeVisible()
    await expect(sample.getByText('本社自己的页脚')).toBeVisible()
    await save.click()
    await expect(page.getByRole('alert').filter({ hasText: '没有变量“nope”' })).toBeVisible()
    const { value } = await gaotaiJson<{ value: { templates: object } }>([
      'settings',
      'get',
      'theme',
      ...commonOptions(desk),
    ])
    expect(value.templates).toEqual({})
    await text.fill(sound)
    await expect(said).toHaveCount(0)
  })

  await test.step('a picture gets a name that any server takes, and the style sheet shows it', async () => {
    await file.selectOption('css')
    await page
      .locator('[data-part="theme-images"]')
      .setInputFiles({ name: '报头 底纹.PNG', mimeType: 'image/png', buffer: Buffer.from(makePng(40, 30)) })
    await expect(page.getByText('url(images/image.png)')).toBeVisible()
    // Filling a long field in one go takes Chromium half a minute; nobody does that.
    await text.press('Control+End')
    await page.keyboard.type('.masthead { background-image: url(images/image.png); }')
    const background = () => sample.locator('.masthead').evaluate((one) => getComputedStyle(one).backgroundImage)
    await expect.poll(background).toContain('data:image/png;base64,')
    expect(await violations(page)).toEqual([])
  })

  const archive = join(desk.dir, 'theme.zip')
  await test.step('it is saved, and goes out as a file', async () => {
    await save.click()
    await expect(page.getByText('设置已保存', { exact: true })).toBeVisible()
    await answerSaveDialog(app, archive)
    await page.getByRole('button', { name: '导出版式…' }).click()
    await expect(page.getByText(`版式已写到 ${archive}。`)).toBeVisible()
    expect((await readFile(archive)).subarray(0, 2).toString()).toBe('PK')
  })

  await test.step('what the newsroom sees while it writes is drawn with it', async () => {
    await page.getByRole('button', { name: '关闭' }).click()
    await main.open('河边书店开门')
    await expect(main.preview.getByText('本社自己的页脚')).toBeVisible()
  })

  await test.step('a file goes back to the base, and the theme comes back from its archive', async () => {
    await main.press('Control+,')
    await section.click()
    await file.selectOption('footer')
    await page.getByRole('button', { name: 'footer.liquid 恢复底稿' }).click()
    await expect(sample.getByText('本社自己的页脚')).toHaveCount(0)
    await answerFolderDialog(app, archive)
    await page.getByRole('button', { name: '导入版式…' }).click()
    await expect(sample.getByText('本社自己的页脚')).toBeVisible()
  })
})
