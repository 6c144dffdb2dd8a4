import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Desk } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { DeskWindow } from '../support/pages/desk-window'
import { HistoryWindow } from '../support/pages/history-window'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const record = (title: string, ...texts: string[]) => ({ title, body: { type: 'doc', content: texts.map(paragraph) } })

interface Shown {
  readonly heads: readonly string[]
  readonly record: { readonly title: string }
}

const common = (desk: Desk, by: string) => ['--library', desk.library, '--state', desk.state, '--by', by]
const show = (desk: Desk, id: string) => gaotaiJson<Shown>(['show', id, ...common(desk, '林晓')])

/** Somebody else saves a new revision of an article. */
async function saveElsewhere(desk: Desk, saved: { id: string; hash: string }, changed: object): Promise<void> {
  const file = join(desk.dir, 'elsewhere.json')
  await writeFile(file, JSON.stringify(changed))
  await gaotaiJson(['save', saved.id, '--parent', saved.hash, '--file', file, ...common(desk, '陈雨桐')])
}

test('after a power cut the unsaved edits are offered beside what was saved', async ({ desk }) => {
  const saved = await desk.saveRecord(record('水库水位', '昨日水位上涨。', '记者现场看到，闸门已开。'))
  const before = await desk.launch()
  const first = new DeskWindow(before.page)
  await first.open('水库水位')
  await first.body.getByText('昨日水位上涨。').click()
  await first.press('End')
  await before.page.keyboard.insertText('全市进入防汛值守。')
  await expect(first.says('未保存，修改在草稿缓存里')).toBeVisible()
  await before.kill()

  const after = await desk.launch()
  const window = new DeskWindow(after.page)
  await expect(window.says('上次有 1 篇稿件没有保存')).toBeVisible()
  await expect(window.row('水库水位')).toContainText('未保存')
  await window.button('查看修改').click()
  await expect(window.dialog.locator('ins').filter({ hasText: '值守' }).first()).toBeVisible()
  await window.dialog.getByRole('button', { name: '恢复修改' }).click()
  await expect(window.body).toContainText('昨日水位上涨。全市进入防汛值守。')
  await expect(window.says('上次有 1 篇稿件没有保存')).toHaveCount(0)
  await window.press('Control+s')
  await expect(window.says(/已保存 .* 第 2 版/)).toBeVisible()
  expect(JSON.stringify(await show(desk, saved.id))).toContain('全市进入防汛值守。')
})

test('edits that are taken back are no edits: neither the state, nor the list, nor the next start counts them', async ({
  desk,
}) => {
  await desk.saveRecord(record('水库水位', '昨日水位上涨。', '记者现场看到，闸门已开。'))
  const before = await desk.launch()
  const first = new DeskWindow(before.page)
  await first.open('水库水位')
  for (const version of [1, 2]) {
    await first.body.getByText('昨日水位上涨。').click()
    await first.press('End')
    await before.page.keyboard.insertText('误键')
    await first.draftKept.waitFor()
    await expect(first.row('水库水位')).toContainText('未保存')
    await first.press('Control+z')
    await expect(first.says(new RegExp(`已保存 .* 第 ${version} 版`))).toBeVisible()
    await expect(first.row('水库水位')).not.toContainText('未保存')
    await first.press('Control+y')
    await first.draftKept.waitFor()
    if (version === 1) await first.save()
    else await first.press('Control+z')
  }
  await first.saved.waitFor()
  await before.kill()

  const window = new DeskWindow((await desk.launch()).page)
  await window.open('水库水位')
  await expect(window.body).toContainText('昨日水位上涨。误键')
  await expect(window.row('水库水位')).not.toContainText('未保存')
})

test('a new article that was never saved comes back, and goes only when told so twice', async ({ desk }) => {
  const before = await desk.launch()
  const first = new DeskWindow(before.page)
  await first.press('Control+n')
  await first.title.fill('还没保存的新稿')
  await expect(first.says('未保存，修改在草稿缓存里')).toBeVisible()
  await before.kill()

  const after = await desk.launch()
  const window = new DeskWindow(after.page)
  await expect(window.row('还没保存的新稿')).toContainText('新稿未保存')
  await window.row('还没保存的新稿').click()
  await expect(window.dialog).toContainText('没有已保存的版本')
  await window.dialog.getByRole('button', { name: '丢弃修改' }).click()
  await window.topDialog.getByRole('button', { name: '取消' }).click()
  await window.dialog.getByRole('button', { name: '恢复修改' }).click()
  await expect(window.title).toHaveValue('还没保存的新稿')
  await window.press('Control+s')
  await expect(window.says(/已保存 .* 第 1 版/)).toBeVisible()
})

test('two people save the same article: both texts stand, a person decides', async ({ desk }) => {
  const saved = await desk.saveRecord(record('同一篇', '开头一段。'))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('同一篇')
  await window.title.fill('同一篇，我的题')
  await saveElsewhere(desk, saved, record('同一篇，对方的题', '开头一段。'))
  await expect(window.says('这篇稿件在别处有了新版本')).toBeVisible()
  await window.press('Control+s')
  await expect(window.dialog).toContainText('这篇稿件已被别人改过')
  await expect(window.dialog.locator('del').filter({ hasText: '对方' })).toBeVisible()
  await window.dialog.getByRole('button', { name: '另存为分叉' }).click()
  await expect(window.says('2 个分叉版本')).toBeVisible()
  expect((await show(desk, saved.id)).heads.length).toBe(2)

  await window.button('合并分叉').click()
  const merge = new HistoryWindow(page)
  await expect(merge.left).toHaveText('待选 1 处')
  await merge.take('标题', '用甲')
  await merge.saveMerged()
  await expect(window.says('2 个分叉版本')).toHaveCount(0)
  const joined = await show(desk, saved.id)
  expect(joined.heads.length).toBe(1)
  expect(joined.record.title).toBe('同一篇，我的题')
})

test('an open article without edits follows what is saved elsewhere', async ({ desk }) => {
  const saved = await desk.saveRecord(record('跟着变', '开头。'))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('跟着变')
  await saveElsewhere(desk, saved, record('跟着变了', '新的开头。'))
  await expect(window.title).toHaveValue('跟着变了')
  await expect(window.body).toContainText('新的开头。')
})

test('closing asks about unsaved edits, and the draft stays', async ({ desk }) => {
  await desk.saveRecord(record('关窗之前', '开头。'))
  const { app, page } = await desk.launch()
  const window = new DeskWindow(page)
  await window.open('关窗之前')
  await window.title.fill('关窗之前，改过')
  const closeWindow = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closeWindow()
  await window.dialog.getByRole('button', { name: '取消' }).click()
  await expect(window.title).toHaveValue('关窗之前，改过')
  await closeWindow()
  const gone = app.waitForEvent('close')
  await window.clickToEnd(window.dialog.getByRole('button', { name: '关闭，以后再保存' }))
  await gone

  const after = new DeskWindow((await desk.launch()).page)
  await expect(after.says('上次有 1 篇稿件没有保存')).toBeVisible()
})
