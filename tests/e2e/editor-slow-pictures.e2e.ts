import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { article, nodes, paragraph } from '../support/body'
import { InputMethod } from '../support/ime'
import { makePng } from '../support/png'
import { AttachmentPanel } from '../support/pages/attachment-panel'
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

  let letCome = await editor.slowFiles()
  await editor.chooseImages(png('一.png', 300, 200))
  await window.title.click()
  await editor.press('End')
  await page.keyboard.insertText('新')
  await letCome()
  await expect(editor.figures).toHaveCount(1)
  await page.keyboard.insertText('题')
  await expect(window.title).toHaveValue('图文新题')

  letCome = await editor.slowFiles()
  await editor.caretAfter(editor.paragraphs.last())
  await editor.chooseImages(png('二.png', 300, 200))
  await page.keyboard.insertText('甲')
  await letCome()
  await expect(editor.figures).toHaveCount(2)
  await page.keyboard.insertText('乙')

  // What an input method has begun is ended first.
  letCome = await editor.slowFiles()
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(png('三.png', 300, 200))
  const ime = await InputMethod.attach(page)
  await ime.spell('n', 'ni', 'ni h')
  await letCome()
  await ime.spell('ni hao')
  await ime.choose('你好', 'Space')
  await expect(editor.figures).toHaveCount(3)
  await page.keyboard.insertText('吗')

  letCome = await editor.slowFiles()
  await editor.chooseImages(png('四.png', 300, 200))
  await letCome()
  await expect(editor.figures).toHaveCount(4)
  await page.keyboard.insertText('图说')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(paragraph(前文你好吗),figure(figcaption(图说),credit()),figure(figcaption(),credit()),' +
      'figure(figcaption(),credit()),paragraph(后文甲乙),figure(figcaption(),credit()))',
  )
})

test('another image for a figure waits for what is composed, so that undoing it brings no letters back', async ({
  desk,
}) => {
  const figure = nodes('figure', { media: null })(nodes('figcaption')('图说'), nodes('credit')())
  const { id } = await desk.saveRecord(article('换图', paragraph('前文'), figure))
  const { page } = await desk.launch()
  await new DeskWindow(page).open('换图')
  const editor = new EditorPage(page)
  const letCome = await editor.slowFiles()
  await editor.figures.getByLabel('图说').click()
  const chooser = page.waitForEvent('filechooser')
  await editor.figureTools.getByRole('button', { name: '更换图片' }).click()
  await (await chooser).setFiles([png('换.png', 320, 200)])
  await editor.figures.getByLabel('图说').click()
  await editor.press('End')
  const ime = await InputMethod.attach(page)
  await ime.spell('n', 'ni', 'ni h')
  await letCome()
  await expect.poll(() => readdir(join(desk.library, 'media')).catch(() => [])).not.toEqual([])
  await ime.spell('ni hao')
  await ime.choose('你好', 'Space')
  await expect(editor.figures.locator('img')).toHaveCount(1)
  await editor.press('Control+z')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(前文),figure(figcaption(图说你好),credit()))')
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
  let letCome = await editor.slowFiles()
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

  letCome = await editor.slowFiles()
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

test('pictures and attachments that come when the article was left are told of, and go into no other', async ({
  desk,
}) => {
  const gallery = nodes('gallery', { columns: 2 })(
    nodes('figure', { media: null })(nodes('figcaption')('图说'), nodes('credit')()),
    nodes('figcaption')(),
  )
  await desk.saveRecord(article('甲稿', paragraph('前文'), gallery))
  await desk.saveRecord(article('乙稿', paragraph('另文')))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const window = new DeskWindow(page)
  const editor = new EditorPage(page)
  const panel = new AttachmentPanel(page)
  const leaveDuring = async (ask: () => Promise<void>): Promise<void> => {
    await window.open('甲稿')
    await expect(window.title).toHaveValue('甲稿')
    await editor.caretAfter(editor.paragraphs.first())
    const letCome = await editor.slowFiles()
    await ask()
    await window.open('乙稿')
    await expect(window.title).toHaveValue('乙稿')
    await letCome()
  }
  await leaveDuring(() => editor.chooseImages(png('一.png', 300, 200), png('二.png', 310, 200)))
  await expect(window.says(/已离开原来的稿件，2 张图片没有插入/)).toBeVisible()

  const picture = `<img src="data:image/png;base64,${makePng(300, 200).toString('base64')}">`
  await leaveDuring(() => editor.paste({ 'text/html': `<p>贴段</p>${picture}`, 'text/plain': '贴段' }))
  await expect(window.says(/已离开原来的稿件，内容没有粘贴/)).toBeVisible()

  await leaveDuring(async () => {
    await editor.gallery.getByLabel('图说').first().click()
    const chooser = page.waitForEvent('filechooser')
    await editor.figureTools.getByRole('button', { name: '添加图片' }).click()
    await (await chooser).setFiles([1, 2, 3].map((n) => png(`${n}.png`, 300 + n, 200)))
  })
  await expect(window.says(/已离开原来的稿件，3 张图片没有插入/)).toBeVisible()

  await leaveDuring(async () => {
    await editor.gallery.getByLabel('图说').first().click()
    const chooser = page.waitForEvent('filechooser')
    await editor.figureTools.getByRole('button', { name: '更换图片' }).click()
    await (await chooser).setFiles([png('换.png', 320, 200)])
  })
  await expect(window.says(/已离开原来的稿件，1 张图片没有插入/)).toBeVisible()

  const file = (name: string) => ({ name, mimeType: '', buffer: Buffer.from('%PDF-1.7') })
  await leaveDuring(() => panel.choose(file('通知.pdf'), file('附表.pdf')))
  await expect(window.says(/已离开原来的稿件，2 个附件没有加入/)).toBeVisible()
  await expect(panel.rows).toHaveCount(0)
  await expect(editor.figures).toHaveCount(0)
})
