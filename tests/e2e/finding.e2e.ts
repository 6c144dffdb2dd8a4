import type { NodeJson } from '../../shared/document/json'
import { expect, test } from '../support/app'
import { compose, composeOnly } from '../support/ime'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'
import { WritingTools } from '../support/pages/writing-tools'

const text = (words: string, mark?: string): NodeJson => ({
  type: 'text',
  text: words,
  ...(mark === undefined ? {} : { marks: [{ type: mark }] }),
})
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', content })
const body = (...content: readonly NodeJson[]) => ({ title: '查找', body: { type: 'doc', content } })

test('words are found everywhere in the text, and replaced with their marks by one step', async ({ desk }) => {
  const { id } = await desk.saveRecord(
    body(
      paragraph(text('清河在'), text('清河', 'bold'), text('区。')),
      { type: 'figure', content: [{ type: 'figcaption', content: [text('清河夜景')] }, { type: 'credit' }] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('清河'))] }] }],
      },
    ),
  )
  const { page } = await desk.launch()
  await new DeskWindow(page).open('查找')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.press('Control+f')
  await page.keyboard.type('清河')
  await expect(tools.findCount).toHaveText('第 1 处，共 4 处')
  await expect.poll(() => tools.painted()).toEqual(['清河', '清河', '清河', '清河'])
  await editor.press('Enter', 'F3')
  await expect(tools.findCount).toHaveText('第 3 处，共 4 处')
  await editor.press('Shift+Enter', 'Shift+F3', 'Shift+F3')
  await expect(tools.findCount).toHaveText('已到开头，从文末继续。第 4 处，共 4 处')
  await editor.press('Enter')
  await expect(tools.findCount).toHaveText('已到文末，从头继续。第 1 处，共 4 处')

  await editor.press('Control+h')
  await tools.replaceField.fill('大河')
  await tools.findButton('替换').click()
  await expect(tools.findCount).toHaveText('已替换 1 处。')
  await tools.findButton('全部替换').click()
  await expect(tools.findCount).toHaveText('已替换 3 处，可以撤销。')
  await editor.press('Escape')
  await expect(tools.findBar).toBeHidden()
  await expect(editor.surface).toBeFocused()
  const replaced =
    'doc(paragraph(大河在,大河{bold},区。),figure(figcaption(大河夜景),credit()),table(tableRow(tableCell(paragraph(大河)))))'
  expect(outline(await editor.saved(desk, id))).toBe(replaced)
  await editor.press('Control+z')
  await expect(editor.cells).toHaveText('清河')
  await expect(editor.paragraphs.first()).toHaveText('大河在清河区。')
  await editor.press('Control+Shift+z')
  await expect(editor.cells).toHaveText('大河')
})

test('表题, 来源 and 替代文字 are found where they are shown, and replaced with the text by one step', async ({
  desk,
}) => {
  const cells = [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('清河'))] }] }]
  const caption = { type: 'figcaption', content: [text('夜景')] }
  const { id } = await desk.saveRecord(
    body(
      paragraph(text('开头')),
      { type: 'table', attrs: { caption: '清河与清河站', note: '来源：清河' }, content: cells },
      { type: 'figure', attrs: { alt: '清河夜景' }, content: [caption, { type: 'credit' }] },
    ),
  )
  const { page } = await desk.launch()
  await new DeskWindow(page).open('查找')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.press('Control+h')
  await page.keyboard.type('清河')
  await expect(tools.findCount).toHaveText('第 1 处，共 5 处')
  await expect.poll(() => tools.painted()).toEqual(expect.arrayContaining(['清河', '清河', '清河', '清河']))
  await expect(page.getByRole('textbox', { name: '表题' })).toHaveValue('清河与清河站')
  // One that is replaced by more of the same is not met again.
  await tools.replaceField.fill('大清河')
  await tools.findButton('替换').click()
  await expect(editor.surface.locator('caption')).toHaveText('大清河与清河站')
  await tools.findButton('替换').click()
  await expect(editor.surface.locator('caption')).toHaveText('大清河与大清河站')
  await tools.findField.press('Enter')
  await tools.findField.press('Enter')
  await expect(editor.figureTools.getByRole('textbox', { name: '替代文字' })).toHaveValue('清河夜景')
  await tools.replaceField.fill('河')
  await tools.findField.fill('清河')
  await tools.findButton('全部替换').click()
  await expect(tools.findCount).toHaveText('已替换 5 处，可以撤销。')
  const attrsOf = async () => (await editor.saved(desk, id)).content?.slice(1).map(({ attrs }) => attrs)
  await editor.press('Escape')
  const replaced = [{ caption: '大河与大河站', note: '来源：河' }, expect.objectContaining({ alt: '河夜景' })]
  expect(await attrsOf()).toEqual(replaced)
  await expect(editor.cells).toHaveText('河')
  await editor.press('Control+z')
  await expect(editor.surface.locator('caption')).toHaveText('大清河与大清河站')
  await expect(editor.cells).toHaveText('清河')
})

test('patterns fill in groups, are refused in words, and never hold the window up', async ({ desk }) => {
  const { id } = await desk.saveRecord(body(paragraph(text(`2017年12月，２０１８年1月。${'a'.repeat(40)}`))))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('查找')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.press('Control+h')
  await tools.option('正则表达式').click()
  await tools.findField.fill('(\\d{4})年(')
  await expect(tools.findCount).toHaveText(/正则表达式不完整/)
  await tools.findField.fill('(\\d{4})年(\\d+)月')
  await expect(tools.findCount).toHaveText('第 1 处，共 2 处')
  await tools.replaceField.fill('$2月（$1）')
  await tools.findButton('全部替换').click()
  await expect(editor.paragraphs.first()).toContainText('12月（2017），1月（２０１８）。')
  await tools.findField.fill('，')
  await tools.replaceField.fill('；\\n')
  await tools.findButton('全部替换').click()
  await expect(editor.paragraphs.first().locator('br')).toHaveCount(1)
  await tools.findField.fill('(；)\\n')
  await tools.replaceField.fill('，')
  await tools.findButton('全部替换').click()
  await expect(editor.paragraphs.first().locator('br')).toHaveCount(0)
  await tools.findField.fill('(a+)+b')
  await expect(tools.findCount).toHaveText(/耗时太长/)
  await tools.findField.fill('a{40}')
  await expect(tools.findCount).toHaveText(/共 1 处/)
  await editor.press('Escape')
  expect(outline(await editor.saved(desk, id))).toBe(`doc(paragraph(12月（2017），1月（２０１８）。${'a'.repeat(40)}))`)
})

test('case, width and whole words are told apart, and a selection is searched by itself', async ({ desk }) => {
  await desk.saveRecord(body(paragraph(text('Art part ＡＲＴ')), paragraph(text('art'))))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('查找')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.press('Control+f')
  await page.keyboard.type('art')
  await expect(tools.findCount).toHaveText(/共 4 处/)
  await tools.option('整词').click()
  await expect(tools.findCount).toHaveText(/共 3 处/)
  await tools.option('区分全角和半角').click()
  await expect(tools.findCount).toHaveText(/共 2 处/)
  await tools.option('区分大小写').click()
  await expect(tools.findCount).toHaveText(/共 1 处/)
  await tools.option('区分大小写').click()
  await editor.caretAfter(editor.paragraphs.last())
  await editor.press('Shift+Home')
  await tools.option('只在选中的文字里找').click()
  await expect(tools.findCount).toHaveText('第 1 处，共 1 处')
  // A word that is selected is what is looked for next.
  await editor.press('Escape')
  await editor.press('Control+f')
  await expect(tools.findField).toHaveValue('art')
})

test('pinyin in the find field looks for nothing until it is chosen, and what is composed is never painted', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(body(paragraph(text('清河清河')), paragraph(text('别处'))))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('查找')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.press('Control+f')
  await composeOnly(page, ['q', 'qing', 'qing he'])
  await expect(tools.findCount).toHaveText('')
  // Enter is the input method's while it composes.
  await tools.findField.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await expect(tools.findCount).toHaveText('')
  await compose(page, ['qing he'], '清河')
  await expect(tools.findField).toHaveValue('清河')
  await expect(tools.findCount).toHaveText('第 1 处，共 2 处')
  await compose(page, ['d', 'dong'], '东')
  await expect(tools.findCount).toHaveText('没有找到')
  await tools.findField.fill('清河')

  await editor.caretAfter(editor.paragraphs.first())
  await composeOnly(page, ['q', 'qing', 'qing he'])
  await expect.poll(() => tools.painted()).toEqual([])
  await compose(page, ['qing he'], '清河')
  await expect.poll(() => tools.painted()).toEqual(['清河', '清河', '清河'])
  await expect(tools.findCount).toHaveText(/共 3 处/)
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(清河清河清河),paragraph(别处))')
})

test('hits of many articles are looked through before they are replaced, and the change is taken back', async ({
  desk,
}) => {
  await desk.saveRecord({ ...body(paragraph(text('清河甲'), text('清河', 'bold'))), title: '清河一' })
  await desk.saveRecord({ ...body(paragraph(text('清河乙'))), title: '二' })
  await desk.saveRecord({ ...body(paragraph(text('没有'))), title: '三' })
  const forked = await desk.saveRecord({ ...body(paragraph(text('清河丙'))), title: '四' })
  const other = { id: forked.id, parent: forked.hash }
  await desk.saveRecord({ ...body(paragraph(text('清河丙一'))), title: '四' }, other)
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const tools = new WritingTools(page)
  await window.open('二')
  await window.body.click()
  await page.keyboard.type('未保存')
  await window.draftKept.waitFor()
  await window.close()
  await window.list.focus()
  await window.press('Control+a')
  await window.button('查找替换…').click()
  await expect(window.dialog.getByRole('textbox', { name: '查找', exact: true })).toBeFocused()
  await compose(page, ['q', 'qing', 'qinghe'], '清河')
  await page.keyboard.press('Enter')
  await expect(window.says('“二”：有未保存的修改，请先保存。')).toBeVisible()
  await expect(window.says('2 篇里共 4 处，已勾选 4 处')).toBeVisible()
  await page.getByRole('textbox', { name: '替换为' }).fill('大河')
  await tools.bulkHits.getByRole('checkbox', { name: '标题：清河一' }).uncheck()
  await tools.bulkHits.getByRole('checkbox', { name: '“四”里的 1 处' }).uncheck()
  await window.button('替换 2 处').click()
  await expect(window.says('1 篇里的文字已替换。')).toBeVisible()
  await window.open('清河一')
  await expect(window.body).toHaveText('大河甲大河')
  await expect(window.body.locator('strong')).toHaveText('大河')
  await window.close()
  await window.button('撤销').click()
  await expect(window.says('已撤销，1 篇恢复原样。')).toBeVisible()
  await window.open('清河一')
  await expect(window.body).toHaveText('清河甲清河')
})

test('replacing leaves the title of a recording that would grow too long, and says so', async ({ desk }) => {
  const attrs = { kind: 'video', title: '河'.repeat(1999), address: '', duration: '' }
  const slot = { type: 'mediaSlot', attrs, content: [{ type: 'figcaption' }] }
  const { id } = await desk.saveRecord(body(paragraph(text('河边')), slot))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('查找')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Control+h')
  await page.getByRole('textbox', { name: '查找', exact: true }).fill('河')
  await page.getByRole('textbox', { name: '替换为' }).fill('河水')
  await page.getByRole('button', { name: '全部替换' }).click()
  await expect(window.says('已替换 1 处；另 1999 处没有替换，音视频的标题或时长会超过 2000 字。')).toBeVisible()
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(河水边),mediaSlot(figcaption()))')
})
