import { expect, test } from '../support/app'
import { violations } from '../support/axe'
import { gaotaiJson } from '../support/command-line'
import { compose, composeOnly } from '../support/ime'
import { DeskWindow } from '../support/pages/desk-window'
import { ExportWindow } from '../support/pages/export-window'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const record = {
  title: '南岭科技馆举办冬季天文观测活动',
  source: { name: '南岭日报', kind: 'reprint' },
  body: { type: 'doc', content: [paragraph('南岭科技馆昨晚举办观测活动。'), paragraph('三百名市民参加。')] },
}

test('fields say what is missing, take what is typed and are saved', async ({ desk }) => {
  const book = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '〔英国〕狄更斯著' }] }
  const content = [...record.body.content, book]
  await desk.saveRecord({ ...record, body: { type: 'doc', content } })
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await page.getByText(record.title).first().click()

  await test.step('brackets that may be the text’s own are named and not counted', async () => {
    await page.getByRole('button', { name: '正文里有 1 处〔〕可能没有填，如“〔英国〕”。' }).click()
    await expect(new DeskWindow(page).body).toBeFocused()
  })

  await test.step('what publication needs leads to its field', async () => {
    await page.getByRole('button', { name: /发布前还缺 \d+ 项/ }).click()
    await page.getByRole('button', { name: '转载稿还没有写原标题。' }).click()
    await expect(page.getByLabel('原标题')).toBeFocused()
    await expect(page.getByLabel('原标题')).toHaveAccessibleDescription('转载稿还没有写原标题。')
  })

  await test.step('a typed time keeps its precision, unreadable text is kept and named', async () => {
    const time = page.getByRole('textbox', { name: '发布时间' })
    await time.fill('2017年12月28日9:30')
    await time.blur()
    await expect(time).toHaveValue('2017-12-28 09:30')
    await time.fill('下周三')
    await time.blur()
    await expect(time).toHaveValue('下周三')
    await expect(time).toHaveAccessibleDescription(/发布时间认不出/)
    await time.fill('2017/12/28')
    await time.blur()
    await expect(time).toHaveValue('2017-12-28')
  })

  await test.step('the calendar stands out from the panel by an edge', async () => {
    await page.getByRole('button', { name: '选择日期和时间' }).click()
    const calendar = page.getByRole('tooltip')
    await expect(calendar.getByText('门户时区')).toBeVisible()
    await expect(calendar).not.toHaveCSS('box-shadow', 'none')
    await page.getByRole('button', { name: '选择日期和时间' }).click()
    await expect(calendar).toHaveCount(0)
  })

  await test.step('a chosen column can be given up, and the button says so', async () => {
    await page.getByRole('combobox', { name: '栏目', exact: true }).click()
    await page.keyboard.type('综合新闻')
    await page.locator('.ant-select-tree').getByText('综合新闻', { exact: true }).click()
    await page.getByRole('combobox', { name: '栏目', exact: true }).hover()
    await page.getByRole('button', { name: '清除所选栏目' }).first().click()
    await expect(page.getByRole('combobox', { name: '栏目', exact: true })).toHaveAccessibleDescription(
      '还没有选栏目。',
    )
  })

  await test.step('one click takes the first sentences', async () => {
    await page.getByRole('button', { name: '取首句' }).click()
    await expect(page.getByLabel('摘要', { exact: true })).toHaveValue('南岭科技馆昨晚举办观测活动。三百名市民参加。')
  })

  await test.step('an address elsewhere is checked, and says what becomes of the page', async () => {
    const external = page.getByLabel('外部链接', { exact: true })
    await external.fill('other.example')
    await expect(external).toHaveAccessibleDescription('外部链接应以 http:// 或 https:// 开头。')
    await external.fill('https://other.example/story')
    await expect(external).toHaveAccessibleDescription(/列表、订阅和搜索直接链到这里.*正文不发布/)
    const note = page.getByText('整站里不发布这一页：列表和它的网址都通向 https://other.example/story')
    await expect(note).toBeVisible()
    await external.fill('')
    await expect(external).toHaveAccessibleDescription('')
    await expect(note).toBeHidden()
  })

  await test.step('the record holds it all after a save', async () => {
    await page.getByLabel('原标题').fill('冬夜看星')
    await page.keyboard.press('Control+s')
    await expect(page.getByText(/^已保存 .*第 2 版/)).toBeVisible()
    await page.reload()
    await page.waitForSelector('html[data-app-state="ready"]')
    await page.getByText(record.title).first().click()
    await expect(page.getByLabel('原标题')).toHaveValue('冬夜看星')
    await expect(page.getByRole('textbox', { name: '发布时间' })).toHaveValue('2017-12-28')
  })
})

test('who writes a 更正说明 without a name is asked for it, and then writes', async ({ desk }) => {
  await desk.saveRecord({ ...record, status: 'published' })
  const { page } = await desk.launch({ width: 1600, height: 900, person: null })
  const window = new DeskWindow(page)
  await window.open(record.title)
  await window.button('写更正说明').click()
  await window.dialog.getByRole('textbox').fill('周宁')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '第 1 条更正说明' })).toBeFocused()
  await compose(page, ['s', 'san'], '“三百名”应为“三十名”。')
  await expect(window.says(/^周宁/)).toBeVisible()
})

test('what was put right after publication is written beside the status, printed and saved', async ({ desk }) => {
  const saved = await desk.saveRecord({ ...record, status: 'published' })
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const window = new DeskWindow(page)
  await window.open(record.title)
  const notes = page.getByRole('textbox', { name: /^第 \d 条更正说明$/ })
  const printed = window.preview.getByRole('heading', { name: '更正' })
  await window.button('改为已更正').click()
  await expect(window.says('还没有写更正说明，读者看不到改了什么。')).toBeVisible()

  await test.step('a note that stays empty is none', async () => {
    await window.button('写更正说明').click()
    await expect(notes).toBeFocused()
    await window.save()
    const at = ['--library', desk.library, '--state', desk.state]
    const shown = await gaotaiJson<{ record: object }>(['show', saved.id, ...at])
    expect(shown.record).not.toHaveProperty('corrections')
    await expect(notes).toBeFocused()
    await notes.blur()
    await expect(notes).toHaveCount(0)
  })

  await test.step('its words come to the page with their time, and the record holds them', async () => {
    await window.button('写更正说明').click()
    await compose(page, ['s', 'san', 'san b'], '“三百名”应为“三十名”。')
    await expect(printed).toBeVisible()
    await expect(window.preview.getByText('“三百名”应为“三十名”。')).toBeVisible()
    await expect(window.says('还没有写更正说明')).toHaveCount(0)
    expect(await violations(page)).toEqual([])
    await window.save()
    const at = ['--library', desk.library, '--state', desk.state]
    const shown = await gaotaiJson<{ record: object }>(['show', saved.id, ...at])
    expect(shown.record).toMatchObject({ corrections: [{ text: '“三百名”应为“三十名”。', by: '林晓' }] })
  })

  await test.step('it is taken out again, and the keyboard stays in the field', async () => {
    await window.button('移除第 1 条更正说明').press('Enter')
    await expect(window.button('写更正说明')).toBeFocused()
    await expect(printed).toHaveCount(0)
  })
})

test('a withdrawn article is seen as readers get it, with the reason that is written beside the status', async ({
  desk,
}) => {
  await desk.saveRecord({ ...record, status: 'published' })
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const window = new DeskWindow(page)
  await window.open(record.title)
  await expect(window.preview.getByRole('heading', { name: record.title })).toBeVisible()
  await window.button('改为已撤稿').click()
  await page.getByRole('dialog').getByRole('button', { name: '改为已撤稿' }).click()
  await expect(window.preview.getByRole('heading', { name: '本稿已撤下' })).toBeVisible()
  await expect(window.preview.getByText(record.title)).toHaveCount(0)
  await expect(window.body).toContainText('三百名市民参加。')

  await window.button('写撤稿说明').click()
  await compose(page, ['l', 'lai', 'lai y'], '来源有误，特此致歉。')
  await expect(window.preview.getByText('不再提供。来源有误，特此致歉。')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await window.save()
  const exporting = new ExportWindow(page)
  await exporting.open()
  await expect(exporting.dialog.getByText('稿件已撤稿：')).toBeVisible()
})

test('the reason of a withdrawn article that is shown again is told from its corrections, and not printed', async ({
  desk,
}) => {
  const at = '2026-03-10T02:00:00Z'
  const corrections = [{ at, kind: 'withdrawal', text: '来源有误。', by: '何念' }]
  await desk.saveRecord({ ...record, status: 'published', corrections })
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const window = new DeskWindow(page)
  await window.open(record.title)
  const field = page.getByRole('group', { name: '更正' })
  await expect(field.getByText('撤稿说明只在稿件已撤稿时印出。')).toBeVisible()
  await expect(field.getByText('撤稿说明，何念，')).toBeVisible()
  await window.button('写更正说明').click()
  await compose(page, ['r', 'ren', 'ren m'], '人名改正。')
  await expect(field.getByText('连同时间印在正文之后，读者能看到。')).toBeVisible()
  await expect(window.preview.getByText('人名改正。')).toBeVisible()
  await expect(window.preview.getByText('来源有误。')).toHaveCount(0)
})

test('a name becomes a tag only when it is meant', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await page.getByText(record.title).first().click()
  const authors = page.getByRole('combobox', { name: '作者', exact: true })
  const chosen = page.getByRole('button', { name: /^移除“/ })

  await test.step('Escape drops what is half typed', async () => {
    await authors.click()
    await page.keyboard.type('沈未')
    await expect(authors).toHaveValue('沈未')
    await page.keyboard.press('Escape')
    await expect(authors).toHaveValue('')
    await authors.blur()
    await expect(chosen).toHaveCount(0)
  })

  await test.step('leaving in the middle of composing makes no tag of pinyin', async () => {
    await authors.click()
    await composeOnly(page, ['s', 'shen', 'shen wei'])
    await expect(authors).toHaveValue('shen wei')
    await page.getByLabel('署名').focus()
    await expect(authors).toHaveValue('')
    await expect(chosen).toHaveCount(0)
  })

  await test.step('a composed name is a tag, and its button takes it away', async () => {
    await authors.click()
    await compose(page, ['s', 'shen'], '沈未然')
    await page.getByLabel('署名').focus()
    await page.getByRole('button', { name: '移除“沈未然”' }).click()
    await expect(chosen).toHaveCount(0)
  })
})

test('an article in English names the one it translates', async ({ desk }) => {
  const original = await desk.saveRecord(record)
  const english = {
    title: 'Stargazing in winter',
    language: 'en',
    body: { type: 'doc', content: [paragraph('Stars.')] },
  }
  await desk.saveRecord({ title: '南岭科技馆招募志愿者', body: english.body })
  const { id } = await desk.saveRecord(english)
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await page.getByText(record.title).first().click()
  await expect(page.getByLabel('署名')).toBeVisible()
  await expect(page.getByRole('combobox', { name: '译自' })).toHaveCount(0)
  await page.getByText(english.title).first().click()
  const field = page.getByRole('combobox', { name: '译自' })
  await field.click()
  // All that is offered is in the other language; what is typed narrows it.
  await expect(page.getByRole('option')).toHaveCount(2)
  await compose(page, ['g', 'guance'], '观测')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('.gt-meta').getByTitle(record.title)).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^已保存 .*第 2 版/)).toBeVisible()
  const at = ['--library', desk.library, '--state', desk.state]
  const shown = await gaotaiJson<{ record: { translationOf?: string } }>(['show', id, ...at])
  expect(shown.record.translationOf).toBe(original.id)
})

test('a double-click on a status takes one step, and the keyboard stays there', async ({ desk }) => {
  await desk.saveRecord({ title: record.title, body: record.body })
  const window = new DeskWindow((await desk.launch({ width: 1600, height: 900 })).page)
  await window.open(record.title)
  const status = window.page.getByRole('group', { name: '状态', exact: true })
  const at = await status.getByRole('button', { name: '改为送审' }).boundingBox()
  if (at === null) throw new Error('the step is not drawn')
  const { mouse } = window.page
  await mouse.click(at.x + at.width / 2, at.y + at.height / 2)
  // The next step has come to stand under the pointer before a person's second press.
  await expect(status.getByRole('button', { name: '退回' })).toBeVisible()
  await mouse.down({ clickCount: 2 })
  await mouse.up({ clickCount: 2 })
  await status.getByRole('button', { name: '改为定稿' }).focus()
  await window.press('Enter')
  await expect(status.getByRole('button', { name: '改为已发布' })).toBeVisible()
  await window.press('Tab')
  await expect(status.getByRole('button', { name: '退回' })).toBeFocused()
  await expect(window.says(/^已保存 .*第 3 版/)).toBeVisible()
})
