import { expect, test } from '../support/app'
import type { NodeJson } from '../../shared/document/json'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const paragraph = (text: string, attrs: NodeJson['attrs'] = {}, ...marks: readonly string[]): NodeJson => ({
  type: 'paragraph',
  attrs,
  content: [{ type: 'text', text, ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }) }],
})
const record = (...content: readonly NodeJson[]) => ({ title: '块', body: { type: 'doc', content } })

test('a block is moved by keys, by its menu and by dragging its grip', async ({ desk }) => {
  const { id } = await desk.saveRecord(record(paragraph('甲'), paragraph('乙'), paragraph('丙')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('块')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.nth(2))
  await editor.press('Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(丙),paragraph(甲),paragraph(乙))')

  await editor.press('Alt+Shift+m')
  await expect(page.getByRole('menu', { name: '移动或更改这一块' })).toBeVisible()
  await editor.press('Enter')
  await expect(editor.paragraphs.first()).toHaveText('甲')
  await editor.paragraphs.first().hover()
  await editor.grip.click()
  await page.getByRole('menuitem', { name: '转为小标题', exact: true }).click()
  await expect(editor.headings).toHaveText('甲')
  await editor.press('Control+z')

  await editor.paragraphs.first().hover()
  await editor.dragGrip(editor.paragraphs.nth(2))
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(丙),paragraph(乙),paragraph(甲))')
})

test('the list of notes has no grip, and nothing goes past it', async ({ desk }) => {
  const reference = { type: 'footnoteReference', attrs: { id: 'n1' } }
  const list = [{ type: 'footnote', attrs: { id: 'n1' }, content: [{ type: 'text', text: '注' }] }]
  const last = { type: 'paragraph', content: [{ type: 'text', text: '乙' }, reference] }
  await desk.saveRecord(record(paragraph('甲'), last, { type: 'footnotes', content: list }))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('块')
  const editor = new EditorPage(page)
  await editor.paragraphs.nth(1).hover()
  await editor.grip.click()
  await expect(page.getByRole('menuitem', { name: '上移' })).toBeEnabled()
  await expect(page.getByRole('menuitem', { name: '下移' })).toBeDisabled()
  await editor.press('Escape')
  await editor.notes.first().hover()
  await expect(editor.grip).toHaveCount(0)
})

test('the format painter paints once, or until Escape', async ({ desk }) => {
  const { id } = await desk.saveRecord(
    record(paragraph('重点', { align: 'center' }, 'bold'), paragraph('第二'), paragraph('第三'), paragraph('第四')),
  )
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('块')
  const editor = new EditorPage(page)
  await editor.press('Control+1')
  await editor.selectBlock(editor.paragraphs.first())
  const painter = editor.tool('格式刷（双击连续使用，Esc 结束）')
  await painter.click()
  await expect(painter).toHaveAttribute('aria-pressed', 'true')
  await editor.selectBlock(editor.paragraphs.nth(1))
  await expect(editor.paragraphs.nth(1).locator('strong, b')).toHaveText('第二')
  await expect(painter).toHaveAttribute('aria-pressed', 'false')

  await painter.dblclick()
  for (const index of [2, 3]) {
    await editor.selectBlock(editor.paragraphs.nth(index))
    await expect(editor.paragraphs.nth(index).locator('strong, b')).toHaveCount(1)
  }
  await editor.press('Escape')
  await expect(painter).toHaveAttribute('aria-pressed', 'false')
  const body = await editor.saved(desk, id)
  expect(body.content?.map(({ attrs }) => attrs?.['align'])).toEqual(['center', 'center', 'center', 'center'])

  await editor.press('Control+a', 'Control+\\')
  const cleared = await editor.saved(desk, id)
  expect(outline(cleared)).toBe('doc(paragraph(重点),paragraph(第二),paragraph(第三),paragraph(第四))')
  expect(cleared.content?.map(({ attrs }) => attrs?.['align'])).toEqual([null, null, null, null])
})
