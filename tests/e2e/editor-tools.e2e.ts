import { expect, test } from '../support/app'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const record = (text: string) => ({
  title: '工具',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
})

test('the toolbar is one tab stop with arrow keys, and shows what stands at the caret', async ({ desk }) => {
  const { id } = await desk.saveRecord(record('正文一段'))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await expect(editor.tool('正文段落')).toHaveAttribute('aria-pressed', 'true')
  await editor.press('Control+Alt+2')
  await expect(editor.tool('小标题')).toHaveAttribute('aria-pressed', 'true')
  await editor.tool('正文段落').focus()
  await editor.press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft')
  await expect(editor.tool('正文段落')).toBeFocused()
  await editor.press('Enter')
  await expect(editor.surface).toBeFocused()
  await editor.press('Control+a', 'Control+b', 'Control+r')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(正文一段{bold}))')
})

test('a link takes an address of the web and refuses any other with words', async ({ desk }) => {
  const { id } = await desk.saveRecord(record('官网'))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home', 'Control+k')
  const address = editor.linkPanel.getByRole('textbox', { name: '地址' })
  await address.fill('javascript:alert(1)')
  await editor.press('Enter')
  await expect(editor.linkPanel.getByRole('alert')).toContainText('这个地址不能用')
  await address.fill('www.example.cn/新闻')
  await editor.press('Enter')
  await expect(editor.linkPanel).toHaveCount(0)
  const body = await editor.saved(desk, id)
  expect(outline(body)).toBe('doc(paragraph(官网{link}))')
  expect(body.content?.[0]?.content?.[0]?.marks?.[0]?.attrs?.['href']).toBe('https://www.example.cn/新闻')
})

test('a table is put in by size, filled with Tab, and worked on', async ({ desk }) => {
  const { id } = await desk.saveRecord(record('上文'))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.use('表格')
  await editor.press('ArrowUp', 'ArrowLeft', 'Enter')
  // As the page sets them.
  await expect(editor.surface.locator('th').first()).toHaveCSS('text-align', 'left')
  for (const text of ['项目', '数量', '图书', '八种']) {
    await page.keyboard.insertText(text)
    await editor.press('Tab')
  }
  await page.keyboard.insertText('期刊')
  await editor.tableTools.getByRole('button', { name: '在右侧插入列' }).click()
  await editor.tableTools.getByRole('button', { name: '删除列' }).click()
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(上文),table(tableRow(tableHeader(paragraph()),tableHeader(paragraph(数量))),' +
      'tableRow(tableCell(paragraph()),tableCell(paragraph(八种))),tableRow(tableCell(paragraph()),tableCell(paragraph()))))',
  )
})

test('the menu 插入 opens from the keyboard, puts in what is chosen, and gives the keyboard back', async ({ desk }) => {
  const { id } = await desk.saveRecord(record('上文'))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  const menu = page.getByRole('menu', { name: '插入' })
  await editor.caretAfter(editor.paragraphs.first())
  await editor.use('插入')
  await editor.press('End')
  await expect(menu.getByRole('menuitem').last()).toBeFocused()
  await editor.press('Escape')
  await expect(menu).toHaveCount(0)
  await expect(editor.tool('插入')).toBeFocused()
  const tools = page.getByRole('dialog', { name: '表格' })
  await editor.use('插入')
  await expect(menu).toBeVisible()
  await editor.use('插入')
  await expect(menu).toHaveCount(0)
  await editor.insert('表格')
  await expect(tools).toBeVisible()
  await editor.press('Escape')
  await expect(editor.surface).toBeFocused()
  await editor.insert('分隔线')
  await expect(editor.surface).toBeFocused()
  await page.keyboard.insertText('下文')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(上文),horizontalRule(),paragraph(下文))')
})

test('a press in the margin over the text puts the caret into its first line', async ({ desk }) => {
  const { id } = await desk.saveRecord({
    title: '工具',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '首' }] }, { type: 'horizontalRule' }],
    },
  })
  const { page } = await desk.launch()
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  await editor.pressOver()
  await page.keyboard.insertText('文')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(首文),horizontalRule())')
})

test('a numbered list starts where it is told to, by its first sign or beside it', async ({ desk }) => {
  const { id } = await desk.saveRecord({ title: '列表', body: { type: 'doc', content: [{ type: 'paragraph' }] } })
  const { page } = await desk.launch()
  await new DeskWindow(page).open('列表')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await page.keyboard.type('3. 甲')
  await expect(editor.listStart).toHaveValue('3')
  await editor.listStart.fill('12')
  await editor.press('Enter')
  await expect(editor.surface.getByRole('list')).toHaveAttribute('start', '12')
  await editor.press('Control+z')
  await expect(editor.listStart).toHaveValue('3')
  await editor.listStart.fill('0')
  await editor.press('Enter')
  await expect(editor.listStart).toHaveValue('3')
  await editor.listStart.fill('7')
  expect((await editor.saved(desk, id)).content?.[0]?.attrs).toEqual({ start: 7, numbering: null })
})
