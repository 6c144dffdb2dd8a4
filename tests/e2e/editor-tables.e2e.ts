import { expect, test } from '../support/app'
import type { NodeJson } from '../../shared/document/json'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const paragraph = (text: string): NodeJson =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
const cell = (type: string) => (text: string) => ({ type, content: [paragraph(text)] })
const row = (type: string, ...texts: readonly string[]): NodeJson => ({
  type: 'tableRow',
  content: texts.map(cell(type)),
})
const table = (...rows: readonly NodeJson[]): NodeJson => ({ type: 'table', content: rows })
const record = (...content: readonly NodeJson[]) => ({ title: '表', body: { type: 'doc', content } })
const prices = table(
  row('tableHeader', '县', '亩产'),
  row('tableCell', '柳湾', '1.2万'),
  row('tableCell', '安平', '9,800'),
)

test('a table gets its caption, its source, its widths and its order, by keyboard and by dragging', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(record(paragraph('上文'), prices))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('表')
  const editor = new EditorPage(page)
  await editor.cells.nth(3).click()
  await editor.tableTools.getByRole('button', { name: '按本列升序排列' }).click()
  await expect(editor.cells.nth(2)).toHaveText('安平')
  await editor.tableTools.getByRole('textbox', { name: '表题' }).fill('表1　各县亩产')
  await editor.tableTools.getByRole('textbox', { name: '来源' }).fill('县统计局')
  await editor.tableTools.getByRole('spinbutton', { name: '列宽（%）' }).fill('40')
  await editor.press('Enter')
  await expect(editor.surface.locator('caption')).toHaveText('表1　各县亩产')
  const saved = await editor.saved(desk, id)
  expect(saved.content?.[1]?.attrs).toEqual({ caption: '表1　各县亩产', note: '县统计局' })
  expect(widthsOf(saved)).toEqual([null, [40]])

  const box = await editor.cells.first().boundingBox()
  if (box === null) throw new Error('the first cell is not drawn')
  await page.mouse.move(box.x + box.width, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  const dragged = widthsOf(await editor.saved(desk, id)).map((widths) => widths?.[0] ?? 0)
  expect(dragged[0]).toBeLessThan(45)
  expect((dragged[0] ?? 0) + (dragged[1] ?? 0)).toBe(100)
  await editor.surface.click()
  await editor.press('Control+z')
  expect(widthsOf(await editor.saved(desk, id))).toEqual([null, [40]])
})

const widthsOf = (body: NodeJson): readonly (readonly number[] | null)[] =>
  (body.content?.[1]?.content?.[0]?.content ?? []).map(
    ({ attrs }) => (attrs?.['colwidth'] as readonly number[] | null) ?? null,
  )

test('a column that is put in or pasted beside dragged ones is seen', async ({ desk }) => {
  const wide = (text: string, width: number): NodeJson => ({ ...cell('tableCell')(text), attrs: { colwidth: [width] } })
  await desk.saveRecord(record(table({ type: 'tableRow', content: [wide('甲', 40), wide('乙', 60)] })))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('表')
  const editor = new EditorPage(page)
  const narrowest = () =>
    editor.cells.evaluateAll((cells) => Math.min(...cells.map((one) => one.getBoundingClientRect().width)))
  await editor.cells.first().click()
  await editor.tableTools.getByRole('button', { name: '在右侧插入列' }).click()
  await expect(editor.cells).toHaveCount(3)
  expect(await narrowest()).toBeGreaterThan(60)
  await editor.cells.last().click()
  await editor.paste({ 'text/plain': '子\t丑\n寅\t卯\n' })
  await expect(editor.cells).toHaveCount(8)
  expect(await narrowest()).toBeGreaterThan(60)
})

test('cells of Excel fill the cells from the caret on', async ({ desk }) => {
  const { id } = await desk.saveRecord(record(table(row('tableCell', '', '', ''), row('tableCell', '', '', ''))))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('表')
  const editor = new EditorPage(page)
  await editor.cells.nth(1).click()
  await editor.paste({
    'text/html': '<table><tr><td class=xl65>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
    'text/plain': '甲\t1\r\n乙\t2\r\n',
  })
  await editor.cells.first().click()
  await editor.paste({ 'text/plain': '子\t丑\n寅\t卯\n' })
  const filled = (text: string) => `tableCell(paragraph(${text}))`
  expect(outline(await editor.saved(desk, id))).toBe(
    `doc(table(tableRow(${['子', '丑', '1'].map(filled).join(',')}),tableRow(${['寅', '卯', '2'].map(filled).join(',')})))`,
  )
})

test('merged cells are not sorted, and that is said', async ({ desk }) => {
  const merged = table(
    {
      type: 'tableRow',
      content: [{ type: 'tableCell', attrs: { rowspan: 2 }, content: [paragraph('甲')] }, cell('tableCell')('乙')],
    },
    row('tableCell', '丙'),
  )
  await desk.saveRecord(record(merged))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const window = new DeskWindow(page)
  await window.open('表')
  const editor = new EditorPage(page)
  await editor.cells.nth(1).click()
  await editor.tableTools.getByRole('button', { name: '按本列降序排列' }).click()
  await expect(window.says(/合并的单元格，不能排序/)).toBeVisible()
})

test('an input method writes into cells and into the caption, and Enter that ends it moves nothing', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(record(table(row('tableCell', '', ''))))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('表')
  const editor = new EditorPage(page)
  await editor.cells.first().click()
  await editor.compose(['s', 'shi', 'shi h'], '石湾')
  await editor.press('Tab')
  await editor.compose(['a', 'an'], '安平')
  await editor.tableTools.getByRole('textbox', { name: '表题' }).click()
  await editor.compose(['b', 'biao'], '表一')
  await editor.press('Enter')
  const body = await editor.saved(desk, id)
  expect(outline(body)).toBe('doc(table(tableRow(tableCell(paragraph(石湾)),tableCell(paragraph(安平)))))')
  expect(body.content?.[0]?.attrs?.['caption']).toBe('表一')
})
