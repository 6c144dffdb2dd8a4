import { expect, test, type Desk } from '../support/app'
import { compose } from '../support/ime'
import { DeskWindow } from '../support/pages/desk-window'

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文一段。' }] }] }
const TITLES = ['口岸查验提速', '青年记者蹲点', '版面评选揭晓', '邮发代号调整', '老报纸看城市'] as const

async function newsroom(desk: Desk): Promise<DeskWindow> {
  for (const [index, title] of TITLES.entries())
    await desk.saveRecord({ title, authors: ['吴海旺'], status: index === 1 ? 'inReview' : 'draft', body })
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await expect(window.rows).toHaveCount(TITLES.length)
  return window
}

test('the list is worked by keyboard alone', async ({ desk }) => {
  const window = await newsroom(desk)
  await window.list.focus()
  await window.press('End')
  await window.press('Shift+ArrowUp')
  await expect(window.selectedRows).toHaveCount(2)
  await window.press('Escape')
  await expect(window.selectedRows).toHaveCount(0)
  await window.press('Home')
  await window.press('Space')
  await window.press('ArrowDown')
  await window.press('ArrowDown')
  await window.press('Space')
  await expect(window.selectedRows).toHaveCount(2)
  await window.press('Delete')
  await expect(window.rows).toHaveCount(3)
  await expect(window.says('2 篇稿件已移入回收站')).toBeVisible()

  await window.shelves.getByRole('button', { name: /回收站/ }).click()
  await expect(window.rows).toHaveCount(2)
  await window.list.focus()
  await window.press('Control+a')
  await expect(window.selectedRows).toHaveCount(2)
  await window.button('恢复').click()
  await expect(window.says('回收站是空的')).toBeVisible()

  await window.shelves.getByRole('button', { name: /全部稿件/ }).click()
  await expect(window.rows).toHaveCount(5)
  await window.list.focus()
  await window.press('Home')
  await window.press('Enter')
  await expect(window.title).not.toHaveValue('')

  await window.list.focus()
  await window.press('Shift+F10')
  await expect(window.page.getByRole('menuitem', { name: '打开' })).toBeFocused()
  await window.press('Escape')
  await expect(window.list).toBeFocused()
  await window.title.focus()
  await window.press('Control+w')
  await expect(window.title).toHaveCount(0)
  await expect(window.list).toBeFocused()
  await Promise.all([window.page.waitForEvent('close'), window.press('Control+w').catch(() => undefined)])
})

test('the open article is one of the chosen when others are clicked beside it', async ({ desk }) => {
  const window = await newsroom(desk)
  const choose = async (modifier: 'ControlOrMeta' | 'Shift', chosen: number): Promise<void> => {
    await window.row('版面评选揭晓').click({ modifiers: [modifier] })
    await expect(window.says(`已选 ${chosen} 篇`)).toBeVisible()
    await expect(window.selectedRows).toHaveCount(chosen)
  }
  await window.open('口岸查验提速')
  await choose('ControlOrMeta', 2)
  await window.row('口岸查验提速').click({ modifiers: ['ControlOrMeta'] })
  await expect(window.selectedRows).toHaveText([/版面评选揭晓/])
  await window.open('口岸查验提速')
  await choose('Shift', 3)
  await window.open('口岸查验提速')
  // An article that the list doesn't show is not chosen unseen.
  await window.filter.fill('版面')
  await expect(window.rows).toHaveCount(1)
  await choose('ControlOrMeta', 1)
})

test('titles, statuses and sorting narrow the list', async ({ desk }) => {
  const window = await newsroom(desk)
  await window.filter.focus()
  await compose(window.page, ['b', 'bao', 'bao zhi'], '报纸')
  await expect(window.rows).toHaveCount(1)
  await expect(window.row('老报纸看城市')).toBeVisible()
  await window.filter.fill('没有这样的标题')
  await expect(window.says('没有找到“没有这样的标题”')).toBeVisible()
  await window.filter.fill('没有这样的标题 状态:送审')
  await expect(window.button('清除搜索和筛选')).toBeVisible()
  await window.filter.fill('作者:没有这个人')
  await expect(window.button('清除筛选')).toBeVisible()
  await window.filter.fill('没有这样的标题')
  await window.button('清除搜索').click()
  await expect(window.rows).toHaveCount(5)

  await window.shelves.getByRole('button', { name: /送审/ }).click()
  await expect(window.rows).toHaveCount(1)
  await expect(window.row('青年记者蹲点')).toBeVisible()
  await window.shelves.getByRole('button', { name: /送审/ }).click()
  await expect(window.rows).toHaveCount(5)

  const byTitle = window.list.getByRole('columnheader', { name: '标题' })
  await byTitle.getByRole('button').click()
  await expect(byTitle).toHaveAttribute('aria-sort', 'ascending')
  const ascending = await window.rows.first().innerText()
  await byTitle.getByRole('button').click()
  await expect(byTitle).toHaveAttribute('aria-sort', 'descending')
  await expect(window.rows.first()).not.toHaveText(ascending)
  expect(ascending).not.toBe(await window.rows.first().innerText())
})

test('an article is made, copied, passed on and thrown away', async ({ desk }) => {
  const window = await newsroom(desk)
  await window.press('Control+n')
  await expect(window.title).toBeFocused()
  await compose(window.page, ['x', 'xin', 'xin gao'], '新稿')
  await window.press('Enter')
  await expect(window.body).toBeFocused()
  await window.page.keyboard.insertText('第一段。')
  await expect(window.row('新稿')).toContainText('未保存')
  await window.press('Control+s')
  await expect(window.says(/已保存 .* 第 1 版/)).toBeVisible()
  await expect(window.row('新稿')).not.toContainText('未保存')

  await window.page.getByRole('button', { name: '状态：草稿' }).click()
  await window.page.getByRole('menuitem', { name: '改为送审' }).click()
  await expect(window.says(/第 2 版/)).toBeVisible()
  await expect(window.row('新稿')).toContainText('送审')

  await window.chooseFromRowMenu('新稿', '复制为新稿件')
  await expect(window.row('新稿')).toHaveCount(2)
  await window.close()
  await window.chooseFromRowMenu('口岸查验提速', '移入回收站')
  await expect(window.row('口岸查验提速')).toHaveCount(0)
  await window.button('撤销').click()
  await expect(window.row('口岸查验提速')).toHaveCount(1)
})

test('what the command line saves appears in the open window', async ({ desk }) => {
  const window = await newsroom(desk)
  await desk.saveRecord({ title: '命令行里来的', body })
  await expect(window.row('命令行里来的')).toBeVisible()
  await expect(window.rows).toHaveCount(6)
})

test('searching looks into the texts, shows where, and completes its filters', async ({ desk }) => {
  const text = {
    type: 'paragraph',
    content: [{ type: 'text', text: '昨日，流动书房開進了青石坳村，孩子们围了上来。' }],
  }
  await desk.saveRecord({
    title: '一辆书车上山',
    status: 'approved',
    authors: ['单立夏'],
    body: { type: 'doc', content: [text] },
  })
  await desk.saveRecord({ title: '山下的读者', body })
  const window = new DeskWindow((await desk.launch()).page)
  await expect(window.rows).toHaveCount(2)

  await test.step('in the body, traditional characters too', async () => {
    await window.filter.focus()
    await compose(window.page, ['k', 'kai', 'kai jin'], '开进了')
    await expect(window.rows).toHaveCount(1)
    await expect(window.row('一辆书车上山').locator('mark')).toHaveText('開進了')
  })

  await test.step('by pinyin initials', async () => {
    await window.filter.fill('sxddz')
    await expect(window.row('山下的读者')).toBeVisible()
    await expect(window.rows).toHaveCount(1)
  })

  await test.step('by a filter that is completed', async () => {
    await window.filter.fill('')
    await window.page.keyboard.insertText('状')
    await window.press('Enter')
    await expect(window.filter).toHaveValue('状态:')
    await window.page.keyboard.insertText('定')
    await window.press('Enter')
    await expect(window.filter).toHaveValue('状态:定稿 ')
    await expect(window.rows).toHaveCount(1)
    await window.press('Escape')
    await expect(window.rows).toHaveCount(2)
  })

  await test.step('what is saved meanwhile is found', async () => {
    await window.filter.fill('刚刚写下')
    await expect(window.says('没有找到“刚刚写下”')).toBeVisible()
    const fresh = { type: 'paragraph', content: [{ type: 'text', text: '这句刚刚写下的话。' }] }
    await desk.saveRecord({ title: '新来的', body: { type: 'doc', content: [fresh] } })
    await expect(window.row('新来的')).toBeVisible()
  })
})

test('where the library can’t be written, commands that write are greyed and say why', async ({ desk }) => {
  for (const title of TITLES) await desk.saveRecord({ title, body })
  const { app, page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open(TITLES[0])
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('library:availability', { available: true, readOnly: true }),
  )
  await expect(window.button('新建稿件')).toBeDisabled()
  await window.row(TITLES[1]).click({ button: 'right' })
  for (const name of ['复制为新稿件', '移入回收站'])
    await expect(page.getByRole('menuitem', { name: `${name} 稿库现在不能写入` })).toBeDisabled()
  await expect(page.getByRole('menuitem', { name: '导出…' })).toBeEnabled()
  await window.press('Escape')
  await window.press('Control+a')
  await expect(window.button('移入回收站')).toBeDisabled()
  await expect(page.getByRole('button', { name: /^状态：/ })).toHaveCount(0)
})

test('a search right after the start reads the texts that it needs', async ({ desk }) => {
  const text = { type: 'paragraph', content: [{ type: 'text', text: '渡口的船还没有开。' }] }
  await desk.saveRecord({ title: '清晨', body: { type: 'doc', content: [text] } })
  const window = new DeskWindow((await desk.launch()).page)
  await window.filter.fill('渡口的船')
  await expect(window.row('清晨')).toBeVisible()
})

test('a long text that is pasted into the search is searched by its beginning, and that is said', async ({ desk }) => {
  const story = '渡口的船还没有开，'.repeat(500)
  const text = { type: 'paragraph', content: [{ type: 'text', text: story }] }
  await desk.saveRecord({ title: '清晨', body: { type: 'doc', content: [text] } })
  await desk.saveRecord({ title: '傍晚', body: { type: 'doc', content: [{ type: 'paragraph' }] } })
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.filter.fill(story)
  await expect(page.getByText('搜索的文字太长，只按前 1,000 个字搜索。')).toBeVisible()
  await expect(window.row('清晨')).toBeVisible()
  await expect(window.row('傍晚')).toHaveCount(0)
  await window.filter.fill('谁也没有写过的话'.repeat(200))
  const nothing = page.getByText(/^没有找到“谁也没有写过的话/)
  await expect(nothing).toBeVisible()
  const { height = 0 } = (await nothing.boundingBox()) ?? {}
  expect(height).toBeLessThan(120)
  await expect(page.getByRole('button', { name: '清除搜索' })).toBeInViewport({ ratio: 1 })
})
