import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { composeOnly } from '../support/ime'
import { article, paragraph, text } from '../support/body'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage, outline } from '../support/pages/editor-page'
import { HistoryWindow } from '../support/pages/history-window'

const record = {
  title: '批注稿',
  body: {
    type: 'doc',
    content: ['两千册新书到村', '第二段'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  },
}

test('a comment is written on the selection, answered, settled and opened again, and never leaves the house', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch({ width: 1920, height: 1080 })
  await new DeskWindow(page).open('批注稿')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home', 'Control+Alt+m')
  const field = editor.comments.getByRole('textbox', { name: '写批注' })
  await expect(field).toBeFocused()
  await composeOnly(page, ['q', 'qing'])
  await editor.press('Enter')
  await expect(field).toBeVisible()
  await page.keyboard.insertText('请核对册数')
  await editor.press('Enter')
  const thread = editor.comments.getByRole('article')
  await expect(thread).toContainText('林晓')
  await expect(editor.surface.locator('[data-comment]')).toHaveText('两千册新书到村')
  await expect(editor.surface).toBeFocused()

  await thread.getByRole('button', { name: '回复' }).click()
  await editor.comments.getByRole('textbox', { name: '写回复' }).fill('已核，是两千册')
  await editor.press('Enter')
  await expect(thread.getByRole('listitem')).toHaveCount(2)
  // What was done leaves the keyboard at what may be done next.
  await expect(thread.getByRole('button', { name: '回复' })).toBeFocused()
  await editor.press('Enter')
  await expect(editor.comments.getByRole('textbox', { name: '写回复' })).toBeFocused()
  await editor.press('Escape')
  await expect(thread.getByRole('button', { name: '回复' })).toBeFocused()
  await thread.getByRole('button', { name: '标为已处理' }).click()
  await expect(thread).toHaveCount(0)
  await expect(editor.surface).toBeFocused()
  await editor.comments.getByRole('button', { name: '显示已处理 1' }).click()
  await thread.getByRole('button', { name: '重新打开' }).click()
  await editor.saved(desk, id)

  const common = ['--library', desk.library, '--state', desk.state] as const
  const shown = await gaotaiJson<{ record: { comments: readonly { notes: readonly unknown[] }[] } }>([
    'show',
    id,
    ...common,
  ])
  expect(shown.record.comments[0]?.notes).toHaveLength(2)
  for (const kind of ['page', 'single', 'fragment']) {
    const out = join(desk.dir, `out-${kind}`)
    const { files } = await gaotaiJson<{ files: readonly { path: string }[] }>([
      'export',
      id,
      '--out',
      out,
      '--kind',
      kind,
      ...common,
      '--by',
      '林晓',
    ])
    for (const { path } of files) {
      const exported = await readFile(join(out, path), 'utf8')
      expect(exported).not.toMatch(/请核对册数|data-comment|已核，是/)
    }
  }
  await editor.press('Control+2')
  const preview = page.frameLocator('iframe').locator('body')
  await expect(preview).toContainText('两千册新书到村')
  await expect(preview).not.toContainText('请核对册数')
  await expect(preview.locator('[data-comment]')).toHaveCount(0)
})

test('a thread whose text is deleted stays with its quote, and undoing brings the text back to it', async ({
  desk,
}) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch({ width: 1920, height: 1080 })
  await new DeskWindow(page).open('批注稿')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.nth(1))
  await editor.press('Shift+Home', 'Control+Alt+m')
  await expect(editor.comments.getByRole('textbox', { name: '写批注' })).toBeFocused()
  await page.keyboard.insertText('删？')
  await editor.press('Enter')
  const thread = editor.comments.getByRole('article')
  await expect(thread).toHaveAttribute('data-active', 'true')
  await editor.press('Shift+Home', 'Delete')
  await expect(thread).toContainText('原文已删')
  await expect(thread).toContainText('第二段')
  await editor.press('Control+z')
  await expect(thread).not.toContainText('原文已删')
  await editor.press('Control+Home', 'Control+Alt+.')
  await expect(thread).toHaveAttribute('data-active', 'true')
  await thread.getByRole('button', { name: '删除' }).click()
  await thread.getByRole('button', { name: '确定删除' }).click()
  await expect(editor.comments).toHaveCount(0)
  await expect(editor.surface.locator('[data-comment]')).toHaveCount(0)
  expect(JSON.stringify(await editor.saved(desk, id))).not.toContain('comment')
})

test('a thread that was deleted after its text stays deleted when the text is undone', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch({ width: 1920, height: 1080 })
  await new DeskWindow(page).open('批注稿')
  const editor = new EditorPage(page)
  const thread = editor.comments.getByRole('article')
  await editor.caretAfter(editor.paragraphs.nth(1))
  await editor.press('Shift+Home', 'Control+Alt+m')
  await page.keyboard.insertText('删？')
  await editor.press('Enter', 'Shift+Home', 'Delete')
  await expect(thread).toContainText('原文已删')
  await thread.getByRole('button', { name: '删除' }).click()
  await thread.getByRole('button', { name: '确定删除' }).click()
  await expect(editor.surface).toBeFocused()
  await editor.press('Control+z')
  await expect(editor.paragraphs.nth(1)).toHaveText('第二段')
  expect(outline(await editor.saved(desk, id))).toBe('doc(paragraph(两千册新书到村),paragraph(第二段))')
})

test('a copy has no comments, what was cut takes them along', async ({ desk }) => {
  await desk.saveRecord(record)
  const { page } = await desk.launch({ width: 1920, height: 1080 })
  await new DeskWindow(page).open('批注稿')
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.nth(1))
  await editor.press('Shift+Home', 'Control+Alt+m')
  await expect(editor.comments.getByRole('textbox', { name: '写批注' })).toBeFocused()
  await page.keyboard.insertText('看')
  await editor.press('Enter')
  const commented = editor.surface.locator('[data-comment]')
  await expect(commented).toHaveCount(1)
  await editor.selectBlock(editor.paragraphs.nth(1))
  await editor.press('Control+c', 'Control+Home', 'Control+v')
  await expect(editor.paragraphs.first()).toContainText('第二段两千册')
  await expect(commented).toHaveCount(1)
  await editor.selectBlock(editor.paragraphs.nth(1))
  await editor.press('Control+x', 'Control+Home', 'Control+v')
  await expect(editor.paragraphs.first().locator('[data-comment]')).toHaveText('第二段')
})

test('a note that was begun takes no text away, waits for its writer, and is sent once somebody is named', async ({
  desk,
}) => {
  await desk.saveRecord(record)
  await desk.saveRecord({ ...record, title: '另一篇' })
  const { page } = await desk.launch({ width: 1920, height: 1080, person: null })
  const window = new DeskWindow(page)
  await window.open('批注稿')
  const editor = new EditorPage(page)
  const field = editor.comments.getByRole('textbox', { name: '写批注' })
  const box = editor.comments.getByRole('region', { name: '新批注' })

  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home', 'Control+Alt+m')
  await expect(box).toContainText('两千册新书到村')
  await editor.selectBlock(editor.paragraphs.nth(1))
  await editor.press('Control+Alt+m')
  await expect(box).toContainText('第二段')
  await expect(field).toBeFocused()
  await page.keyboard.insertText('请核')
  await editor.selectBlock(editor.paragraphs.first())
  await editor.press('Control+Alt+m')
  await expect(field).toBeFocused()
  await page.keyboard.insertText('对')
  await expect(editor.paragraphs.first()).toHaveText('两千册新书到村')

  await window.open('另一篇')
  await expect(field).toHaveCount(0)
  await window.open('批注稿')
  await expect(field).toHaveValue('请核对')
  await expect(field).not.toBeFocused()
  await field.focus()
  await editor.press('Enter')
  await window.dialog.getByLabel('姓名').fill('林晓')
  await editor.press('Enter')
  await expect(window.dialog).toHaveCount(0)
  await expect(field).toBeFocused()
  await editor.press('Enter')
  await expect(editor.surface.locator('[data-comment]')).toHaveText('第二段')

  const thread = editor.comments.getByRole('article')
  await thread.getByRole('button', { name: '回复' }).click()
  await page.keyboard.insertText('已核')
  await window.open('另一篇')
  await window.open('批注稿')
  await expect(thread.getByRole('textbox', { name: '写回复' })).toHaveValue('已核')
  await thread.getByRole('button', { name: '取消' }).click()
  await window.open('另一篇')
  await window.open('批注稿')
  await expect(thread.getByRole('button', { name: '回复' })).toBeVisible()

  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home', 'Control+Alt+m')
  await page.keyboard.insertText('又一条')
  await editor.press('Enter')
  await expect(thread).toHaveCount(2)
  await thread.first().getByRole('button', { name: '删除' }).click()
  await thread.first().getByRole('button', { name: '确定删除' }).click()
  await expect(thread).toHaveCount(1)
  await expect(thread).toBeFocused()
})

test('a note that was begun keeps its place while another note goes and while nothing may be written, without the keyboard', async ({
  desk,
}) => {
  const written = (name: string, text: string) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text },
      { type: 'footnoteReference', attrs: { id: name } },
    ],
  })
  const footnote = (name: string, text: string) => ({
    type: 'footnote',
    attrs: { id: name },
    content: [{ type: 'text', text }],
  })
  const notes = { type: 'footnotes', content: [footnote('a', '第一条注'), footnote('b', '册数据县里公布')] }
  const content = [written('a', '两千册新书到村'), written('b', '第二段'), notes]
  await desk.saveRecord({ title: '批注稿', body: { type: 'doc', content } })
  const { app, page } = await desk.launch({ width: 1920, height: 1080 })
  const setReadOnly = (readOnly: boolean): Promise<void> =>
    app.evaluate(
      ({ BrowserWindow }, now) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('library:availability', { available: true, readOnly: now }),
      readOnly,
    )
  await new DeskWindow(page).open('批注稿')
  const editor = new EditorPage(page)
  const field = editor.comments.getByRole('textbox', { name: '写批注' })
  const thread = editor.comments.getByRole('article')
  const reply = thread.getByRole('button', { name: '回复' })
  // The second note is the end of the text.
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Control+End', 'Shift+Home', 'Control+Alt+m')
  await expect(field).toBeFocused()
  await expect(editor.comments.getByRole('region')).toContainText('册数据县里公布')
  await page.keyboard.insertText('请核')
  await setReadOnly(true)
  await expect(field).toHaveCount(0)
  await setReadOnly(false)
  await expect(field).toHaveValue('请核')
  await expect(field).not.toBeFocused()
  await editor.selectBlock(editor.paragraphs.first())
  await editor.press('Delete')
  await expect(editor.notes).toHaveCount(1)
  await field.focus()
  await editor.press('Enter')
  await expect(editor.surface.locator('[data-comment]')).toHaveText('册数据县里公布')

  await reply.click()
  await page.keyboard.insertText('已核')
  await editor.press('Enter')
  await expect(reply).toBeFocused()
  await editor.caretAfter(editor.paragraphs.first())
  await setReadOnly(true)
  await expect(reply).toHaveCount(0)
  await setReadOnly(false)
  await expect(reply).toBeVisible()
  await expect(reply).not.toBeFocused()
})

test('the comments are put away while a note is begun, come back when one is asked for, and blanks are no note', async ({
  desk,
}) => {
  await desk.saveRecord(record)
  await desk.saveRecord({ ...record, title: '另一篇' })
  const { page } = await desk.launch({ width: 1920, height: 1080 })
  const window = new DeskWindow(page)
  await window.open('批注稿')
  const editor = new EditorPage(page)
  const field = editor.comments.getByRole('textbox', { name: '写批注' })
  const fold = editor.comments.getByRole('button', { name: '收起批注' })
  await editor.caretAfter(editor.paragraphs.first())
  await editor.press('Shift+Home', 'Control+Alt+m')
  await page.keyboard.insertText('请核')
  await fold.click()
  await expect(editor.comments).toHaveCount(0)
  await editor.commentsTab.click()
  await expect(field).toHaveValue('请核')
  await fold.focus()
  await editor.press('Escape')
  await expect(editor.comments).toHaveCount(0)
  await expect(editor.surface).toBeFocused()
  await editor.press('Control+Alt+m')
  await expect(field).toBeFocused()
  await field.fill(' ')
  await window.open('另一篇')
  await window.open('批注稿')
  await expect(editor.paragraphs.first()).toHaveText('两千册新书到村')
  await expect(editor.comments).toHaveCount(0)
})

test('comments that were made since stand in a restored version where their words do, the others keep their words', async ({
  desk,
}) => {
  const first = await desk.saveRecord(article('批注稿', paragraph('清晨，两千册新书到村'), paragraph('第二段')))
  const on = (words: string, id: string) => ({ ...text(words), marks: [{ type: 'comment', attrs: { id } }] })
  const noted = (id: string, quote: string, words: string) => ({
    id,
    quote,
    notes: [{ by: '林晓', at: '2026-11-23T02:00:00Z', text: words }],
  })
  await desk.saveRecord(
    {
      ...article('批注稿', paragraph('昨天清晨，', on('两千册', 'a'), '新书运到村里'), paragraph(on('全新一句', 'b'))),
      comments: [noted('a', '两千册', '请核对册数'), noted('b', '全新一句', '谁说的')],
    },
    { id: first.id, parent: first.hash },
  )
  const { page } = await desk.launch({ width: 1920, height: 1080 })
  await new DeskWindow(page).open('批注稿')
  const editor = new EditorPage(page)
  await new DeskWindow(page).press('Control+Shift+h')
  const history = new HistoryWindow(page)
  await history.row('第 1 版').click()
  await history.button('恢复此版本').click()
  await expect(editor.paragraphs.first()).toHaveText('清晨，两千册新书到村')
  await expect(editor.surface.locator('[data-comment]')).toHaveText('两千册')
  const thread = (words: string) => editor.comments.getByRole('article').filter({ hasText: words })
  await expect(thread('请核对册数')).not.toContainText('原文已删')
  await expect(thread('谁说的')).toContainText('原文已删')
})
