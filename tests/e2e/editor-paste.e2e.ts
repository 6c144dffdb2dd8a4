import { expect, test } from '../support/app'
import { makePng } from '../support/png'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const record = { title: '粘贴', body: { type: 'doc', content: [{ type: 'paragraph' }] } }

test('paragraphs from a text come without indents and empty lines', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.paste({ 'text/plain': '　　第一段。\r\n\r\n　　第二段。\r\n' })
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(第一段。),paragraph(第二段。))')
})

test('a foreign page loses its scripts and styles, keeps its words and pictures, and says what is missing', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  const picture = `data:image/png;base64,${makePng(300, 200).toString('base64')}`
  await editor.paste({
    'text/html':
      '<p style="color:red" onclick="x()">　　<b>重点</b>工作<script>window.hit = 1</script></p>' +
      '<p><a href="javascript:alert(1)">点这里</a></p>' +
      `<img src="${picture}" alt="会场"><img width="300" src="https://example.org/far.jpg">`,
    'text/plain': '重点工作',
  })
  await expect(editor.picture).toHaveJSProperty('naturalWidth', 300)
  await expect(window.says(/1 张图片没有随文本带来（far\.jpg）/)).toBeVisible()
  expect(await page.evaluate(() => 'hit' in globalThis)).toBe(false)
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(重点{bold},工作),paragraph(点这里),figure(figcaption(),credit()),figure(figcaption(),credit()))',
  )
})

test('what was copied here comes back exactly, figures too', async ({ desk }) => {
  const content = [
    { type: 'paragraph', content: [{ type: 'text', text: '甲' }] },
    {
      type: 'figure',
      attrs: { alt: '图', width: 50 },
      content: [{ type: 'figcaption', content: [{ type: 'text', text: '图说' }] }, { type: 'credit' }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: '乙' }] },
  ]
  const { id } = await desk.saveRecord({ title: '粘贴', body: { type: 'doc', content } })
  const { page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Control+a', 'Control+x')
  await expect(editor.surface.locator('figure')).toHaveCount(0)
  await editor.press('Control+v')
  await expect(editor.surface.locator('figure')).toHaveCount(1)
  const body = await editor.saved(desk, id)
  expect(outline(body)).toBe('doc(paragraph(甲),figure(figcaption(图说),credit()),paragraph(乙))')
  expect(body.content?.[1]?.attrs).toMatchObject({ alt: '图', width: 50 })
})

test('a hundred thousand nested tags neither hang nor stop the window', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.paste({ 'text/html': `${'<div><blockquote>'.repeat(50_000)}深处` })
  await expect(editor.surface).toContainText('深处')
  await page.keyboard.insertText('还能写')
  expect(JSON.stringify(await editor.saved(desk, id))).toContain('还能写')
})
