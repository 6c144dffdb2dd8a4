import { expect, test } from '../support/app'
import { article, note, notes, paragraph, reference, text as words } from '../support/body'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'
import { makePng } from '../support/png'
import { copyFlavours } from '../support/system'

const record = { title: '粘贴', body: { type: 'doc', content: [{ type: 'paragraph' }] } }
const word = `<html><head><style>p.a1 {mso-style-name:"标题 1"; mso-outline-level:1}</style></head><body>
<!--StartFragment--><p class=a1 align=center>一题</p><p class=MsoNormal><b>要闻</b>　见<a href="https://example.cn/">此处</a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span><![endif]>甲</p><!--EndFragment--></body></html>`
const text = '一题\r\n要闻　见此处\r\n3.\t甲\r\n'

test('what Word puts on the clipboard is pasted with its structure, and may be had plainer', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { app, page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await copyFlavours(app, { html: word, text })
  await editor.press('Control+v')
  await expect(editor.pasteChoice.getByRole('radio', { checked: true })).toHaveText('保留格式')
  const kept = 'heading(一题),paragraph(要闻{bold},　见,此处{link}),orderedList(listItem(paragraph(甲)))'
  expect(outline(await editor.saved(desk, id))).toBe(`doc(${kept})`)

  await editor.press('Control+Alt+v')
  await expect(editor.pasteChoice.getByRole('radio', { name: '保留格式' })).toBeFocused()
  await editor.press('ArrowRight', 'Enter')
  await expect(editor.pasteChoice.getByRole('radio', { checked: true })).toHaveText('清理格式')
  await expect(editor.surface).toBeFocused()
  const cleaned = await editor.saved(desk, id)
  expect(outline(cleaned)).toBe(
    'doc(heading(一题),paragraph(要闻　见,此处{link}),orderedList(listItem(paragraph(甲))))',
  )
  expect(cleaned.content?.[0]?.attrs?.['align']).toBeNull()

  await editor.pasteChoice.getByRole('radio', { name: '纯文本' }).click()
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(一题),paragraph(要闻　见此处),paragraph(3.\t甲))')
  await editor.press('Control+z', 'Control+z')
  expect(outline(await editor.saved(desk, id))).toBe(`doc(${kept})`)
})

test('typing and Escape put the choice away', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.paste({ 'text/html': '<p><b>一</b></p>', 'text/plain': '一' })
  await expect(editor.pasteChoice).toBeVisible()
  await editor.compose(['z', 'zi'], '字')
  await expect(editor.pasteChoice).toHaveCount(0)
  await editor.paste({ 'text/html': '<p><b>二</b></p>', 'text/plain': '二' })
  await expect(editor.pasteChoice).toBeVisible()
  await editor.press('Escape')
  await expect(editor.pasteChoice).toHaveCount(0)
  await expect(editor.surface).toContainText('一字二')
})

test('Ctrl+Shift+V takes the words alone', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { app, page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await copyFlavours(app, { html: word, text })
  await editor.press('Control+Shift+v')
  await expect(editor.surface).toContainText('要闻')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(一题),paragraph(要闻　见此处),paragraph(3.\t甲))')
})

test('lines that a PDF has wrapped are joined, or left as they were', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  const lines = [
    '今天上午市里召开了城乡供水工作推进会会上',
    '通报了全年工程进度并对下一步工作作出了安',
    '排要求各单位倒排工期。',
  ]
  await editor.paste({ 'text/plain': lines.join('\n') })
  await expect(editor.pasteChoice.getByRole('radio', { checked: true })).toHaveText('接好断行')
  expect(outline(await editor.saved(desk, id))).toBe(`doc(paragraph(${lines.join('')}))`)
  await editor.pasteChoice.getByRole('radio', { name: '纯文本' }).click()
  await expect(editor.paragraphs).toHaveCount(3)
})

test('a picture of Word comes out of its RTF', async ({ desk }) => {
  await desk.saveRecord(record)
  const { app, page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  const rtf = `{\\rtf1\\ansi {\\*\\shppict{\\pict\\pngblip\\picw300 ${makePng(300, 200).toString('hex')}}}{\\nonshppict{\\pict\\wmetafile8 0102}}}`
  const html = '<p class=MsoNormal>会场</p><p><img width=300 height=200 src="file:///C:/Temp/clip_image002.png"></p>'
  await copyFlavours(app, { html, text: '会场', rtf })
  await editor.press('Control+v')
  await expect(editor.picture).toHaveJSProperty('naturalWidth', 300)
})

test('a table of ten thousand cells is pasted, and one too large says so', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  const table = (rows: number): string =>
    `<table>${'<tr>'.concat('<td>数</td>'.repeat(20)).repeat(rows)}</table><p>表后</p>`
  await editor.paste({ 'text/html': table(500) })
  await expect(editor.surface.locator('tr')).toHaveCount(500)
  await editor.press('Control+z')
  await editor.paste({ 'text/html': table(2000) })
  await expect(window.says(/表格过大/)).toBeVisible()
  await expect(editor.surface).toContainText('表后')
})

test('another form of what was pasted brings its footnotes as the first did, each once', async ({ desk }) => {
  const first = article('甲稿', paragraph(words('甲', 'bold'), reference('n1'), '文'), notes(note('n1', '甲的注')))
  await desk.saveRecord(first)
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
  const as = (name: string) => editor.pasteChoice.getByRole('radio', { name })
  await expect(as('保留格式')).toBeChecked()
  await as('纯文本').click()
  await expect(editor.notes).toHaveCount(1)
  await as('清理格式').click()
  await expect(editor.notes).toHaveCount(2)
  const saved = async () => outline(await editor.saved(desk, id))
  const both = 'footnotes(footnote(乙的注),footnote(甲的注))'
  const start = 'doc(paragraph(乙文,footnoteReference()),paragraph('
  expect(await saved()).toBe(`${start}尾甲,footnoteReference(),文),${both})`)
  await as('保留格式').click()
  expect(await saved()).toBe(`${start}尾,甲{bold},footnoteReference(),文),${both})`)
  await editor.press('Control+z', 'Control+z')
  await expect(editor.notes).toHaveCount(1)
  await editor.press('Control+z', 'Control+z')
  expect(await saved()).toBe(`${start}尾),footnotes(footnote(乙的注)))`)
})
