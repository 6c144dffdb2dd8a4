import { expect, test, type Desk } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { ListWindow } from '../support/pages/list-window'

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文一段。' }] }] }
const ARTICLES = [
  { title: '口岸查验提速', status: 'draft', keywords: ['口岸'] },
  { title: '青年记者蹲点', status: 'draft' },
  { title: '版面评选揭晓', status: 'published' },
  { title: '老报纸看城市', status: 'draft', keywords: ['报史'] },
] as const

async function newsroom(desk: Desk) {
  const ids: string[] = []
  for (const article of ARTICLES) ids.push((await desk.saveRecord({ ...article, body })).id)
  const workstation = await desk.launch()
  const window = new ListWindow(workstation.page)
  await expect(window.rows).toHaveCount(ARTICLES.length)
  return { window, ids, app: workstation.app }
}

interface Shown {
  readonly number: number
  readonly hash: string
  readonly record: { readonly column?: string; readonly keywords?: readonly string[]; readonly status?: string }
}
const shown = (desk: Desk, id: string | undefined): Promise<Shown> =>
  gaotaiJson<Shown>(['show', id ?? '', '--library', desk.library, '--state', desk.state])

test('a status is set where it can be, said before, and taken back', async ({ desk }) => {
  const { window } = await newsroom(desk)
  await window.chooseAll()
  await window.chooseStatus('送审')
  await expect(window.dialog).toContainText('已选的 4 篇中，3 篇可以改为送审；其余 1 篇（1 篇已发布）')
  await window.dialog.getByRole('button', { name: '改 3 篇' }).click()
  await expect(window.says('3 篇已改为送审。')).toBeVisible()
  await expect(window.rows.filter({ hasText: '送审' })).toHaveCount(3)
  await expect(window.selectedRows).toHaveCount(4)

  await window.list.focus()
  await window.press('ControlOrMeta+z')
  await expect(window.says('已撤销，3 篇恢复原样。')).toBeVisible()
  await expect(window.rows.filter({ hasText: '草稿' })).toHaveCount(3)
  await window.press('ControlOrMeta+z')
  await expect(window.says('没有可以撤销的批量修改。')).toBeVisible()
})

test('column and keywords of many articles are set from the keyboard', async ({ desk }) => {
  const { window, ids } = await newsroom(desk)
  await window.chooseAll()
  await window.button('改栏目…').click()
  await expect(window.dialog.getByRole('combobox', { name: '查找栏目' })).toBeFocused()
  await window.page.keyboard.insertText('综合')
  await window.press('ArrowDown')
  await window.press('Enter')
  await expect(window.says('4 篇已改到“综合新闻”。')).toBeVisible()
  await expect(window.rows.filter({ hasText: '综合新闻' })).toHaveCount(4)

  await window.button('关键词…').click()
  await window.dialog.getByRole('button', { name: '报史' }).click()
  await window.dialog.getByLabel('添加').fill('口岸，城市')
  await window.press('Enter')
  await expect(window.says('4 篇的关键词已修改。')).toBeVisible()
  expect((await shown(desk, ids[0])).record.keywords).toEqual(['口岸', '城市'])
  expect((await shown(desk, ids[3])).record.keywords).toEqual(['口岸', '城市'])
})

test('text that is not saved is left alone, and what came since is not taken back', async ({ desk }) => {
  const { window, ids, app } = await newsroom(desk)
  await window.open('青年记者蹲点')
  await window.body.click()
  await window.page.keyboard.insertText('未保存的一句。')
  await expect(window.draftKept).toBeVisible()
  await window.chooseAll()
  await window.button('修改').click()
  await window.page.getByRole('menuitem', { name: '改栏目…' }).click()
  await window.dialog.getByRole('option', { name: '综合新闻' }).dblclick()
  await expect(window.says('3 篇已改到“综合新闻”。')).toBeVisible()
  expect((await shown(desk, ids[1])).number).toBe(1)

  await window.button('查看').click()
  await expect(window.dialog).toContainText('青年记者蹲点')
  await expect(window.dialog).toContainText('有未保存的修改')
  await window.dialog.getByRole('button', { name: '复制清单' }).click()
  await expect(window.says('清单已复制。')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('青年记者蹲点\t有未保存的修改，请先保存。')
  await window.dialog.getByRole('button', { name: '关闭' }).last().click()

  const { hash, record } = await shown(desk, ids[0])
  await desk.saveRecord({ ...record, title: '口岸查验再提速' }, { id: ids[0] ?? '', parent: hash })
  await expect(window.row('口岸查验再提速')).toBeVisible()
  await window.button('撤销').click()
  await expect(window.says('已撤销 2 篇；1 篇没有撤销，保留现在的内容。')).toBeVisible()
  expect((await shown(desk, ids[0])).record.column).toBe(record.column)
  expect((await shown(desk, ids[2])).record.column).toBeUndefined()
  await expect(window.body).toContainText('未保存的一句。')
})

test('every article of a filter is chosen without being shown, and the trash is undone', async ({ desk }) => {
  await desk.fill(320)
  const window = new ListWindow((await desk.launch({ height: 700 })).page)
  await window.filter.fill('状态:已发布')
  await expect(window.chips).toContainText('状态 已发布')
  const total = Number((await window.page.getByText(/^\d+ 篇$/).innerText()).replace(' 篇', ''))
  expect(total).toBeGreaterThan(50)
  await window.rows.first().click({ modifiers: ['ControlOrMeta'] })
  await window.button(`全选 ${total} 篇`).click()
  await expect(window.page.getByRole('toolbar', { name: `已选 ${total} 篇` })).toBeVisible()
  await window.list.focus()
  await window.press('Delete')
  await window.dialog.getByRole('button', { name: '移入回收站' }).click()
  await expect(window.says(`${total} 篇稿件已移入回收站。`)).toBeVisible()
  await expect(window.says('没有找到“状态:已发布”')).toBeVisible()
  await window.button('撤销').click()
  await expect(window.says(`${total} 篇稿件已恢复。`)).toBeVisible()
  await expect(window.page.getByText(`${total} 篇`, { exact: true })).toBeVisible()
})
