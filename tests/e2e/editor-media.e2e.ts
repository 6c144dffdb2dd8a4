import { expect, test } from '../support/app'
import { article, nodes, paragraph } from '../support/body'
import { makePng } from '../support/png'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'

const record = {
  title: '组图',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '前文' }] }] },
}
const png = (name: string, width: number, height: number) => ({
  name,
  mimeType: 'image/png',
  buffer: makePng(width, height),
})

test('photos become a gallery, are moved, written under and undone', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('组图')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(png('一.png', 300, 200), png('二.png', 320, 200), png('三.png', 340, 200))
  await expect(editor.figures).toHaveCount(3)
  // The caret is in the first caption; an input method writes there as in any paragraph.
  await editor.compose(['c', 'che', 'che xiang'], '车厢')
  await editor.figureTools.getByRole('button', { name: '合成组图' }).click()
  await expect(editor.gallery).toBeVisible()
  await expect(editor.gallery.locator('figure')).toHaveCount(3)
  await editor.gallery.locator('.gt-figure-frame').first().click()
  await editor.press('Alt+ArrowRight')
  await editor.gallery.getByLabel('图说').nth(1).click()
  await editor.press('Enter')
  await editor.compose(['l', 'lin'], '林晓 摄')
  await editor.galleryCaption.click()
  await editor.compose(['y', 'yi tian'], '一天')
  await editor.galleryTools.getByRole('button', { name: '每行 2 张' }).click()
  const body = await editor.saved(desk, id)
  expect(outline(body)).toBe(
    'doc(paragraph(前文),gallery(figure(figcaption(),credit()),figure(figcaption(车厢),credit(林晓 摄)),figure(figcaption(),credit()),figcaption(一天)))',
  )
  expect(body.content?.[1]?.attrs).toMatchObject({ columns: 2 })

  await editor.galleryTools.getByRole('button', { name: '拆成单图' }).click()
  await expect(editor.gallery).toHaveCount(0)
  await editor.press('Control+z')
  await expect(editor.gallery.locator('figure')).toHaveCount(3)
})

test('the insert menu makes a gallery of chosen files, and more are added at its end', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('组图')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  const chooser = page.waitForEvent('filechooser')
  await editor.insert('组图')
  await (await chooser).setFiles([png('一.png', 300, 200), png('二.png', 320, 200)])
  await expect(editor.gallery.locator('figure')).toHaveCount(2)
  const more = page.waitForEvent('filechooser')
  await editor.figureTools.getByRole('button', { name: '添加图片' }).click()
  await (await more).setFiles([png('三.png', 340, 200)])
  await expect(editor.gallery.locator('figure')).toHaveCount(3)
  // Dropped on a photo, a picture comes into the gallery too.
  await editor.dropImage(editor.gallery.locator('.gt-figure-frame').first(), png('四.png', 360, 200))
  await expect(editor.gallery.locator('figure')).toHaveCount(4)
  const body = await editor.saved(desk, id)
  expect(body.content?.[1]?.content?.map(({ type }) => type)).toEqual([
    'figure',
    'figure',
    'figure',
    'figure',
    'figcaption',
  ])
})

test('a picture is turned and cut by keyboard into a new one; undo shows the one before', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('组图')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(png('会场.png', 800, 400))
  await expect(editor.picture).toHaveJSProperty('naturalWidth', 800)
  await editor.image.click()
  const before = (await editor.saved(desk, id)).content?.[1]?.attrs?.['media']
  await editor.image.click()
  await editor.figureTools.getByRole('button', { name: '裁剪和旋转' }).click()
  const dialog = page.getByRole('dialog', { name: '裁剪和旋转' })
  await expect(dialog.getByRole('group', { name: /裁剪框/ })).toBeFocused()
  await dialog.getByRole('button', { name: '向右转 90°' }).click()
  await expect(dialog.getByText('400 × 800 像素')).toBeVisible()
  await dialog.getByText('1:1', { exact: true }).click()
  await expect(dialog.getByText('400 × 400 像素')).toBeVisible()
  await dialog.getByRole('group', { name: /裁剪框/ }).focus()
  await editor.press('Shift+ArrowLeft', 'ArrowDown')
  await expect(dialog.getByText('392 × 392 像素')).toBeVisible()
  await dialog.getByRole('button', { name: '应用' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(editor.picture).toHaveJSProperty('naturalWidth', 392)
  await expect(editor.picture).toHaveJSProperty('naturalHeight', 392)
  const drawn = () => editor.picture.evaluate((image) => getComputedStyle(image, '::selection').backgroundColor)
  expect(await drawn()).toBe('rgba(0, 0, 0, 0)')
  const after = (await editor.saved(desk, id)).content?.[1]?.attrs?.['media']
  expect(after).not.toBe(before)
  await editor.image.click()
  await editor.press('Control+z')
  await expect(editor.picture).toHaveJSProperty('naturalWidth', 800)
})

test('a figure is asked for its alternative text, and its width is dragged and typed', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('组图')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(png('会场.png', 400, 200))
  const marker = editor.surface.getByText('缺替代文字')
  await expect(marker).toBeVisible()
  await marker.click()
  const alt = editor.figureTools.getByRole('textbox', { name: '替代文字' })
  await alt.click()
  await editor.compose(['h', 'hui chang'], '会场')
  await editor.press('Enter')
  await expect(marker).toBeHidden()
  await editor.figureTools.getByRole('textbox', { name: '宽度（%）' }).fill('40%')
  await editor.press('Enter')
  await expect(editor.surface.locator('figure')).toHaveAttribute('data-width', '40')
  await editor.figureTools.getByRole('textbox', { name: '宽度（%）' }).fill('400')
  await editor.press('Enter')
  await expect(editor.surface.locator('figure')).toHaveAttribute('data-width', '40')
  const handle = await editor.surface.locator('.gt-figure-handle[data-side="right"]').boundingBox()
  const column = await editor.surface.locator('figure').boundingBox()
  if (handle === null || column === null) throw new Error('no handle')
  await page.mouse.move(handle.x + 5, handle.y + 20)
  await page.mouse.down()
  await page.mouse.move(handle.x + 5 + column.width * 0.1, handle.y + 20, { steps: 3 })
  await page.mouse.up()
  const body = await editor.saved(desk, id)
  expect(body.content?.[1]?.attrs).toMatchObject({ alt: '会场', width: 60 })
})

test('the place of a recording says what the web master puts in', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('组图')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.insert('视频占位')
  const tools = page.getByRole('toolbar', { name: '音视频工具' })
  await tools.getByRole('textbox', { name: '标题' }).click()
  await editor.compose(['k', 'kai guan'], '开馆首日')
  await tools.getByRole('textbox', { name: '网址或文件名' }).fill('kaiguan.mp4')
  await tools.getByRole('textbox', { name: '时长' }).fill('3分20秒')
  await editor.press('Enter')
  await expect(editor.surface.getByText('视频：开馆首日（3分20秒）')).toBeVisible()
  await editor.surface.locator('.gt-slot figcaption').click()
  await editor.compose(['s', 'shi pin'], '云溪台提供')
  const body = await editor.saved(desk, id)
  expect(outline(body)).toBe('doc(paragraph(前文),mediaSlot(figcaption(云溪台提供)))')
  expect(body.content?.[1]?.attrs).toEqual({
    kind: 'video',
    title: '开馆首日',
    address: 'kaiguan.mp4',
    duration: '3分20秒',
  })
})

test('many pictures come in their order, with their progress told, and go back in one step', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('组图')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  const told = await editor.listenToStatus()
  await editor.chooseImages(...[310, 320, 330, 340].map((width) => png(`${width}.png`, width, 200)))
  await expect(editor.figures).toHaveCount(4)
  for (const [index, width] of [310, 320, 330, 340].entries()) {
    await expect(editor.figures.nth(index).locator('img')).toHaveJSProperty('naturalWidth', width)
  }
  expect(await told()).toEqual(
    expect.arrayContaining(['正在放入图片：1／4', '正在放入图片：2／4', '正在放入图片：3／4', '正在放入图片：4／4']),
  )
  await editor.press('Control+z')
  await expect(editor.figures).toHaveCount(0)
})

test('another file takes the place of a picture, and all that was written about it stays', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('组图')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(png('一.png', 300, 200))
  await expect(editor.figures).toHaveCount(1)
  await editor.compose(['h', 'hui chang'], '会场')
  await editor.figureTools.getByRole('button', { name: '宽度为正文栏的 50%' }).click()
  await editor.figureTools.getByRole('textbox', { name: '替代文字' }).fill('坐满人的会场')
  await editor.press('Enter')
  const before = await editor.saved(desk, id)
  const chooser = page.waitForEvent('filechooser')
  await editor.figureTools.getByRole('button', { name: '更换图片' }).click()
  await (await chooser).setFiles([png('二.png', 500, 400)])
  await expect(editor.picture).toHaveJSProperty('naturalWidth', 500)
  const after = await editor.saved(desk, id)
  const [old, fresh] = [before, after].map((body) => body.content?.[1])
  expect({ ...fresh, attrs: { ...fresh?.attrs, media: null } }).toEqual({
    ...old,
    attrs: { ...old?.attrs, media: null },
  })
  expect(fresh?.attrs?.['media']).not.toBe(old?.attrs?.['media'])
})

test('a photo is dragged to another place of its gallery', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open('组图')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages(png('一.png', 300, 200), png('二.png', 320, 200))
  await editor.figureTools.getByRole('button', { name: '合成组图' }).click()
  const frames = editor.gallery.locator('.gt-figure-frame')
  const second = await frames.nth(1).boundingBox()
  if (second === null) throw new Error('no photo')
  await frames.first().dragTo(frames.nth(1), { targetPosition: { x: second.width - 4, y: second.height / 2 } })
  await expect(editor.gallery.locator('img').first()).toHaveJSProperty('naturalWidth', 320)
  const body = await editor.saved(desk, id)
  expect(body.content?.[1]?.content?.map(({ type }) => type)).toEqual(['figure', 'figure', 'figcaption'])
})

test('what is selected from one caption into another text goes by key, cut or writing, and every photo stays', async ({
  desk,
}) => {
  const photo = (caption: string, credit: string) =>
    nodes('figure', { media: null })(nodes('figcaption')(caption), nodes('credit')(credit))
  const photos = nodes('gallery', { columns: 2 })(
    photo('甲甲说说', '甲摄'),
    photo('乙乙说说', '乙摄'),
    nodes('figcaption')('总说'),
  )
  const { id } = await desk.saveRecord(article('组图', photos, photo('图说', '摄摄影影'), paragraph('后后文文')))
  const { page } = await desk.launch({ width: 1600, height: 900 })
  await new DeskWindow(page).open('组图')
  const editor = new EditorPage(page)
  const captions = editor.gallery.getByLabel('图说')
  const tried = async (act: () => Promise<void>, first: string): Promise<void> => {
    await editor.selectBetween(captions.nth(0), captions.nth(1))
    await act()
    await expect(captions).toHaveText([first, '说说', '总说'])
    await editor.press('Control+z')
    await expect(captions).toHaveText(['甲甲说说', '乙乙说说', '总说'])
  }
  await tried(() => editor.press('Delete'), '甲甲')
  await tried(() => editor.press('Control+x'), '甲甲')
  await tried(() => editor.press('x'), '甲甲x')
  await tried(() => page.keyboard.insertText('字'), '甲甲字')
  await tried(() => editor.compose(['n', 'ni hao'], '你好'), '甲甲你好')

  await editor.selectBetween(captions.nth(0), captions.nth(1))
  await editor.press('Backspace')
  await editor.selectBetween(
    editor.surface.locator(':scope > figure').getByLabel('摄影／来源'),
    editor.paragraphs.last(),
  )
  await editor.press('Enter')
  await page.keyboard.insertText('新')
  expect(outline(await editor.saved(desk, id))).toBe(
    'doc(gallery(figure(figcaption(甲甲),credit()),figure(figcaption(说说),credit(乙摄)),figcaption(总说)),' +
      'figure(figcaption(图说),credit(摄摄)),paragraph(新文文))',
  )
})
