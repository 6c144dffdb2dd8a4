import { rename } from 'node:fs/promises'
import type { NodeJson } from '../../shared/document/json'
import { expect, test } from '../support/app'
import { compose, composeOnly } from '../support/ime'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'
import { WritingTools } from '../support/pages/writing-tools'

const paragraph = (text = ''): NodeJson => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const heading = (level: number, text: string): NodeJson => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
})
const body = (...content: readonly NodeJson[]) => ({ title: '工具', body: { type: 'doc', content } })

test('the outline jumps, shows where one is, and moves sections by keys and by dragging', async ({ desk }) => {
  const { id } = await desk.saveRecord(
    body(
      paragraph('导语'),
      heading(2, '一'),
      paragraph('甲'),
      heading(3, '其一'),
      paragraph('乙'),
      heading(2, '二'),
      paragraph('丙'),
    ),
  )
  const { page } = await desk.launch()
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.press('Control+6')
  await expect(tools.headings).toHaveText(['一', '其一', '二'])
  await tools.heading('其一').click()
  await expect(editor.surface).toBeFocused()
  await expect(tools.heading('其一')).toHaveAttribute('aria-current', 'location')
  await page.keyboard.type('改')
  await expect(tools.headings).toHaveText(['一', '其一改', '二'])
  await editor.caretAfter(editor.paragraphs.last())
  await expect(tools.heading('二')).toHaveAttribute('aria-current', 'location')

  await tools.heading('二').focus()
  await editor.press('Alt+ArrowUp')
  await expect(tools.headings).toHaveText(['二', '一', '其一改'])
  await expect(tools.heading('二')).toBeFocused()
  await editor.press('Control+z')
  await expect(tools.headings).toHaveText(['一', '其一改', '二'])
  await expect(tools.heading('二')).toBeFocused()
  await editor.press('Control+Shift+z')
  await expect(tools.headings).toHaveText(['二', '一', '其一改'])
  await expect(tools.heading('二')).toBeFocused()
  await tools.heading('二').dragTo(tools.heading('其一改'), { targetPosition: { x: 20, y: 24 } })
  await expect(tools.headings).toHaveText(['一', '其一改', '二'])
  await editor.surface.focus()
  await editor.press('Control+z')
  await expect(tools.headings).toHaveText(['二', '一', '其一改'])
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(导语),heading(二),paragraph(丙),heading(一),paragraph(甲),heading(其一改),paragraph(乙))',
  )
})

test('the palette finds commands by pinyin, says why one can’t be used, and opens articles', async ({ desk }) => {
  await desk.saveRecord(body(paragraph('文字')))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const tools = new WritingTools(page)
  await window.row('工具').waitFor()
  await tools.openPalette()
  await page.keyboard.type('lsbb')
  await expect(tools.paletteRows.first()).toHaveText('历史版本先打开一篇稿件')
  await expect(tools.paletteRows.first()).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(tools.paletteField).toBeVisible()
  // Letters of a composition are pinyin as well; Enter is the input method's until something is chosen.
  await tools.paletteField.fill('')
  await composeOnly(page, ['g', 'gongju'])
  await tools.paletteField.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await expect(tools.paletteField).toBeVisible()
  await compose(page, ['gong ju'], '工具')
  await expect(tools.paletteRows.filter({ hasText: '打开“工具”' })).toBeVisible()
  await page.keyboard.press('End')
  await tools.paletteRows.filter({ hasText: '打开“工具”' }).click()
  await expect(window.body).toHaveText('文字')

  await window.body.click()
  await page.keyboard.press('Control+a')
  await tools.openPalette()
  await page.keyboard.type('jiacu')
  await expect(tools.paletteRows.first()).toHaveText('加粗Ctrl+B')
  await page.keyboard.press('Enter')
  await expect(window.body.locator('strong')).toHaveText('文字')
  await tools.openPalette()
  await expect(tools.paletteRows.first()).toHaveText('加粗Ctrl+B')
  await page.keyboard.press('Escape')
  await expect(window.body).toBeFocused()
})

test('a sign at the beginning of a paragraph offers blocks, and stays text with Escape', async ({ desk }) => {
  const { id } = await desk.saveRecord(body(paragraph('上文'), paragraph()))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.caretAfter(editor.paragraphs.first())
  await page.keyboard.type('2017/12')
  await expect(tools.slashMenu).toBeHidden()
  await editor.press('ArrowDown')
  await page.keyboard.type('/xbt')
  await expect(tools.slashMenu.getByRole('option').first()).toHaveText('小标题')
  await editor.press('Enter')
  await expect(tools.slashMenu).toBeHidden()
  await page.keyboard.type('题')
  await expect(editor.headings).toHaveText('题')
  await editor.press('Enter')
  // The sign of a Chinese input method: not before it is chosen.
  await composeOnly(page, ['/'])
  await expect(tools.slashMenu).toBeHidden()
  await compose(page, ['、'], '、')
  await expect(tools.slashMenu).toBeVisible()
  await compose(page, ['f', 'fen', 'fenge'], '分隔')
  await expect(tools.slashMenu.getByRole('option')).toHaveText(['分隔线'])
  await editor.press('Escape')
  await expect(tools.slashMenu).toBeHidden()
  await editor.press('Enter')
  await page.keyboard.type('/')
  await expect(tools.slashMenu).toBeVisible()
  await page.keyboard.type('fgx')
  await editor.press('Enter')
  await page.keyboard.type('后文')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(上文2017/12),heading(题),paragraph(、分隔),horizontalRule(),paragraph(后文))',
  )
})

test('a sign offers blocks also when the browser tells of the caret only after it', async ({ desk }) => {
  await desk.saveRecord(body(paragraph('上文'), paragraph()))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.caretAfter(editor.paragraphs.first())
  // In one task, as a busy window may do with two keys: the change comes first, the caret's move after it.
  await editor.paragraphs.last().evaluate((empty) => {
    getSelection()?.collapse(empty, 0)
    document.execCommand('insertText', false, '/')
  })
  await expect(tools.slashMenu).toBeVisible()
  await page.keyboard.type('xbt')
  await expect(tools.slashMenu.getByRole('option').first()).toHaveText('小标题')
})

test('signs are put in from the picker by keys, with the marks of the place', async ({ desk }) => {
  const bold = { type: 'text', text: '气温', marks: [{ type: 'bold' }] }
  const { id } = await desk.saveRecord(body({ type: 'paragraph', content: [bold] }))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('工具')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Control+Shift+y')
  await tools.symbols.getByRole('tab', { name: '单位' }).click()
  await editor.press('Tab')
  await expect(tools.symbols.getByRole('button', { name: '摄氏度 ℃' })).toBeFocused()
  await editor.press('Enter', 'ArrowRight', 'ArrowRight')
  await expect(tools.symbols.getByRole('button', { name: '°', exact: true })).toBeFocused()
  await editor.press('ArrowLeft', 'ArrowDown', 'ArrowUp', 'Space', 'Escape')
  await expect(editor.surface).toBeFocused()
  await page.keyboard.type('。')
  await editor.press('Control+Shift+y')
  await expect(tools.symbols.getByRole('tab', { name: '最近' })).toHaveAttribute('aria-selected', 'true')
  await expect(tools.symbols.getByRole('button')).toHaveText(['℉', '℃'])
  await editor.press('Escape')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(气温℃℉。{bold}))')
})

test('a template begins an article, its places are walked through, and snippets are kept and put in', async ({
  desk,
}) => {
  await desk.saveRecord(body(paragraph('本报对此文保留一切权利')))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const editor = new EditorPage(page)
  await window.row('工具').waitFor()
  await window.press('Control+Shift+n')
  await page.getByRole('option', { name: /更正/ }).click()
  await window.dialog.getByRole('button', { name: '新建稿件' }).click()
  await expect(window.title).toHaveValue('更正')
  await expect(window.body).toContainText('本报〔刊发日期〕刊发的《〔稿件标题〕》一文中')
  await editor.surface.focus()
  await editor.press('Control+Home', 'Tab')
  await compose(page, ['z', 'zuori'], '昨日')
  await editor.press('Tab')
  await compose(page, ['q', 'qinghe'], '清河')
  await expect(editor.paragraphs.first()).toContainText('本报昨日刊发的《清河》一文中，“〔错误的文字〕”')
  await window.save()
  await window.close()

  await window.open('工具')
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home')
  await editor.use('插入')
  await page.getByRole('menuitem', { name: '常用段落…' }).click()
  await window.button('把选中的文字存为段落').click()
  await page.getByRole('textbox', { name: '名称' }).fill('版权声明')
  await window.topDialog.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('option', { name: '版权声明' })).toBeVisible()
  await window.button('取消').click()
  await editor.press('End', 'Enter')
  await new WritingTools(page).openPalette()
  await page.keyboard.type('cydl')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: '版权声明' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(editor.paragraphs).toHaveText(['本报对此文保留一切权利', '本报对此文保留一切权利'])
})

test('a snippet that can’t be saved stays in its fields, and one that was removed is had back, in the dialog itself', async ({
  desk,
}) => {
  await desk.saveRecord(body(paragraph('正文。')))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('工具')
  await new WritingTools(page).openPalette()
  await page.keyboard.type('cydl')
  await page.keyboard.press('Enter')
  await expect(window.button('新写一条')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('版权声明')
  const lines = window.dialog.getByRole('textbox', { name: '内容（一行一段）' })
  await lines.fill('转载请注明出处。')
  const save = window.dialog.getByRole('button', { name: '保存', exact: true })
  await rename(desk.library, `${desk.library}-away`)
  await save.click()
  await expect(window.dialog.getByRole('alert')).toContainText('找不到稿库')
  await expect(lines).toHaveValue('转载请注明出处。')
  await rename(`${desk.library}-away`, desk.library)
  await save.click()
  await expect(page.getByRole('listbox', { name: '名称' })).toBeFocused()
  await window.dialog.getByRole('button', { name: '删除', exact: true }).click()
  await expect(window.button('新写一条')).toBeFocused()
  await window.button('恢复').click()
  await expect(page.getByRole('option', { name: '版权声明' })).toBeVisible()
  await window.button('取消').click()

  await test.step('Enter keeps a template', async () => {
    await window.press('Control+Shift+n')
    await window.button('把当前稿件存为模板').click()
    await page.keyboard.type('来稿')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: '来稿' })).toHaveCount(1)
  })
})

test('the selection is converted by one step, all of the text after a question', async ({ desk }) => {
  const { id } = await desk.saveRecord(body(paragraph('网络ＡＢ'), paragraph('皇后之后')))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('工具')
  const editor = new EditorPage(page)
  const tools = new WritingTools(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home')
  await editor.use('转换文字…')
  await window.button('转为半角').click()
  await expect(editor.paragraphs.first()).toHaveText('网络AB')
  await expect(editor.surface).toBeFocused()
  await editor.press('ArrowRight')
  await tools.openPalette()
  await page.keyboard.type('jtzft')
  await editor.press('Enter')
  await window.button('转换全文').click()
  await expect(editor.paragraphs).toHaveText(['網絡AB', '皇后之後'])
  await editor.press('Control+z')
  await expect(editor.paragraphs).toHaveText(['网络AB', '皇后之后'])
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(网络AB),paragraph(皇后之后))')
})
