import { expect, test } from '../support/app'
import { violations } from '../support/axe'
import { gaotaiJson } from '../support/command-line'
import { makePng } from '../support/png'
import { AttachmentPanel } from '../support/pages/attachment-panel'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage } from '../support/pages/editor-page'
import { RecoveryWindow } from '../support/pages/recovery-window'

const record = {
  title: '关于开展读书月活动的通知',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '各单位：' }] }] },
}
const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })

test('files are attached, refused with words, renamed, put in order and listed under the article', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch({ width: 1600, height: 900 })
  const window = new DeskWindow(page)
  await window.open(record.title)
  const panel = new AttachmentPanel(page)
  await panel.choose(file('通知.pdf', '%PDF-1.7 正文'), file('安装.exe', 'MZ'), file('报名表.xlsx', 'PK\u0003\u0004'))
  await expect(panel.rows).toHaveCount(2)
  await expect(window.says(/“安装\.exe”没有加入：.*所以不收/)).toBeVisible()
  await panel.drop(file('附图.png', 'PK\u0003\u0004'))
  await expect(panel.rows).toHaveCount(3)
  await panel.rename(1, '../读书月活动通知')
  await expect(panel.name(1)).toHaveValue('读书月活动通知.pdf')
  await panel.rows.nth(2).getByRole('button', { name: '上移“附图.png”' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(panel.name(1)).toHaveValue('附图.png')
  await panel.rows.nth(2).getByRole('button', { name: '移除“报名表.xlsx”' }).click()
  expect(await violations(page)).toEqual([])
  await new EditorPage(page).saved(desk, id)
  const { record: saved } = await gaotaiJson<{ record: { attachments: readonly object[] } }>([
    'show',
    id,
    '--library',
    desk.library,
    '--state',
    desk.state,
  ])
  expect(saved.attachments).toEqual([
    { media: expect.stringMatching(/^[0-9a-f]{64}\.png$/), name: '附图.png', size: 4, type: 'png' },
    { media: expect.stringMatching(/^[0-9a-f]{64}\.pdf$/), name: '读书月活动通知.pdf', size: 15, type: 'pdf' },
  ])
  const page1 = await gaotaiJson<{ files: readonly { path: string }[] }>([
    'export',
    id,
    '--out',
    `${desk.dir}/out`,
    '--library',
    desk.library,
    '--state',
    desk.state,
  ])
  expect(page1.files.filter(({ path }) => path.endsWith('.pdf'))).toHaveLength(1)
})

test('a picture that nothing names is told of by the full check and not taken while it is young', async ({ desk }) => {
  const { id } = await desk.saveRecord(record)
  const { page } = await desk.launch()
  await new DeskWindow(page).open(record.title)
  const editor = new EditorPage(page)
  await editor.caretAfter(editor.paragraphs.first())
  await editor.chooseImages({ name: '一.png', mimeType: 'image/png', buffer: makePng(300, 200) })
  await expect(editor.figures).toHaveCount(1)
  await editor.image.click()
  await editor.press('Backspace')
  await editor.saved(desk, id)
  const centre = new RecoveryWindow(page)
  await centre.open()
  await centre.choose('全面检查')
  await centre.detail.getByRole('button', { name: '全面检查' }).click()
  await expect(centre.says(/有 1 个媒体文件没有任何稿件、版本或设置用到/)).toBeVisible()
  await centre.detail.getByRole('button', { name: '清理…' }).click()
  const question = page.getByRole('dialog', { name: '清理没有用到的媒体？' })
  await expect(question.getByText(/永久删除约 1 个/)).toBeVisible()
  await question.getByRole('button', { name: '删除' }).click()
  await expect(page.getByText(/1 个没有用到的媒体文件不到 30 天/).first()).toBeVisible()
  const at = ['--library', desk.library, '--state', desk.state]
  const report = await gaotaiJson<{ unusedMedia: readonly object[]; cleanedMedia: object }>([
    'verify',
    '--clean-media',
    ...at,
  ])
  expect(report).toMatchObject({ problems: [], cleanedMedia: { removed: 0, young: 1 } })
  expect(report.unusedMedia).toHaveLength(1)
})
