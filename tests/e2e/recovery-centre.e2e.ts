import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {} from '../../renderer/bridge/client'
import { expect, test, type Desk } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { violations } from '../support/axe'
import { DeskWindow } from '../support/pages/desk-window'
import { RecoveryWindow } from '../support/pages/recovery-window'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const record = (title: string, ...texts: string[]) => ({ title, body: { type: 'doc', content: texts.map(paragraph) } })

interface Saved {
  readonly id: string
  readonly hash: string
}

const common = (desk: Desk, library = desk.library) => ['--library', library, '--state', desk.state, '--by', '陈雨桐']

async function saveNext(desk: Desk, saved: Saved, changed: object, library = desk.library): Promise<Saved> {
  const file = join(desk.dir, 'changed.json')
  await writeFile(file, JSON.stringify(changed))
  return gaotaiJson<Saved>(['save', saved.id, '--parent', saved.hash, '--file', file, ...common(desk, library)])
}

async function fileOf(desk: Desk, { id, hash }: Saved): Promise<string> {
  const folder = `articles/${id.slice(0, 4)}/${id.slice(4, 6)}/${id.slice(6, 8)}`
  const name = (await readdir(join(desk.library, folder))).find((file) => file.split('.')[2] === hash.slice(0, 8))
  return `${folder}/${name ?? ''}`
}

/** A library in which everything stands open at once: damage, a fork, an article that came back after its purge, a draft. */
async function troubled(desk: Desk): Promise<{ readonly damaged: string; readonly returned: Saved }> {
  const damaged = await desk.saveRecord(record('堤坝巡查', '第一稿：夜间巡查两次。'))
  const newest = await saveNext(desk, damaged, record('堤坝巡查', '第二稿：夜间巡查四次。'))
  const forked = await desk.saveRecord(record('书市开幕', '书市周六开幕。'))
  const returned = await desk.saveRecord(record('旧闻一则', '这是旧闻。'))
  await desk.saveRecord(record('水库水位', '昨日水位上涨。'))

  const copy = join(desk.dir, 'copy')
  await cp(desk.library, copy, { recursive: true })
  const trashed = { ...record('旧闻一则', '这是旧闻。'), trashedAt: '2026-11-20T08:00:00.000Z' }
  await saveNext(desk, returned, trashed)
  await gaotaiJson(['purge', returned.id, ...common(desk)])
  await saveNext(desk, returned, record('旧闻一则', '这是旧闻，别处又补了一句。'), copy)
  await saveNext(desk, forked, record('书市开幕', '书市周六上午九点开幕。'))
  await saveNext(desk, forked, record('书市开幕', '书市改在周日开幕。'), copy)
  await gaotaiJson(['merge', copy, ...common(desk)])
  const path = await fileOf(desk, newest)
  await writeFile(join(desk.library, path), 'broken')

  const before = await desk.launch()
  const window = new DeskWindow(before.page)
  await window.open('水库水位')
  await window.body.getByText('昨日水位上涨。').click()
  await window.press('End')
  await before.page.keyboard.insertText('全市进入防汛值守。')
  await window.draftKept.waitFor()
  await before.kill()
  return { damaged: path, returned }
}

test('everything that stands open after a crash is dealt with from the centre, by keyboard', async ({ desk }) => {
  test.slow()
  const { damaged, returned } = await troubled(desk)
  const { app, page } = await desk.launch()
  const window = new DeskWindow(page)
  const centre = new RecoveryWindow(page)
  const saveTo = async (path: string) =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)

  await test.step('the banner counts what there is, also what only opening an article shows, and leads to the centre', async () => {
    await expect(window.says('有 3 项需要处理：未保存的修改 1、分叉 1、清除后又回来的 1')).toBeVisible()
    await window.open('堤坝巡查')
    await expect(window.says('现在显示的是它之前完好的版本')).toBeVisible()
    await expect(window.says('有 4 项需要处理：未保存的修改 1、损坏的文件 1、分叉 1、清除后又回来的 1')).toBeVisible()
    await window.button('打开恢复中心').focus()
    await window.press('Enter')
    for (const name of ['未保存的修改', '损坏的文件', '分叉', '清除后又回来的版本'])
      await expect(centre.section(name).getByRole('button')).toHaveCount(1)
  })

  await test.step('a damaged newest version: what is shown instead, a copy of the bytes, out of the way', async () => {
    await centre.choose('《堤坝巡查》第 2 版')
    await expect(centre.detail).toContainText(damaged)
    await expect(centre.detail).toContainText('第 1 版，林晓存于')
    await saveTo(join(desk.dir, '损坏的副本.json'))
    await centre.press('另存损坏的文件…')
    await expect(window.says('已另存到')).toBeVisible()
    expect(await readFile(join(desk.dir, '损坏的副本.json'), 'utf8')).toBe('broken')
    await centre.choose('《堤坝巡查》第 2 版')
    await centre.press('移开…')
    await window.topDialog.getByRole('button', { name: '移开' }).press('Enter')
    await expect(centre.section('损坏的文件').getByRole('button')).toHaveCount(0)
    await expect(centre.section('已移开的文件').getByRole('button')).toHaveCount(1)
    expect(await readFile(join(desk.library, 'set-aside', damaged), 'utf8')).toBe('broken')
  })

  await test.step('what came back after a purge stays', async () => {
    await centre.choose('旧闻一则')
    await expect(centre.detail).toContainText('它接续的上一版本已清除')
    await expect(centre.detail).toContainText('别处又补了一句')
    await centre.press('再次清除…')
    await window.topDialog.getByRole('button', { name: '取消' }).press('Escape')
    await expect(centre.detail.getByRole('button', { name: '再次清除…' })).toBeFocused()
    await centre.press('保留')
    await expect(centre.section('清除后又回来的版本').getByRole('button')).toHaveCount(0)
    expect(await gaotaiJson(['show', returned.id, ...common(desk)])).toMatchObject({ record: { title: '旧闻一则' } })
  })

  await test.step('a fork is compared, and decided in its own dialog', async () => {
    await centre.choose('书市开幕')
    await expect(
      centre.detail
        .locator('ins, del')
        .filter({ hasText: /周日|九点/ })
        .first(),
    ).toBeVisible()
    await centre.press('选定或合并…')
    await expect(page.getByRole('dialog', { name: '合并分叉' })).toBeVisible()
    await page.getByRole('button', { name: '待选全用甲' }).press('Enter')
    await page.getByRole('button', { name: '保存合并结果' }).press('Enter')
    await expect(window.says('已合并，存为第 3 版')).toBeVisible()
  })

  await test.step('unsaved edits are compared and taken up', async () => {
    await centre.open()
    await centre.choose('水库水位')
    await expect(centre.detail.locator('ins').filter({ hasText: '值守' }).first()).toBeVisible()
    await centre.press('恢复修改')
    await expect(window.body).toContainText('昨日水位上涨。全市进入防汛值守。')
    await window.save()
  })

  await test.step('a full check finds the library sound, and its report can be kept', async () => {
    await centre.open()
    await centre.choose('全面检查')
    await centre.press('全面检查')
    await expect(centre.says('没有发现问题。')).toBeVisible()
    await saveTo(join(desk.dir, '报告.txt'))
    await centre.choose('全面检查')
    await centre.press('保存报告…')
    await expect(window.says('报告已存到')).toBeVisible()
    expect(await readFile(join(desk.dir, '报告.txt'), 'utf8')).toContain('没有发现问题')
    await window.press('Escape')
    await expect(window.says('项需要处理')).toHaveCount(0)
  })
})

for (const appearance of ['light', 'dark'] as const) {
  test(`the centre can be perceived and operated, ${appearance}`, async ({ desk }) => {
    await troubled(desk)
    const { page } = await desk.launch()
    const centre = new RecoveryWindow(page)
    await new DeskWindow(page).open('堤坝巡查')
    await page.evaluate(
      (chosen) => window.gaotai.request('workspace:set-preferences', { appearance: chosen }),
      appearance,
    )
    await expect(page.locator(`html[data-appearance="${appearance}"]`)).toBeAttached()
    await centre.open()
    for (const item of ['水库水位', '堤坝巡查', '书市开幕', '旧闻一则', '全面检查']) {
      await test.step(item, async () => {
        await centre.choose(item)
        await expect(centre.detail.getByRole('button').first()).toBeEnabled()
        expect.soft(await violations(page)).toEqual([])
      })
    }
  })
}

test('a repair is asked first, and its report says where damaged files went', async ({ desk }) => {
  const saved = await desk.saveRecord(record('河道清淤', '第一稿。'))
  const older = await fileOf(desk, saved)
  await saveNext(desk, saved, record('河道清淤', '第二稿。'))
  await writeFile(join(desk.library, older), 'broken')
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const centre = new RecoveryWindow(page)
  await centre.open()
  await centre.press('全面检查')
  await expect(centre.section('损坏的文件').getByRole('button')).toContainText('《河道清淤》第 1 版')
  await centre.choose('全面检查')
  await centre.press('检查并修复…')
  await window.topDialog.getByRole('button', { name: '检查并修复' }).press('Enter')
  await expect(centre.says(`已移到 set-aside/${older}`)).toBeVisible()
  await expect(centre.section('损坏的文件').getByRole('button')).toHaveCount(0)
})
