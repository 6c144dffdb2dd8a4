import { expect, test } from '../support/app'
import { DeskWindow } from '../support/pages/desk-window'

test('the page shows settings before they are saved; columns in use stay', async ({ desk }) => {
  await desk.saveRecord({
    title: '编辑部年度工作安排',
    column: 'news',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '安排如下。' }] }] },
  })
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await page.keyboard.press('Control+,')
  const sample = page.frameLocator('iframe[title="按现在的设置显示的页面"]')
  await expect(sample.getByText('编辑部年度工作安排').first()).toBeVisible()

  await test.step('a new name is on the page at once', async () => {
    await page.getByLabel('网站名称').first().fill('南岭科技出版社')
    await expect(sample.getByText('南岭科技出版社').first()).toBeVisible()
  })

  await test.step('Escape asks what becomes of the change', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').getByRole('button', { name: '继续修改' }).click()
    await expect(page.getByLabel('网站名称').first()).toHaveValue('南岭科技出版社')
  })

  await test.step('what is wrong is said beside its field and keeps it from being saved', async () => {
    await page.getByLabel('网站地址').fill('不是地址')
    await expect(page.getByLabel('网站地址')).toHaveAccessibleDescription(/网站地址/)
    await expect(page.getByRole('button', { name: '保存', exact: true })).toBeDisabled()
    await page.getByLabel('网站地址').fill('https://www.example.cn')
  })

  await test.step('a column with articles is not deleted', async () => {
    await page.getByRole('button', { name: '栏目', exact: true }).click()
    await page.getByLabel('“新闻中心”的名称').fill('要闻')
    const row = page.getByRole('listitem').filter({ has: page.getByLabel('“要闻”的名称') })
    await row.getByRole('button', { name: '删除' }).click()
    await expect(page.getByRole('alert')).toContainText('不能删除')
  })

  await test.step('saved settings are there after a new start', async () => {
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('设置已保存')).toBeVisible()
    await page.reload()
    await page.waitForSelector('html[data-app-state="ready"]')
    await page.keyboard.press('Control+,')
    await expect(page.getByLabel('网站名称').first()).toHaveValue('南岭科技出版社')
  })
})

test('neither the menu nor closing the window takes settings away that are not saved', async ({ desk }) => {
  const { app, page } = await desk.launch()
  await page.keyboard.press('Control+,')
  const name = page.getByLabel('网站名称').first()
  await name.fill('南岭科技出版社')
  const dialog = page.getByRole('dialog')

  await test.step('a command of the menu waits until they are answered', async () => {
    await app.evaluate(({ Menu }) => {
      for (const id of ['person.switch', 'help.about']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
    })
    // What the window closes for comes behind the commands.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await dialog.getByRole('button', { name: '继续修改' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(name).toHaveValue('南岭科技出版社')
  })

  await test.step('the window closes once they are saved', async () => {
    const gone = app.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await new DeskWindow(page).clickToEnd(dialog.getByRole('button', { name: '保存', exact: true }))
    await gone
    const next = await desk.launch()
    await next.page.keyboard.press('Control+,')
    await expect(next.page.getByLabel('网站名称').first()).toHaveValue('南岭科技出版社')
  })
})

test('a name that is being written among 人员 is kept when Escape closes the settings', async ({ desk }) => {
  const { page } = await desk.launch()
  const people = page.getByRole('button', { name: '人员', exact: true })
  const names = page.getByRole('listitem').getByLabel('姓名')
  await page.keyboard.press('Control+,')
  await people.click()
  await page.getByLabel('姓名').fill('买买提·吐尔逊')
  await page.keyboard.press('Enter')
  await expect(names).toHaveValue('买买提·吐尔逊')
  await names.fill('买买提·吐尔逊𠮷')
  await page.keyboard.press('Escape')
  await expect(people).toHaveCount(0)
  await page.keyboard.press('Control+,')
  await people.click()
  await expect(names).toHaveValue('买买提·吐尔逊𠮷')
})

test('an address of 来源 that is none is said and not kept; removing rows leaves the keyboard in the list', async ({
  desk,
}) => {
  const { page } = await desk.launch()
  const sources = page.getByRole('button', { name: '来源', exact: true })
  const adding = page.locator('form').getByLabel('来源名称')
  const address = page.getByLabel('“云溪晚报”的网址')
  await page.keyboard.press('Control+,')
  await sources.click()
  for (const name of ['云溪晚报', '云溪日报', '云溪电台']) {
    await adding.fill(name)
    await page.keyboard.press('Enter')
    await expect(adding).toHaveValue('')
  }

  await test.step('the wrong address', async () => {
    await address.fill('www.example.cn')
    await expect(address).toHaveAccessibleDescription('来源网址应以 http:// 或 https:// 开头。')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await sources.click()
    await expect(address).toHaveValue('')
    await address.fill('https://www.example.cn')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await sources.click()
    await expect(address).toHaveValue('https://www.example.cn')
  })

  await test.step('the rows by keyboard', async () => {
    const removes = page.getByRole('listitem').getByRole('button', { name: '删除' })
    await removes.nth(1).focus()
    await page.keyboard.press('Enter')
    await expect(removes).toHaveCount(2)
    await expect(removes.nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(removes).toHaveCount(1)
    await expect(adding).toBeFocused()
  })
})
