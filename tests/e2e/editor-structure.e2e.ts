import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const record = (...texts: readonly string[]) => ({
  title: '结构',
  authors: ['林见川'],
  publishTime: '2017-12-28',
  body: { type: 'doc', content: texts.map(paragraph) },
})

test('a note is written through an input method, numbered, jumped to and back, and undone whole', async ({ desk }) => {
  const { id } = await desk.saveRecord(record('读书会今日开幕', '第二段'))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('结构')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.nth(1))
  await editor.press('Control+Alt+f')
  await editor.compose(['h', 'hou', 'houzhu'], '后注')
  await editor.caretAfter(editor.paragraphs.first())
  await editor.insert('脚注')
  await editor.compose(['x', 'xia', 'xianzhu'], '先注')
  await expect(editor.notes).toHaveText(['[1]先注', '[2]后注'])
  // Back to the text, and on right after the number.
  await editor.press('Control+Alt+f')
  await editor.compose(['j', 'ji', 'jixu'], '继续')
  const written =
    'doc(paragraph(读书会今日开幕,footnoteReference(),继续),paragraph(第二段,footnoteReference()),' +
    'footnotes(footnote(先注),footnote(后注)))'
  expect(outline(await editor.saved(desk, id))).toBe(written)

  await editor.references.nth(1).click()
  await page.keyboard.insertText('之末')
  await editor.notes.nth(1).getByRole('button').click()
  await page.keyboard.insertText('。')
  await expect(editor.paragraphs.nth(1)).toHaveText('第二段[2]。')
  await expect(editor.notes).toHaveText(['[1]先注', '[2]后注之末'])

  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('ArrowLeft', 'ArrowLeft', 'Backspace')
  await expect(editor.notes).toHaveText(['[1]后注之末'])
  await editor.press('Control+z')
  await expect(editor.notes).toHaveText(['[1]先注', '[2]后注之末'])
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(读书会今日开幕,footnoteReference(),继续),paragraph(第二段,footnoteReference(),。),' +
      'footnotes(footnote(先注),footnote(后注之末)))',
  )
})

test('an input method writes beside references at every place', async ({ desk }) => {
  const reference = (note: string) => ({ type: 'footnoteReference', attrs: { id: note } })
  const { id } = await desk.saveRecord({
    title: '结构',
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [reference('a'), reference('b'), { type: 'text', text: '中' }, reference('c')] },
        {
          type: 'footnotes',
          content: ['a', 'b', 'c'].map((note) => ({ type: 'footnote', attrs: { id: note } })),
        },
      ],
    },
  })
  const { page } = await desk.launch()
  await new DeskWindow(page).open('结构')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  // At the end, before the last number, after 中's left, between two numbers, before all of them.
  await editor.compose(['m', 'mo', 'mowei'], '末尾')
  await editor.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  await editor.compose(['q', 'qi', 'qian'], '前')
  await editor.press('ArrowLeft', 'ArrowLeft')
  await editor.compose(['h', 'ho', 'hou'], '后')
  await editor.press('ArrowLeft', 'ArrowLeft')
  await editor.compose(['j', 'ji', 'jian'], '间')
  await editor.press('ArrowLeft', 'ArrowLeft')
  await editor.compose(['s', 'sh', 'shou'], '首')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(首,footnoteReference(),间,footnoteReference(),后中前,footnoteReference(),末尾),' +
      'footnotes(footnote(),footnote(),footnote()))',
  )
})

test('a note cut with its words brings them where they are pasted', async ({ desk }) => {
  const { id } = await desk.saveRecord({
    title: '结构',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '甲' },
            { type: 'footnoteReference', attrs: { id: 'a' } },
          ],
        },
        paragraph('乙'),
        {
          type: 'footnotes',
          content: [{ type: 'footnote', attrs: { id: 'a' }, content: [{ type: 'text', text: '注' }] }],
        },
      ],
    },
  })
  const { page } = await desk.launch()
  await new DeskWindow(page).open('结构')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home', 'Control+x')
  await expect(editor.notes).toHaveCount(0)
  await editor.caretAfter(editor.paragraphs.nth(1))
  await editor.press('Control+v', 'Control+v')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(),paragraph(乙甲,footnoteReference(),甲,footnoteReference()),footnotes(footnote(注),footnote(注)))',
  )
})

test('a dateline is offered from the article, written, and recognised where it is typed', async ({ desk }) => {
  const { id } = await desk.saveRecord(record('会议今天召开。', '另'))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('结构')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.insert('电头…')
  const panel = page.getByRole('dialog', { name: '电头' })
  await expect(panel.getByRole('textbox', { name: '记者' })).toHaveValue('林见川')
  await expect(panel.getByRole('status', { name: '电头文字' })).toHaveText('本报讯（记者 林见川）')
  await editor.compose(['b', 'bei', 'beijing'], '北京')
  await expect(panel.getByRole('status', { name: '电头文字' })).toHaveText('本报北京12月28日电（记者 林见川）')
  await editor.press('Enter')
  await editor.compose(['q', 'quan', 'quanguo'], '全国')
  await editor.caretAfter(editor.paragraphs.nth(1))
  await editor.press('Home')
  await editor.compose(['b', 'bbx'], '本社讯')
  await editor.insert('段首标为电头')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(本报北京12月28日电（记者 林见川）{dateline},全国会议今天召开。),paragraph(本社讯{dateline},另))',
  )
  await editor.press('Control+z')
  expect(outline(await editor.saved(desk, id))).toContain('paragraph(本社讯另)')
})

test('a lead, a centred sub-heading and a pull quote are made and typed in', async ({ desk }) => {
  const { id } = await desk.saveRecord(record('要点', '小标', '引语'))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('结构')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.nth(2))
  await editor.insert('重点引语')
  await editor.compose(['y', 'yi'], '一句')
  await editor.press('Enter', 'Enter')
  await editor.compose(['l', 'lin'], '林见川')
  await editor.press('Enter')
  await page.keyboard.insertText('正文')
  await editor.caretAfter(editor.surface.getByText('小标'))
  await editor.insert('居中小标题')
  await editor.compose(['t', 'ti'], '题')
  await expect(editor.headings).toHaveCSS('text-align', 'center')
  await editor.caretAfter(editor.surface.getByText('要点'))
  await editor.insert('导语')
  await editor.compose(['r', 'ru'], '如下')
  await editor.press('Enter')
  await page.keyboard.insertText('首段')
  const made =
    'doc(lead(要点如下),paragraph(首段),heading(小标题),' +
    'pullQuote(paragraph(引语一句),attribution(林见川)),paragraph(正文))'
  expect(outline(await editor.saved(desk, id))).toBe(made)
  await editor.press('Control+z', 'Control+z')
  await editor.press('Control+Shift+z', 'Control+Shift+z')
  expect(outline(await editor.saved(desk, id))).toBe(made)
})

test('a long piece is parted: its pages are turned in the preview, follow the caret and are exported', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(record('第一页的话', '第二页的话'))
  const { page } = await desk.launch({ width: 1800, height: 1000 })
  const window = new DeskWindow(page)
  await window.open('结构')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.insert('分页')
  await editor.caretAfter(editor.paragraphs.nth(1))
  const shown = window.preview
  await expect(shown.getByText('第二页的话')).toBeVisible()
  await expect(shown.getByText('第一页的话')).toHaveCount(0)
  await shown.getByRole('link', { name: '上一页' }).click()
  await expect(shown.getByText('第一页的话')).toBeVisible()
  await shown.getByRole('link', { name: '2', exact: true }).click()
  await expect(shown.getByText('第二页的话')).toBeVisible()
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(第一页的话),pageBreak(),paragraph(第二页的话))')
  const out = join(desk.dir, 'out')
  const options = ['--library', desk.library, '--state', desk.state]
  await gaotaiJson(['export', id, '--out', out, ...options])
  const files = (await readdir(out)).filter((name) => name.endsWith('.html')).sort()
  expect(files).toEqual([`${id}.html`, `${id}_2.html`])
  const served = await page.evaluate(async (path) => (await fetch(path)).text(), `/preview/${id}/${id}_2.html`)
  expect(served).toBe(await readFile(join(out, `${id}_2.html`), 'utf8'))
})
