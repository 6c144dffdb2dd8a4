import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import {
  article,
  bullets,
  cell,
  heading,
  item,
  nodes,
  note,
  notes,
  numbered,
  paragraph,
  reference,
  row,
  table,
  text,
} from '../support/body'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'
import { WritingTools } from '../support/pages/writing-tools'

/** What throws in the window while a test runs. */
function faultsOf(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  return faults
}

test('the last section moves up although the article has notes', async ({ desk }) => {
  const body = [heading('一'), paragraph('甲', reference('a')), heading('二'), paragraph('乙'), notes(note('a', '注'))]
  const { id } = await desk.saveRecord(article('提纲', ...body))
  const { page } = await desk.launch()
  const faults = faultsOf(page)
  await new DeskWindow(page).open('提纲')
  const [editor, tools] = [new EditorPage(page), new WritingTools(page)]
  await editor.press('Control+6')
  await tools.heading('二').focus()
  await editor.press('Alt+ArrowUp')
  await expect(editor.surface.locator('h2').first()).toHaveText('二')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(heading(二),paragraph(乙),heading(一),paragraph(甲,footnoteReference()),footnotes(footnote(注)))',
  )
  expect(faults).toEqual([])
})

test('a pasted note keeps its words where another one has its name', async ({ desk }) => {
  await desk.saveRecord(article('甲稿', paragraph('甲文', reference('n1')), notes(note('n1', '甲的注'))))
  const second = [paragraph('乙文', reference('n1')), paragraph('尾'), notes(note('n1', '乙的注'))]
  const { id } = await desk.saveRecord(article('乙稿', ...second))
  const { page } = await desk.launch()
  const main = new DeskWindow(page)
  const editor = new EditorPage(page)
  await main.open('甲稿')
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home', 'Control+c')
  await main.open('乙稿')
  await expect(main.title).toHaveValue('乙稿')
  await editor.caretAfter(editor.paragraphs.last())
  await editor.press('Control+v')
  await expect(editor.references).toHaveCount(2)
  expect(outline(await editor.saved(desk, id))).toContain('footnotes(footnote(乙的注),footnote(甲的注))')
  await editor.press('Control+z')
  expect(outline(await editor.saved(desk, id))).toContain('paragraph(尾),footnotes(footnote(乙的注))')
})

test('a stored paragraph keeps its notes, a whole article as well', async ({ desk }) => {
  await desk.saveRecord(
    article('甲稿', paragraph('甲文', reference('k1')), paragraph('第二'), notes(note('k1', '甲的注'))),
  )
  const { id } = await desk.saveRecord(article('乙稿', paragraph('尾')))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const faults = faultsOf(page)
  const main = new DeskWindow(page)
  const editor = new EditorPage(page)
  const openSnippets = async (): Promise<void> => {
    await editor.use('插入')
    await page.getByRole('menuitem', { name: '常用段落…' }).click()
  }
  const store = async (keys: string, name: string): Promise<void> => {
    await editor.caretAfter(editor.paragraphs.first())
    await editor.press(keys)
    await openSnippets()
    await main.button('把选中的文字存为段落').click()
    await page.getByRole('textbox', { name: '名称' }).fill(name)
    await main.topDialog.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('option', { name }).waitFor()
    await main.button('取消').click()
  }
  const insert = async (name: string): Promise<void> => {
    await editor.caretAfter(editor.paragraphs.last())
    await openSnippets()
    await page.getByRole('option', { name }).click()
    await main.topDialog.getByRole('button', { name: '插入', exact: true }).click()
    await expect(main.dialog).toHaveCount(0)
  }
  await main.open('甲稿')
  await store('Shift+Home', '一段')
  await store('Control+a', '全部')
  await main.open('乙稿')
  await expect(main.title).toHaveValue('乙稿')
  await insert('一段')
  await expect(editor.references).toHaveCount(1)
  await insert('全部')
  await expect(editor.references).toHaveCount(2)
  const saved = outline(await editor.saved(desk, id))
  expect(saved).toContain('paragraph(尾甲文,footnoteReference())')
  expect(saved).toContain('paragraph(甲文,footnoteReference()),paragraph(第二)')
  expect(saved).toContain('footnotes(footnote(甲的注),footnote(甲的注))')
  expect(faults).toEqual([])
})

test('Enter goes on with alignment and marks, also in a list', async ({ desk }) => {
  const centred = nodes('paragraph', { align: 'center' })(text('粗体', 'bold'))
  const { id } = await desk.saveRecord(article('回车', centred, bullets(item(paragraph(text('项', 'bold'))))))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('回车')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Enter')
  await page.keyboard.type('x')
  await editor.caretAfter(editor.surface.locator('li p').first())
  await editor.press('Enter')
  await page.keyboard.type('y')
  const body = await editor.saved(desk, id)
  expect(body.content?.[1]?.attrs).toMatchObject({ align: 'center' })
  expect(outline(body)).toBe(
    'doc(paragraph(粗体{bold}),paragraph(x{bold}),bulletList(listItem(paragraph(项{bold})),listItem(paragraph(y{bold}))))',
  )
})

test('Backspace takes an empty item away, and joins a text with the list before it', async ({ desk }) => {
  const list = numbered(item(paragraph('列一')), item(paragraph('列二')))
  const { id } = await desk.saveRecord(article('退格', list, paragraph('段')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('退格')
  const editor = new EditorPage(page)
  const first = editor.surface.locator('li').first()
  await editor.caretAfter(first)
  await editor.press('Enter', 'Backspace')
  expect(outline(await editor.saved(desk, id))).toMatch(/^doc\(orderedList\(.*\),paragraph\(\),orderedList\(/)
  await editor.press('Backspace')
  await page.keyboard.type('完')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(orderedList(listItem(paragraph(列一完)),listItem(paragraph(列二))),paragraph(段))',
  )
  await editor.caretAfter(editor.paragraphs.last())
  await editor.press('Home', 'Backspace')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(orderedList(listItem(paragraph(列一完)),listItem(paragraph(列二段))))',
  )
})

test('replacing waits until the pattern has been looked for', async ({ desk }) => {
  const slow = paragraph(`a1 b1 ${'x'.repeat(28)}`)
  const { id } = await desk.saveRecord(article('替换', slow, paragraph('a1 c')))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('替换')
  const [editor, tools] = [new EditorPage(page), new WritingTools(page)]
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Control+h')
  await tools.option('正则表达式').click()
  await tools.findField.fill('a1')
  await expect(tools.findCount).toContainText('2 处')
  await tools.replaceField.fill('Z')
  await tools.findField.fill('(x+)+c')
  await expect(tools.findCount).toHaveText('正在查找…')
  await expect(tools.findButton('全部替换')).toBeDisabled()
  await tools.findButton('全部替换').click({ force: true })
  expect(outline(await editor.saved(desk, id))).toContain('a1 b1')
})

const amounts = table(
  ...[
    ['1万元', '2万元'],
    ['3万元', '4万元'],
    ['5万元', '6万元'],
  ].map((words) => row(...words.map(cell))),
)

/** Drags over the first column of the table. */
async function selectColumn(editor: EditorPage): Promise<void> {
  await editor.cells.first().click()
  await expect(editor.page.getByRole('toolbar', { name: '表格' })).toBeVisible()
  const [top, bottom] = [await editor.cells.nth(0).boundingBox(), await editor.cells.nth(4).boundingBox()]
  const { mouse } = editor.page
  await mouse.move((top?.x ?? 0) + 60, (top?.y ?? 0) + 15)
  await mouse.down()
  await mouse.move((bottom?.x ?? 0) + 60, (bottom?.y ?? 0) + 15, { steps: 5 })
  await mouse.up()
  await expect(editor.surface.locator('.selectedCell')).toHaveCount(3)
}

test('in selected cells finding looks through all of them, and a comment marks all', async ({ desk }) => {
  const { id } = await desk.saveRecord(article('格', paragraph('前'), amounts))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('格')
  const [editor, tools] = [new EditorPage(page), new WritingTools(page)]
  await selectColumn(editor)
  await editor.press('Control+f')
  await tools.findField.fill('万元')
  await tools.option('只在选中的文字里找').click()
  await expect(tools.findCount).toContainText('共 3 处')
  await editor.press('Escape')
  await selectColumn(editor)
  await editor.press('Control+Alt+m')
  await page.keyboard.insertText('请核对')
  await editor.press('Enter')
  await expect(page.getByText('请核对')).toBeAttached()
  const saved = outline(await editor.saved(desk, id))
  for (const amount of ['1', '3', '5']) expect(saved).toContain(`${amount}万元{comment}`)
  expect(saved).not.toContain('2万元{comment}')
})

test('a single selected sign is converted by what stands around it', async ({ desk }) => {
  const { id } = await desk.saveRecord(article('转换', paragraph('今天,晴,a,b')))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const main = new DeskWindow(page)
  await main.open('转换')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Home', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight')
  await editor.use('转换文字…')
  await main.button('转为全角').click()
  await expect(editor.paragraphs.first()).toHaveText('今天，晴,a,b')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(今天，晴,a,b))')
})

test('a list pasted into a text keeps its items, nesting and numbers', async ({ desk }) => {
  const { id } = await desk.saveRecord(article('粘贴', paragraph('要求如下：'), paragraph('前后')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  const html = '<ol start="3"><li>甲<ul><li>甲之一</li></ul></li><li>乙</li></ol>'
  const list = 'orderedList(listItem(paragraph(甲),bulletList(listItem(paragraph(甲之一)))),listItem(paragraph(乙)))'
  await editor.caretAfter(editor.paragraphs.last())
  await editor.press('ArrowLeft')
  await editor.paste({ 'text/html': html, 'text/plain': '甲\n甲之一\n乙' })
  await editor.caretAfter(editor.paragraphs.first())
  await editor.paste({ 'text/html': html, 'text/plain': '甲\n甲之一\n乙' })
  await page.keyboard.type('！')
  const body = await editor.saved(desk, id)
  const typed = list.replace('paragraph(乙)', 'paragraph(乙！)')
  expect(outline(body)).toBe(`doc(paragraph(要求如下：),${typed},paragraph(前),${list},paragraph(后))`)
  expect(body.content?.[1]?.attrs).toMatchObject({ start: 3 })
})

test('one space at either end of pasted words stays, an indent goes', async ({ desk }) => {
  const { id } = await desk.saveRecord(article('空格', paragraph('hello'), paragraph('句')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('空格')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.paste({ 'text/plain': ' world' })
  await editor.paste({ 'text/html': '<meta charset="utf-8"><b> wide</b>', 'text/plain': ' wide' })
  await editor.press('Home')
  await editor.paste({ 'text/html': '<span>my </span>', 'text/plain': 'my ' })
  await editor.paste({ 'text/html': '<p>own</p>', 'text/plain': 'own\n' })
  await editor.caretAfter(editor.paragraphs.last())
  await editor.paste({ 'text/plain': '\u3000\u3000段' })
  await expect(editor.paragraphs.last()).toHaveText('句段')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(my ownhello world ,wide{bold}),paragraph(句段))')
})

test('Delete at the end of an item takes the next one’s line to it', async ({ desk }) => {
  const list = bullets(item(paragraph('列一')), item(paragraph('列二')))
  const { id } = await desk.saveRecord(article('删除', paragraph('前'), list))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('删除')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.surface.locator('li').first())
  await editor.press('Delete')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(前),bulletList(listItem(paragraph(列一列二))))')
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Delete')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(前列一列二))')
  await editor.press('Control+z', 'Control+z')
  expect(outline(await editor.saved(desk, id))).toContain('listItem(paragraph(列一)),listItem(paragraph(列二))')
})

test('Backspace after a table goes into it and takes nothing with it', async ({ desk }) => {
  const { id } = await desk.saveRecord(article('表后', amounts, paragraph('段')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('表后')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.last())
  await editor.press('Home', 'Backspace')
  await page.keyboard.type('整')
  const saved = outline(await editor.saved(desk, id))
  expect(saved).toContain('6万元整')
  expect(saved).toContain('1万元')
})

test('what was just replaced is taken back where one stands', async ({ desk }) => {
  const { id } = await desk.saveRecord(article('撤回', paragraph('甲乙甲')))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('撤回')
  const [editor, tools] = [new EditorPage(page), new WritingTools(page)]
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Control+h')
  await tools.findField.fill('甲')
  await tools.replaceField.fill('丙')
  await tools.findButton('全部替换').click()
  await expect(editor.paragraphs.first()).toHaveText('丙乙丙')
  await tools.findField.focus()
  await page.keyboard.press('Control+z')
  await expect(editor.paragraphs.first()).toHaveText('甲乙甲')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(甲乙甲))')
})

test('text that is dragged and reaches into a caption goes part by part, and comes back by one step', async ({
  desk,
}) => {
  const photo = nodes('figure')(nodes('figcaption')('图说文字'), nodes('credit')())
  const content = [paragraph('前文甲乙'), photo, paragraph('目标')]
  const { id } = await desk.saveRecord(article('拖动', ...content))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('拖动')
  const editor = new EditorPage(page)
  const [first, second] = [editor.paragraphs.first(), editor.paragraphs.nth(1)]
  await editor.selectBetween(first, editor.caption)
  await editor.dragText(first, second)
  const left = 'paragraph(前文),figure(figcaption(文字),credit())'
  const moved = 'paragraph(目标甲乙),figure(figcaption(图说),credit())'
  expect(outline(await editor.saved(desk, id))).toBe(`doc(${left},${moved})`)
  await editor.press('Control+z')
  await expect(first).toHaveText('前文甲乙')
  await expect(editor.caption).toHaveText('图说文字')
  await expect(editor.figures).toHaveCount(1)
})

test('text with a picture that is dragged into a note stays whole where it is, and that is said', async ({ desk }) => {
  const photo = nodes('figure')(nodes('figcaption')('图说文字'), nodes('credit')())
  const content = [paragraph('前文甲乙'), photo, paragraph('后文丙丁', reference('a')), notes(note('a', '注文'))]
  const { id } = await desk.saveRecord(article('拖动', ...content))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const window = new DeskWindow(page)
  await window.open('拖动')
  const editor = new EditorPage(page)
  await editor.selectBetween(editor.paragraphs.first(), editor.paragraphs.nth(1))
  await editor.dragText(editor.paragraphs.first(), editor.notes.getByText('注文'))
  await expect(window.says(/^脚注里只放文字：拖动的内容里有图片/)).toBeVisible()
  await editor.caretAfter(editor.notes.getByText('注文'))
  await page.keyboard.insertText('。')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(前文甲乙),figure(figcaption(图说文字),credit()),paragraph(后文丙丁,footnoteReference()),footnotes(footnote(注文。)))',
  )
})
