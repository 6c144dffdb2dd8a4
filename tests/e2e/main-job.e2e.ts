import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { compose } from '../support/ime'
import { DeskWindow } from '../support/pages/desk-window'
import { EditorPage } from '../support/pages/editor-page'
import { ExportWindow } from '../support/pages/export-window'
import { makePng } from '../support/png'
import { answerFolderDialog, copyElsewhere } from '../support/system'

const PASTED = '　　第一段是粘贴来的，讲的是河道清淤。\n\n　　第二段也是粘贴来的，讲的是沿岸植树。'

test('an article from the first word to the exported page, with the power cut in between', async ({ desk }) => {
  const first = await desk.launch({ width: 1600, height: 1000 })
  const writing = new DeskWindow(first.page)
  await writing.newArticle()
  await writing.title.click()
  await compose(first.page, ['q', 'qing', "qing'he"], '清河')
  await first.page.keyboard.insertText('整治工程开工')
  await writing.press('Enter')
  await compose(first.page, ['k', 'kai', "kai'gong"], '开工仪式今天举行。')
  await writing.press('Enter')
  await copyElsewhere(first.app, PASTED)
  await writing.press('ControlOrMeta+v')
  await expect(writing.body).toContainText('沿岸植树')
  const editor = new EditorPage(first.page)
  await editor.chooseImages({ name: '清河.png', mimeType: 'image/png', buffer: makePng(640, 400) })
  await editor.picture.waitFor()
  await expect(writing.preview.locator('[data-body] img')).toHaveCount(1)
  await expect(writing.preview.locator('[data-body] > p').first()).toHaveText('开工仪式今天举行。')
  await writing.save()

  await writing.body.locator('p').first().click()
  await writing.press('End')
  await first.page.keyboard.insertText('市民代表到场。')
  await writing.draftKept.waitFor()
  await first.kill()

  const second = await desk.launch({ width: 1600, height: 1000 })
  const again = new DeskWindow(second.page)
  await again.row('清河整治工程开工').click()
  await again.button('恢复修改').click()
  await expect(again.body.locator('p').first()).toHaveText('开工仪式今天举行。市民代表到场。')
  await expect(again.body).not.toContainText("kai'gong")
  await again.save()

  const out = join(desk.dir, 'out')
  await mkdir(out)
  await answerFolderDialog(second.app, out)
  await new ExportWindow(second.page).run()
  const [page] = (await readdir(out)).filter((name) => name.endsWith('.html'))
  const html = await readFile(join(out, page ?? ''), 'utf8')
  expect(html).toContain('<p>开工仪式今天举行。市民代表到场。</p>')
  expect(html).toContain('<p>第二段也是粘贴来的，讲的是沿岸植树。</p>')
  await second.close()

  const { articles } = await gaotaiJson<{ articles: { title: string }[] }>([
    ...['list', '--library', desk.library, '--state', desk.state],
  ])
  expect(articles.map(({ title }) => title)).toEqual(['清河整治工程开工'])
})
