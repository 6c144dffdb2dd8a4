import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Desk } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { DeskWindow } from '../support/pages/desk-window'
import { HistoryWindow } from '../support/pages/history-window'

interface Saved {
  readonly id: string
  readonly number: number
  readonly hash: string
}
interface Told {
  readonly revisions: readonly {
    readonly hash: string
    readonly number: number
    readonly parents: readonly string[]
    readonly reason: string
    readonly name?: string
  }[]
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const record = (title: string, ...texts: string[]) => ({ title, body: { type: 'doc', content: texts.map(paragraph) } })
const common = (desk: Desk, by: string) => ['--library', desk.library, '--state', desk.state, '--by', by]
const historyOf = async (desk: Desk, id: string) =>
  (await gaotaiJson<Told>(['history', id, ...common(desk, '林晓')])).revisions
const show = (desk: Desk, id: string, ...more: string[]) =>
  gaotaiJson<{ readonly heads: readonly string[]; readonly record: ReturnType<typeof record> }>([
    'show',
    id,
    ...more,
    ...common(desk, '林晓'),
  ])
const textsOf = ({ body }: ReturnType<typeof record>) => body.content.map((node) => node.content[0]?.text)

/** The next revision of an article, as somebody saves it on the command line. */
async function saveNext(desk: Desk, before: Saved, changed: object, by = '陈雨桐'): Promise<Saved> {
  const file = join(desk.dir, 'next.json')
  await writeFile(file, JSON.stringify(changed))
  return gaotaiJson<Saved>(['save', before.id, '--parent', before.hash, '--file', file, ...common(desk, by)])
}

/** A second newest version beside the first: what another machine saved, brought by a merge. */
async function fork(desk: Desk, from: Saved, texts: readonly (readonly [object, string])[]): Promise<void> {
  const { cp } = await import('node:fs/promises')
  const copies = await Promise.all(
    texts.map(async ([changed, by], at) => {
      const library = join(desk.dir, `elsewhere-${at}`)
      await cp(desk.library, library, { recursive: true })
      return { library, changed, by, at }
    }),
  )
  for (const { library, changed, by, at } of copies) {
    const file = join(desk.dir, `elsewhere-${at}.json`)
    await writeFile(file, JSON.stringify(changed))
    await gaotaiJson(['save', from.id, '--parent', from.hash, '--file', file, '--library', library, '--by', by])
    await gaotaiJson(['merge', library, ...common(desk, '林晓')]).catch(() => undefined)
  }
}

const ONE = '昨日全市降雨持续，水库水位上涨到警戒线。'
const TWO = '记者在现场看到，闸门已经全部打开。'
const THREE = '防汛指挥部提醒沿岸居民注意安全。'

test('any two revisions are compared both ways, by keyboard alone, and an old one is restored without a loss', async ({
  desk,
}) => {
  const first = await desk.saveRecord(record('水库水位', ONE, TWO))
  const second = await saveNext(desk, first, record('水库水位', ONE, TWO.replace('全部', '一半'), THREE))
  const third = await saveNext(desk, second, { ...record('水库水位上涨', ONE, TWO, THREE), authors: ['何念'] })
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const history = new HistoryWindow(page)
  await window.open('水库水位上涨')
  await window.body.click()
  await window.press('Control+Shift+h')
  await expect(history.rows).toHaveCount(3)
  await expect(history.list).toBeFocused()
  await expect(history.selected).toContainText('第 3 版')
  await expect(history.selected).toContainText('最新')
  await expect(history.selected).toContainText('陈雨桐')
  // Against its parent: the field and the word, each named.
  await expect(history.differences).toContainText('作者')
  await expect(history.came.filter({ hasText: '全部' })).toBeVisible()
  await window.press('ArrowDown')
  await expect(history.selected).toContainText('第 2 版')
  await expect(history.leftOut.filter({ hasText: '全部' })).toBeVisible()
  await expect(history.came.filter({ hasText: THREE })).toBeVisible()
  await window.press('Enter')
  await expect(history.differences).toBeFocused()
  await window.press('F7')
  await expect(history.current).toContainText('一半')
  await window.press('F7')
  await expect(history.current).toContainText(THREE)
  await window.press('Shift+F7')
  await expect(history.current).toContainText('一半')

  // The first against the third: taken by Space, then by the arrows.
  await history.list.focus()
  await window.press('End')
  await window.press('Space')
  await window.press('Home')
  await expect(history.row('第 1 版')).toContainText('对照')
  await expect(history.differences).toContainText('作者')
  await expect(history.came.filter({ hasText: THREE })).toBeVisible()
  await history.look('并排')
  await expect(history.differences.locator('[data-empty="true"]').first()).toBeVisible()
  await history.look('逐行')

  await history.row('第 1 版').click()
  await history.button('恢复此版本').click()
  await expect(window.says('已恢复第 1 版的内容，存为第 4 版')).toBeVisible()
  await expect(window.title).toHaveValue('水库水位')
  await expect(window.body).not.toContainText('防汛指挥部')
  await expect(window.body).toBeFocused()
  const revisions = await historyOf(desk, first.id)
  expect(revisions.map(({ number, reason }) => [number, reason])).toEqual([
    [4, 'restore'],
    [3, 'save'],
    [2, 'save'],
    [1, 'create'],
  ])
  expect(revisions[0]?.parents).toEqual([third.hash])
  expect((await show(desk, first.id)).record).toEqual((await show(desk, first.id, '--revision', first.hash)).record)
})

test('unsaved edits are a side of the comparison, and restoring asks before it takes their place', async ({ desk }) => {
  const first = await desk.saveRecord(record('开放日', ONE))
  await saveNext(desk, first, record('开放日', ONE, TWO))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const history = new HistoryWindow(page)
  await window.open('开放日')
  await window.title.fill('开放日，改过')
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: '历史版本…' }).click()
  await history.row('第 1 版').click()
  await history.button('与当前比较').click()
  await expect(history.came.filter({ hasText: '改过' })).toBeVisible()
  await expect(history.came.filter({ hasText: TWO })).toBeVisible()
  await history.button('恢复此版本').click()
  await expect(history.dialog).toContainText('稿件有未保存的修改')
  await history.button('取消').click()
  await expect(history.button('恢复此版本')).toBeFocused()
  await window.press('Enter')
  await history.button('保存修改并恢复').click()
  await expect(window.says('存为第 4 版')).toBeVisible()
  await expect(window.title).toHaveValue('开放日')
  await window.title.fill('开放日活动')
  await window.button('保存').focus()
  await window.press('Enter')
  await expect(window.says(/第 5 版/)).toBeVisible()
  await expect(window.button('保存')).toBeFocused()
  const revisions = await historyOf(desk, first.id)
  expect(revisions.map(({ reason }) => reason)).toEqual(['save', 'restore', 'save', 'save', 'create'])
  const saved = await show(desk, first.id, '--revision', revisions[2]?.hash ?? '')
  expect(saved.record.title).toBe('开放日，改过')
})

test('a version gets a name, another one, and none', async ({ desk }) => {
  const first = await desk.saveRecord(record('开放日', ONE))
  await saveNext(desk, first, record('开放日', ONE, TWO))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const history = new HistoryWindow(page)
  await window.open('开放日')
  // The save state leads there too.
  await window.saved.click()
  await history.row('第 1 版').click()
  await history.button('命名').click()
  await history.name('送审稿')
  await expect(history.row('第 1 版')).toContainText('送审稿')
  expect((await historyOf(desk, first.id)).map(({ name }) => name)).toEqual([undefined, '送审稿'])
  await history.button('改名').click()
  await history.name('总编改定')
  await expect(history.row('总编改定')).toHaveCount(1)
  await history.row('第 2 版').click()
  await history.against.selectOption({ index: 2 })
  await expect(history.dialog.locator('.gt-comparison-key')).toContainText('第 1 版“总编改定”')
  await history.row('第 1 版').click()
  await history.button('改名').click()
  await history.button('去掉名称').click()
  await expect(history.row('总编改定')).toHaveCount(0)
  await window.press('Escape')
  await expect(window.dialog).toHaveCount(0)
})

test('a fork is resolved place by place: one-sided changes are suggested, the others wait for a person', async ({
  desk,
}) => {
  const first = await desk.saveRecord(record('防汛', ONE, TWO, THREE))
  const mine = [ONE.replace('昨日', '前日'), TWO.replace('记者', '本报记者'), THREE] as const
  const theirs = [ONE, TWO.replace('全部', '一半'), THREE.replace('沿岸', '两岸')] as const
  await fork(desk, first, [
    [record('防汛', ...mine), '林晓'],
    [record('防汛消息', ...theirs), '陈雨桐'],
  ])
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const merge = new HistoryWindow(page)
  await window.row('防汛').click()
  await window.button('合并分叉').click()
  await expect(merge.left).toHaveText('待选 1 处')
  await expect(merge.button('保存合并结果')).toBeDisabled()
  await expect(merge.dialog).toContainText('共同的上一版：第 1 版')
  await expect(merge.place('正文第 1 处')).toContainText('可以改')
  await expect(merge.place('正文第 2 处')).toContainText('两边都改过，待您选定')
  await window.press('F7')
  await expect(merge.place('正文第 2 处').getByRole('radio').first()).toBeFocused()
  await merge.take('正文第 2 处', '两段都要')
  await expect(merge.left).toHaveText('全部选定')
  const result = await merge.seeResult()
  for (const text of ['前日全市', '本报记者', '一半打开', '两岸居民']) await expect(result).toContainText(text)
  await merge.saveMerged()
  await expect(window.says('2 个分叉版本')).toHaveCount(0)
  await expect(window.body).toContainText('本报记者')
  const { heads, record: merged } = await show(desk, first.id)
  expect(heads.length).toBe(1)
  expect(merged.title).toBe('防汛消息')
  expect([...textsOf(merged)].sort()).toEqual([mine[0], mine[1], theirs[1], theirs[2]].sort())
  const [newest] = await historyOf(desk, first.id)
  expect(newest).toMatchObject({ reason: 'resolve' })
  expect(newest?.parents.length).toBe(2)
})

test('three newest versions are merged one after the other, with the unsaved text in the window', async ({ desk }) => {
  const first = await desk.saveRecord(record('三方', ONE, TWO, THREE))
  await fork(desk, first, [
    [record('三方', ONE.replace('昨日', '前日'), TWO, THREE), '林晓'],
    [record('三方', ONE, TWO.replace('全部', '一半'), THREE), '陈雨桐'],
    [record('三方', ONE, TWO, THREE.replace('沿岸', '两岸')), '何念'],
  ])
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const merge = new HistoryWindow(page)
  await window.open('三方')
  await window.title.fill('三方，我的题')
  await window.button('合并分叉').click()
  await expect(merge.dialog).toContainText('第 1 步，共 2 步')
  await expect(merge.left).toHaveText('全部选定')
  await merge.button('下一步').click()
  await expect(merge.dialog).toContainText('第 2 步，共 2 步')
  await expect(merge.left).toHaveText('全部选定')
  await merge.saveMerged()
  await expect(window.title).toHaveValue('三方，我的题')
  await expect(window.saved).toBeVisible()
  const { heads, record: merged } = await show(desk, first.id)
  expect(heads.length).toBe(1)
  expect(merged.title).toBe('三方，我的题')
  expect(textsOf(merged)).toEqual([
    ONE.replace('昨日', '前日'),
    TWO.replace('全部', '一半'),
    THREE.replace('沿岸', '两岸'),
  ])
  expect((await historyOf(desk, first.id))[0]?.parents.length).toBe(3)
})

test('a stale save is merged with the same tool, and what was typed is a side of it', async ({ desk }) => {
  const saved = await desk.saveRecord(record('同一篇', ONE, TWO))
  const { page } = await desk.launch()
  const window = new DeskWindow(page)
  const merge = new HistoryWindow(page)
  await window.open('同一篇')
  await window.title.fill('同一篇，我的题')
  await saveNext(desk, saved, record('同一篇', ONE, TWO.replace('全部', '一半')))
  await expect(window.says('这篇稿件在别处有了新版本')).toBeVisible()
  await window.press('Control+s')
  await window.dialog.getByRole('button', { name: '逐段合并…' }).click()
  await expect(merge.left).toHaveText('全部选定')
  await merge.saveMerged()
  await expect(window.saved).toBeVisible()
  const { heads, record: merged } = await show(desk, saved.id)
  expect(heads.length).toBe(1)
  expect(merged.title).toBe('同一篇，我的题')
  expect(textsOf(merged)).toEqual([ONE, TWO.replace('全部', '一半')])
})
