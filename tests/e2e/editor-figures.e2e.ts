import { expect, test, type Desk } from '../support/app'
import { article, nodes, note, notes, paragraph, reference } from '../support/body'
import { makePng } from '../support/png'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const record = {
  title: '图文',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '前文' }] }] },
}
const png = (name: string, width: number, height: number) => ({
  name,
  mimeType: 'image/png',
  buffer: makePng(width, height),
})

/** The article in the window, with pictures after its first paragraph. */
async function withPictures(desk: Desk, ...pictures: readonly ReturnType<typeof png>[]) {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('图文')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(...pictures)
  return { id, page, editor }
}

test('pictures come from files: large ones scaled, what is no picture refused with words', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('图文')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(png('会场.png', 2600, 1300), {
    name: '说明.png',
    mimeType: 'image/png',
    buffer: Buffer.from('这不是图片'),
  })
  await expect(window.says(/“会场\.png”已缩小：2600×1300 → 2000×1000，.* → .*。原文件没有改动/)).toBeVisible()
  await expect(window.says(/“说明\.png”不是能用的图片，没有插入/)).toBeVisible()
  await expect(editor.picture).toHaveJSProperty('naturalWidth', 2000)

  await page.keyboard.insertText('会场一角')
  await editor.press('Enter')
  await page.keyboard.insertText('林晓 摄')
  await editor.press('Enter')
  await page.keyboard.insertText('后文')
  await editor.image.click()
  await editor.figureTools.getByRole('textbox', { name: '替代文字' }).fill('坐满人的会场')
  await editor.figureTools.getByRole('button', { name: '宽度为正文栏的 50%' }).click()
  const body = await editor.saved(desk, id)
  expect(outline(body)).toBe('doc(paragraph(前文),figure(figcaption(会场一角),credit(林晓 摄)),paragraph(后文))')
  expect(body.content?.[1]?.attrs).toMatchObject({
    media: expect.stringMatching(/^[0-9a-f]{64}\.(png|jpg)$/),
    alt: '坐满人的会场',
    width: 50,
  })
})

test('a selected picture goes with Backspace and comes back with undo', async ({ desk }) => {
  const { id, editor } = await withPictures(desk, png('一.png', 300, 200), png('二.png', 200, 300))
  await expect(editor.surface.locator('figure')).toHaveCount(2)
  // The frame is as wide as its picture, so that the picture stands in the middle as on the page.
  expect((await editor.image.boundingBox())?.width).toBe((await editor.picture.boundingBox())?.width)
  await editor.image.click()
  await editor.press('Backspace')
  await expect(editor.surface.locator('figure')).toHaveCount(1)
  await editor.press('Control+z')
  await expect(editor.surface.locator('figure')).toHaveCount(2)
  await editor.image.click()
  await editor.figureTools.getByRole('button', { name: '删除图片' }).click()
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(前文),figure(figcaption(),credit()))')
})

test('a picture that is cut leaves the caret where it stood, and comes after the caption that it is pasted in', async ({
  desk,
}) => {
  const { id, page, editor } = await withPictures(desk, png('一.png', 300, 200), png('二.png', 200, 300))
  await expect(editor.figures).toHaveCount(2)
  await editor.caption.click()
  await page.keyboard.insertText('先')
  await editor.image.click()
  await editor.press('Control+x')
  await expect(editor.figures).toHaveCount(1)
  await page.keyboard.type('。')
  await expect(editor.paragraphs.first()).toHaveText('前文。')
  await editor.caption.click()
  await editor.press('Control+v')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(前文。),figure(figcaption(),credit()),figure(figcaption(先),credit()))',
  )
  await editor.chooseImages(png('三.png', 300, 300))
  await expect(editor.figures).toHaveCount(3)
  await editor.image.click()
  await editor.figureTools.getByRole('button', { name: '合成组图' }).click()
  await editor.image.click()
  await editor.press('Control+x')
  await expect(editor.figures).toHaveCount(2)
  await editor.press('Control+v')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(前文。),gallery(figure(figcaption(先),credit()),figure(figcaption(),credit()),figure(figcaption(),credit()),figcaption()))',
  )
})

test('a picture that is pasted beside who said a quote stands after it, and in a note that none is taken is said', async ({
  desk,
}) => {
  const picture = nodes('figure')(nodes('figcaption')('会场'), nodes('credit')())
  const quote = nodes('pullQuote')(paragraph('一句话'), nodes('attribution')('林见川'))
  const { id } = await desk.saveRecord(
    article('图文', picture, quote, paragraph('正文', reference('a')), notes(note('a', '注'))),
  )
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('图文')
  const editor = new EditorPage(page)
  await editor.image.click()
  await editor.press('Control+c')
  await editor.caretAfter(editor.surface.getByText('林见川'))
  await editor.press('Control+v')
  await expect(editor.figures).toHaveCount(2)
  await editor.caretAfter(editor.notes.getByText('注'))
  await editor.press('Control+v')
  await expect(window.says(/^脚注里只放文字，图片和音视频没有粘贴/)).toBeVisible()
  const figure = 'figure(figcaption(会场),credit())'
  expect(outline(await editor.saved(desk, id))).toBe(
    `doc(${figure},pullQuote(paragraph(一句话),attribution(林见川)),${figure},paragraph(正文,footnoteReference()),footnotes(footnote(注)))`,
  )
})

test('what was written as 替代文字 is taken back there, and with the picture the keyboard goes to the text', async ({
  desk,
}) => {
  const { page, editor } = await withPictures(desk, png('一.png', 300, 200))
  await editor.image.click()
  const alt = editor.figureTools.getByRole('textbox', { name: '替代文字' })
  await alt.click()
  for (const words of ['会场', '会场一角']) {
    await page.keyboard.insertText(words.slice(-2))
    await expect(editor.picture).toHaveAttribute('alt', words)
  }
  await editor.press('Control+z')
  await expect(alt).toHaveValue('会场')
  await editor.press('Control+Shift+z')
  await expect(alt).toHaveValue('会场一角')
  // What waits for a pause is the last change, too.
  await page.keyboard.insertText('之夜')
  await editor.press('Control+z')
  await expect(alt).toHaveValue('会场一角')
  await editor.press('Control+z', 'Control+z')
  await expect(editor.picture).toHaveAttribute('alt', '')
  await expect(alt).toBeFocused()
  await editor.press('Control+z')
  await expect(editor.figures).toHaveCount(0)
  await expect(editor.surface).toBeFocused()
})
