import type { NodeJson } from '../../shared/document/json'
import { expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { compose, composeOnly } from '../support/ime'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const paragraph = (text = ''): NodeJson => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const cell = (text = ''): NodeJson => ({ type: 'tableCell', content: [paragraph(text)] })
const body = (...content: readonly NodeJson[]) => ({ title: '输入法', body: { type: 'doc', content } })

test('pinyin leaves exactly the chosen text in every place of the body', async ({ desk }) => {
  const { id } = await desk.saveRecord(
    body(
      paragraph(),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '一、' }] },
      { type: 'figure', content: [{ type: 'figcaption' }, { type: 'credit' }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('甲'), cell()] }] },
      paragraph('要换掉的旧话'),
    ),
  )
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)

  await editor.caretAfter(editor.paragraphs.first())
  await editor.compose(['n', 'ni', 'ni h', 'ni hao'], '你好')
  await editor.caretAfter(editor.headings.first())
  await editor.compose(['x', 'xuan', 'xuan ti'], '选题')
  await editor.caretAfter(editor.caption)
  await editor.compose(['h', 'hui', 'huichang'], '会场')
  await editor.press('Enter')
  await editor.compose(['l', 'lin', 'linxiao'], '林晓')
  await editor.caretAfter(editor.cells.nth(1))
  await editor.compose(['b', 'biao'], '表')
  await editor.caretAfter(editor.paragraphs.last())
  await editor.press('Shift+Home')
  await editor.compose(['x', 'xin', 'xinhua'], '新话')

  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(你好),heading(一、选题),figure(figcaption(会场),credit(林晓)),' +
      'table(tableRow(tableCell(paragraph(甲)),tableCell(paragraph(表)))),paragraph(新话))',
  )
})

test('a key acts where the caret is, also when the browser tells of its move only after the key', async ({ desk }) => {
  await desk.saveRecord(body(paragraph('留下的话')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home')
  // In one task, as a busy window may do with End and Enter: the key comes first, the caret's move after it.
  await editor.surface.evaluate((surface) => {
    getSelection()?.collapse(getSelection()?.anchorNode ?? null, 4)
    const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true }
    surface.dispatchEvent(new KeyboardEvent('keydown', enter))
  })
  await expect(editor.paragraphs).toHaveText(['留下的话', ''])
})

test('a cancelled composition leaves nothing, an undone one goes as a whole', async ({ desk }) => {
  const { id } = await desk.saveRecord(body(paragraph('原文')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.compose(['n', 'ni'], '')
  await expect(editor.surface).toHaveText('原文')
  await editor.compose(['h', 'hen'], '很好')
  await expect(editor.surface).toHaveText('原文很好')
  await editor.press('Control+z')
  await expect(editor.surface).toHaveText('原文')
  await editor.press('Control+Shift+z')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(原文很好))')
})

test('a block that was just made takes a composition, and signs of shorthand mean nothing to it', async ({ desk }) => {
  const { id } = await desk.saveRecord(body(paragraph('上文')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Enter')
  await page.keyboard.type('## ')
  await editor.compose(['y', 'yi'], '一、要闻')
  await editor.press('Enter')
  await editor.compose(['x', 'xia'], '下文')
  await editor.press('Enter')
  await editor.compose(['-'], '- ')
  await editor.compose(['w', 'wen'], '问')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(上文),heading(一、要闻),paragraph(下文),paragraph(- 问))',
  )
})

test('typing on a selected picture writes its caption and never replaces it', async ({ desk }) => {
  const { id } = await desk.saveRecord(
    body(paragraph('上文'), { type: 'figure', content: [{ type: 'figcaption' }, { type: 'credit' }] }),
  )
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.image.click()
  await expect(editor.figureTools).toBeVisible()
  await page.keyboard.type('ok')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(上文),figure(figcaption(ok),credit()))')
})

test('a link that is composed over leaves no letter of the pinyin behind, and undo brings it back', async ({
  desk,
}) => {
  const link = { type: 'link', attrs: { href: 'https://example.cn/' } }
  const linked = body({
    type: 'paragraph',
    content: [
      { type: 'text', text: '见' },
      { type: 'text', text: '旧站', marks: [link] },
    ],
  })
  const { id } = await desk.saveRecord(linked)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await page.keyboard.type('x')
  await editor.press('ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft')
  await editor.compose(['x', 'xin', 'xinzhan'], '新站')
  await expect(editor.surface).toHaveText('见新站x')
  await editor.press('Control+z')
  await expect(editor.surface.getByRole('link')).toHaveText('旧站')
  await editor.press('Control+Shift+z')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(见新站x))')
})

test('arrow keys walk through the parts of a picture, and before a first one the caret can stand', async ({ desk }) => {
  const figure = { type: 'figure', content: [{ type: 'figcaption' }, { type: 'credit' }] }
  const { id } = await desk.saveRecord(body(figure, paragraph('下文')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.caption)
  await page.keyboard.type('a')
  await editor.press('ArrowRight')
  await page.keyboard.type('b')
  await editor.press('Home', 'ArrowLeft', 'Home', 'ArrowLeft')
  await page.keyboard.type('c')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(c),figure(figcaption(a),credit(b)),paragraph(下文))',
  )
})

test('what is composed over several cells stands in one of them, and undo brings all back', async ({ desk }) => {
  const row = (...texts: readonly string[]): NodeJson => ({ type: 'tableRow', content: texts.map(cell) })
  const { id } = await desk.saveRecord(
    body(paragraph('上文'), { type: 'table', content: [row('甲', '乙'), row('丙', '丁')] }),
  )
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.selectCells(editor.cells.nth(0), editor.cells.nth(3))
  await editor.compose(['h', 'he', 'heji'], '合计')
  await expect(editor.cells).toHaveText(['', '', '', '合计'])
  await editor.press('Control+z')
  await expect(editor.cells).toHaveText(['甲', '乙', '丙', '丁'])
  await editor.press('Control+Shift+z')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(上文),table(tableRow(tableCell(paragraph()),tableCell(paragraph())),' +
      'tableRow(tableCell(paragraph()),tableCell(paragraph(合计)))))',
  )
})

test('text that no key brought is kept between blocks and on a picture; Enter over everything starts anew', async ({
  desk,
}) => {
  const figure = { type: 'figure', content: [{ type: 'figcaption' }, { type: 'credit' }] }
  const { id } = await desk.saveRecord(body(figure, figure, paragraph('下文')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.caption)
  await editor.press('ArrowLeft')
  await editor.compose([], '🙂')
  await editor.caretAfter(editor.credit)
  await editor.press('ArrowRight')
  await editor.compose([], '中')
  await editor.image.click()
  await editor.compose([], '图')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(🙂),figure(figcaption(图),credit()),paragraph(中),figure(figcaption(),credit()),paragraph(下文))',
  )
  await editor.press('Control+a', 'Enter')
  await page.keyboard.type('新')
  await expect(editor.surface).toHaveText('新')
  await expect(editor.paragraphs).toHaveCount(1)
})

test('with Caps Lock, keys mean what they mean without it', async ({ desk }) => {
  await desk.saveRecord(body(paragraph('段')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  const first = editor.paragraphs.first()
  await editor.caretAfter(first)
  const press = (key: string, code: number, shiftKey: boolean) =>
    editor.surface.dispatchEvent('keydown', { key, keyCode: code, ctrlKey: true, shiftKey })
  await press('R', 82, false)
  await expect(first).toHaveCSS('text-align', 'right')
  // Shift turns the letter into a small one then; these mean nothing here.
  await press('l', 76, true)
  await expect(first).toHaveCSS('text-align', 'right')
  await press('Z', 90, false)
  await expect(first).not.toHaveCSS('text-align', 'right')
  await press('z', 90, true)
  await expect(first).toHaveCSS('text-align', 'right')
})

test('Ctrl+S in the middle of a composition saves what is chosen then', async ({ desk }) => {
  const { id } = await desk.saveRecord(body(paragraph('段')))
  const { page } = await desk.launch()
  const main = new DeskWindow(page)
  await main.open('输入法')
  const editor = new EditorPage(page)
  const place = ['--library', desk.library, '--state', desk.state]
  const stored = async () => {
    const { record } = await gaotaiJson<{ record: { title: string; body: NodeJson } }>(['show', id, ...place])
    return `${record.title} ${outline(record.body)}`
  }
  await editor.caretAfter(editor.paragraphs.first())
  await composeOnly(page, ['x', 'xin'])
  await editor.press('Control+s')
  // No menu takes a key that the page has taken.
  const taken = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const look = (event: KeyboardEvent): void => {
          if (event.key === 'w') resolve(event.defaultPrevented)
        }
        window.addEventListener('keydown', look)
      }),
  )
  await editor.press('Control+w')
  expect(await taken).toBe(true)
  await compose(page, ['xinw', 'xinwen'], '新闻')
  await expect.poll(stored).toBe('输入法 doc(paragraph(段新闻))')
  await main.title.click()
  await editor.press('End')
  await composeOnly(page, ['g', 'gao'])
  await editor.press('Control+s')
  await compose(page, ['gao'], '稿')
  await expect.poll(stored).toBe('输入法稿 doc(paragraph(段新闻))')
})

test('a block keeps its height when the caret leaves it, before anything is drawn', async ({ desk }) => {
  await desk.saveRecord(body(paragraph('甲'), paragraph('乙')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('输入法')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  const heights = await editor.surface.evaluate((surface) => {
    const [first, second] = [...surface.children]
    const height = () => first?.getBoundingClientRect().height
    const before = height()
    if (second !== undefined) document.getSelection()?.collapse(second, 0)
    document.dispatchEvent(new Event('selectionchange'))
    return [before, height(), second?.classList.contains('gt-caret-block')]
  })
  expect(heights).toEqual([heights[0], heights[0], true])
})
