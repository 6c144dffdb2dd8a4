import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {} from '../../renderer/bridge/client'
import type { ArticleRecord } from '../../shared/article/record'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { violations } from '../support/axe'
import { DeskWindow } from '../support/pages/desk-window'
import { ListWindow } from '../support/pages/list-window'
import { ExportWindow } from '../support/pages/export-window'
import { ImportWindow } from '../support/pages/import-window'
import { HistoryWindow } from '../support/pages/history-window'

const paragraph = { type: 'paragraph', content: [{ type: 'text', text: '馆员带领观众依次辨认冬季星座。' }] }
const record = {
  title: '科技馆冬季观测活动',
  authors: ['沈未然'],
  status: 'inReview',
  body: { type: 'doc', content: [paragraph, paragraph] },
}

/** Two more newest versions of an article, with something on both sides to be chosen. */
const forkElsewhere = (page: Page, { id, hash }: { readonly id: string; readonly hash: string }): Promise<unknown> =>
  page.evaluate(
    ([to, parent, before]) =>
      Promise.all(
        ['甲', '乙'].map((name) => {
          const changed = { ...before, title: `${before.title}（${name}）`, editor: name } as ArticleRecord
          const request = { id: to, parents: [parent], record: changed, reason: 'save', whenStale: 'fork' } as const
          return window.gaotai.request('article:save', request)
        }),
      ),
    [id, hash, record] as const,
  )

for (const appearance of ['light', 'dark'] as const) {
  test(`everything can be perceived and operated, ${appearance}`, async ({ desk }) => {
    const saved = await desk.saveRecord(record)
    const { page } = await desk.launch({ width: 1920, height: 1080 })
    await page.evaluate(
      (chosen) => window.gaotai.request('workspace:set-preferences', { appearance: chosen }),
      appearance,
    )
    await expect(page.locator(`html[data-appearance="${appearance}"]`)).toBeAttached()
    const main = new DeskWindow(page)
    const sound = async (where: string) => {
      await test.step(where, async () => {
        expect.soft(await violations(page)).toEqual([])
      })
    }

    await sound('the list')
    const list = new ListWindow(page)
    await list.openFilters()
    await list.filterValue('状态', '送审').check()
    await sound('the filter panel and a filter')
    await list.press('Escape')
    await list.keepView('送审的')
    await list.chooseAll()
    await list.button('改状态').click()
    await expect(page.getByRole('menuitem', { name: '改为定稿' })).toBeVisible()
    await sound('a kept view, chosen rows and their statuses')
    await list.press('Escape')
    await list.button('改栏目…').click()
    await sound('choosing a column')
    await list.press('Escape')
    await list.button('关键词…').click()
    await expect(page.getByText('这些稿件都没有关键词。')).toBeVisible()
    await sound('changing keywords')
    await list.press('Escape')
    await list.button('取消选择').click()
    await list.chips.getByRole('button', { name: '全部清除' }).click()
    await main.press('Control+Shift+k')
    await expect(main.dialog.getByRole('option').first()).toBeVisible()
    await sound('the commands, one of them chosen')
    await main.press('Escape')
    await main.open(record.title)
    await expect(main.preview.getByRole('heading', { name: record.title })).toBeVisible()
    await expect(main.field('署名')).toBeVisible()
    await sound('an article with its metadata and its page')
    await page.getByRole('button', { name: '写作视图' }).click()
    await expect(page.getByText('打字机滚动')).toBeVisible()
    await sound('the view of the sheet')
    await main.press('Escape')
    await main.body.click()
    await main.press('F8')
    await expect(main.list).toHaveCount(0)
    await sound('focus')
    await main.press('F8')
    await main.title.click()
    await expect(main.preview.getByRole('heading', { name: record.title })).toBeVisible()
    const exporting = new ExportWindow(page)
    await exporting.open()
    await expect(exporting.dialog.getByText('还没有选栏目。')).toBeVisible()
    await sound('the export dialog')
    await exporting.cancel()
    const importing = new ImportWindow(page)
    const manuscript = join(desk.dir, 'one.txt')
    await writeFile(manuscript, '题目\n作者：林晓\n正文一段。')
    await main.press('Control+Shift+i')
    await importing.button('选择文件…').waitFor()
    await sound('the import dialog')
    await main.press('Escape')
    await importing.drop(manuscript)
    await expect(importing.rows).toHaveCount(1)
    await sound('what was read')
    await main.press('Escape')
    await page.getByRole('dialog', { name: '不保存就关闭？' }).getByRole('button', { name: '不保存' }).click()
    await main.press('Control+Shift+h')
    const history = new HistoryWindow(page)
    await expect(history.came.first()).toBeVisible()
    await sound('the history')
    await history.look('并排')
    await sound('two revisions beside each other')
    await main.press('Escape')
    await forkElsewhere(page, saved)
    await main.button('合并分叉').click()
    await expect(history.left).toHaveText(/待选/)
    await sound('a fork')
    await history.seeResult()
    await sound('the merged text')
    await main.press('Escape')
    await main.press('Control+,')
    await expect(page.getByRole('textbox', { name: '网站名称' }).first()).toBeVisible()
    await sound('the settings')
    await main.press('Escape')
    await main.press('Control+o')
    await expect(page.getByRole('button', { name: '新建稿库' })).toBeVisible()
    await sound('the welcome screen')
  })
}
