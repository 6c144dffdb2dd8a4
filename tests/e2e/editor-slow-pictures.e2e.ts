import { expect, test } from '../support/app'
import { article, paragraph } from '../support/body'
import { InputMethod } from '../support/ime'
import { makePng } from '../support/png'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const png = (name: string, width: number, height: number) => ({
  name,
  mimeType: 'image/png',
  buffer: makePng(width, height),
})

test('a picture that comes late leaves the keyboard with the person, and takes the caret of one who waits', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(article('图文', paragraph('前文'), paragraph('后文')))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('图文')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())

  let letCome = await editor.slowPictures()
  await editor.chooseImages(png('一.png', 300, 200))
  await window.title.click()
  await editor.press('End')
  await page.keyboard.insertText('新')
  await letCome()
  await expect(editor.figures).toHaveCount(1)
  await page.keyboard.insertText('题')
  await expect(window.title).toHaveValue('图文新题')

  letCome = await editor.slowPictures()
  await editor.caretAfter(editor.paragraphs.last())
  await editor.chooseImages(png('二.png', 300, 200))
  await page.keyboard.insertText('甲')
  await letCome()
  await expect(editor.figures).toHaveCount(2)
  await page.keyboard.insertText('乙')

  // What an input method has begun is ended first.
  letCome = await editor.slowPictures()
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(png('三.png', 300, 200))
  const ime = await InputMethod.attach(page)
  await ime.spell('n', 'ni', 'ni h')
  await letCome()
  await ime.spell('ni hao')
  await ime.choose('你好', 'Space')
  await expect(editor.figures).toHaveCount(3)
  await page.keyboard.insertText('吗')

  letCome = await editor.slowPictures()
  await editor.chooseImages(png('四.png', 300, 200))
  await letCome()
  await expect(editor.figures).toHaveCount(4)
  await page.keyboard.insertText('图说')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(前文你好吗),figure(figcaption(图说),credit()),figure(figcaption(),credit()),' +
      'figure(figcaption(),credit()),paragraph(后文甲乙),figure(figcaption(),credit()))',
  )
})

test('a paste with a picture lands where it was asked for, whatever is written elsewhere meanwhile', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(article('粘贴', paragraph('前文'), paragraph('后文')))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('粘贴')
  const editor = new EditorPage(page)
  const pasteAfterFirst = async (): Promise<void> => {
    await editor.caretAfter(editor.paragraphs.first())
    await editor.paste({
      'text/html': `<p>贴段</p><img src="data:image/png;base64,${makePng(300, 200).toString('base64')}">`,
      'text/plain': '贴段',
    })
  }
  let letCome = await editor.slowPictures()
  await pasteAfterFirst()
  await editor.caretAfter(editor.paragraphs.last())
  await page.keyboard.insertText('甲')
  await letCome()
  await expect(editor.figures).toHaveCount(1)
  await page.keyboard.insertText('乙')
  await editor.press('Control+z', 'Control+z')
  await expect(editor.figures).toHaveCount(0)
  await editor.press('Control+y', 'Control+y')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(前文贴段),figure(figcaption(),credit()),paragraph(后文甲乙))',
  )

  letCome = await editor.slowPictures()
  await pasteAfterFirst()
  await editor.caretAfter(editor.paragraphs.last())
  const ime = await InputMethod.attach(page)
  await ime.spell('n', 'ni', 'ni h')
  await letCome()
  await ime.spell('ni hao')
  await ime.choose('你好', 'Space')
  await expect(editor.figures).toHaveCount(2)
  await page.keyboard.insertText('吗')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(前文贴段贴段),figure(figcaption(),credit()),figure(figcaption(),credit()),paragraph(后文甲乙你好吗))',
  )
})
