import { expect, test, type Desk } from '../support/app'
import { ListWindow } from '../support/pages/list-window'

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文一段。' }] }] }
const ARTICLES = [
  { title: '口岸查验提速', status: 'inReview', authors: ['吴海旺'], source: { name: '岚州晚报' } },
  { title: '青年记者蹲点', status: 'inReview', authors: ['吴海'] },
  { title: '版面评选揭晓', status: 'published', authors: ['吴海'], publishTime: '2017-12-28' },
  { title: '老报纸看城市', status: 'draft', authors: ['沈未然'] },
] as const

async function newsroom(desk: Desk): Promise<ListWindow> {
  for (const article of ARTICLES) await desk.saveRecord({ ...article, body })
  const window = new ListWindow((await desk.launch()).page)
  await expect(window.rows).toHaveCount(ARTICLES.length)
  return window
}

test('filters chosen with the mouse are the words of the search field', async ({ desk }) => {
  const window = await newsroom(desk)
  await window.openFilters()
  await expect(window.filterValue('状态', '送审')).toHaveAccessibleName('送审 2')
  await window.filterValue('状态', '送审').check()
  await window.filterValue('状态', '已发布').check()
  await expect(window.filter).toHaveValue('状态:送审 状态:已发布')
  await expect(window.rows).toHaveCount(3)
  // The whole name: not 吴海旺 as well.
  await window.filters.getByRole('searchbox', { name: '输入姓名查找' }).fill('吴海')
  await window.filterValue('作者', '吴海 ').check()
  await expect(window.filter).toHaveValue('状态:送审 状态:已发布 作者:=吴海')
  await expect(window.rows).toHaveCount(2)
  await window.filters.getByRole('button', { name: '本年' }).click()
  await expect(window.rows).toHaveCount(1)
  await window.filters.getByLabel('从').fill('2017-12-01')
  await window.filters.getByLabel('到').fill('2017-11-01')
  await expect(window.filters.getByText('开始的日期在结束的日期之后。')).toBeVisible()
  await window.filters.getByLabel('到').fill('2017-12-31')
  await window.press('Enter')
  await expect(window.filter).toHaveValue('状态:送审 状态:已发布 作者:=吴海 日期:2017-12-01..2017-12-31')
  await expect(window.row('版面评选揭晓')).toBeVisible()
  await window.press('Escape')
  await expect(window.filters).toHaveCount(0)
  await expect(window.page.getByRole('button', { name: '筛选（4 项）' })).toBeFocused()

  await window.chips.getByRole('button', { name: /去掉 日期/ }).click()
  await window.chips.getByRole('button', { name: '去掉 状态 已发布' }).click()
  await expect(window.filter).toHaveValue('状态:送审 作者:=吴海')
  await expect(window.row('青年记者蹲点')).toBeVisible()
  await expect(window.rows).toHaveCount(1)
  await window.chips.getByRole('button', { name: '全部清除' }).click()
  await expect(window.rows).toHaveCount(4)
})

test('views are kept on this machine, counted, ordered, renamed and removed', async ({ desk }) => {
  let window = await newsroom(desk)
  await window.shelves.getByRole('button', { name: /送审/ }).click()
  await expect(window.rows).toHaveCount(2)
  await window.keepView('等我审')
  await window.filter.fill('作者:沈')
  await expect(window.rows).toHaveCount(1)
  await window.keepView('沈的稿子')
  await expect(window.viewButtons).toHaveText(['等我审2', '沈的稿子1'])
  await desk.saveRecord({ title: '又来一篇', status: 'inReview', body })
  await expect(window.viewButtons.first()).toHaveText('等我审3')

  await test.step('by keyboard', async () => {
    await window.viewButtons.first().focus()
    await window.press('Alt+ArrowDown')
    await expect(window.viewButtons).toHaveText(['沈的稿子1', '等我审3'])
    await expect(window.viewButtons.nth(1)).toBeFocused()
    await window.press('F2')
    await window.dialog.getByLabel('名称').fill('沈的稿子')
    await expect(window.dialog.getByText('已有同名的视图。')).toBeVisible()
    await window.dialog.getByLabel('名称').fill('待审')
    await window.press('Enter')
    await expect(window.viewButtons).toHaveText(['沈的稿子1', '待审3'])
    await window.press('Enter')
    await expect(window.rows).toHaveCount(3)
    await expect(window.viewButtons.nth(1)).toHaveAttribute('aria-current', 'true')
  })

  await test.step('after a restart', async () => {
    await window.page.close()
    window = new ListWindow((await desk.launch()).page)
    await expect(window.viewButtons).toHaveText(['沈的稿子1', '待审3'])
    await window.viewButtons.first().click()
    await expect(window.filter).toHaveValue('作者:沈')
    await expect(window.row('老报纸看城市')).toBeVisible()
    await window.page.getByRole('button', { name: '“沈的稿子”的操作' }).click()
    await window.page.getByRole('menuitem', { name: '删除' }).click()
    await expect(window.viewButtons).toHaveText(['待审3'])
    await window.button('撤销').click()
    await expect(window.viewButtons).toHaveText(['沈的稿子1', '待审3'])
  })
})
