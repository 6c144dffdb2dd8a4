import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { compose } from '../support/ime'
import { DeskWindow } from '../support/pages/desk-window'
import { ImportWindow } from '../support/pages/import-window'
import { makePng } from '../support/png'
import { answerFolderDialogs } from '../support/system'
import { paragraph, run, wordFile } from '../support/word-file'

const TEXT = '云溪市图书馆的流动服务车装着两千册书开进了二十六个村子，孩子们围了上来，挑自己喜欢的书看。'
const manuscript = (title: string, more = ''): Promise<Buffer> =>
  wordFile({ body: paragraph(title, '<w:jc w:val="center"/>') + paragraph(TEXT) + more })
const page = (title: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><meta name="PubDate" content="2017-12-28 09:30">` +
  `<meta name="ContentSource" content="云溪日报"></head><body><div class="crumb">您所在的位置：<a href="/">网站首页</a> &gt; <a href="/a">要闻</a> &gt; 正文</div>` +
  `<h1>${title}</h1><div class="content"><p>${TEXT}</p><p><img src="pic/车.png" width="640" height="400"></p><p>${TEXT}</p></div></body></html>`

test('three Word files and a folder of pages are dropped, a field is corrected, saved and seen on the page', async ({
  desk,
}) => {
  const incoming = join(desk.dir, 'incoming')
  await mkdir(join(incoming, 'pages', 'pic'), { recursive: true })
  await writeFile(join(incoming, 'one.docx'), await manuscript('流动车进村'))
  await writeFile(
    join(incoming, 'two.docx'),
    await manuscript('读书会开幕', paragraph(run('第二段另有内容，写得长一点。'))),
  )
  await writeFile(join(incoming, 'broken.docx'), 'MZ')
  await writeFile(join(incoming, 'pages', 'a.html'), page('旧闻一则'))
  await writeFile(join(incoming, 'pages', 'b.html'), page('旧闻二则'))
  await writeFile(join(incoming, 'pages', 'pic', '车.png'), makePng(640, 400))

  const { page: window } = await desk.launch({ width: 1280, height: 800 })
  const main = new DeskWindow(window)
  const importing = new ImportWindow(window)
  await importing.drop(...['one.docx', 'two.docx', 'broken.docx', 'pages'].map((name) => join(incoming, name)))
  await expect(importing.rows).toHaveCount(5)
  await expect(importing.dialog.getByRole('status')).toHaveText('读出 4 篇，1 个读不了，1 篇可能重复')

  await expect(importing.button('保存 4 篇')).toBeFocused()

  await importing.row('broken.docx').click()
  await expect(importing.details).toContainText('程序')
  await expect(importing.row('broken.docx').getByRole('checkbox')).toBeDisabled()
  const old = importing.row('旧闻一则')
  await expect(importing.field(old, '来源')).toHaveValue('云溪日报')
  await expect(importing.field(old, '发布时间')).toHaveValue('2017-12-28 09:30')
  await importing.row('旧闻二则').getByRole('checkbox').uncheck()

  const first = importing.row('流动车进村')
  await importing.field(first, '作者').click()
  await compose(window, ['l', 'lin', 'lin x'], '林晓')
  await window.keyboard.type('、周以宁')
  await importing.field(first, '标题').fill('流动车开进二十六村')
  const renamed = importing.row('流动车开进二十六村')
  await importing.field(renamed, '发布时间').fill('去年')
  await expect(importing.button('保存 3 篇')).toBeDisabled()
  await importing.field(renamed, '发布时间').fill('2026/3/9')
  await importing.dialog.getByRole('checkbox', { name: '把原文件留作附件' }).check()
  await importing.button('保存 3 篇').click()

  await expect(importing.dialog).toContainText('已存入 3 篇')
  await importing.button('流动车开进二十六村').click()
  await expect(main.body).toContainText('孩子们围了上来')
  await expect(main.preview.getByRole('heading', { name: '流动车开进二十六村' })).toBeVisible()
  const at = ['--library', desk.library, '--state', desk.state]
  const { articles } = await gaotaiJson<{ articles: { id: string; title: string; authors: string[] }[] }>([
    'list',
    ...at,
  ])
  expect(articles.map(({ title }) => title).sort()).toEqual(['旧闻一则', '流动车开进二十六村', '读书会开幕'].sort())
  const made = articles.find(({ title }) => title === '流动车开进二十六村')
  expect(made?.authors).toEqual(['林晓', '周以宁'])
  const { record } = await gaotaiJson<{ record: { publishTime: string; attachments: { name: string }[] } }>([
    ...['show', made?.id ?? '', ...at],
  ])
  expect(record).toMatchObject({ publishTime: '2026-03-09', attachments: [{ name: 'one.docx' }] })
})

test('a column that a person gives to a page is remembered, and nothing is saved when they leave', async ({ desk }) => {
  const files = ['a.html', 'b.html', 'c.html'].map((name) => join(desk.dir, name))
  for (const [i, file] of files.entries())
    await writeFile(
      file,
      page(`旧闻${String(i)}`)
        .replaceAll('要闻', '图书馆动态')
        .replaceAll(TEXT, `${TEXT}第${String(i)}篇。`),
    )
  const { app, page: window } = await desk.launch()
  const importing = new ImportWindow(window)
  await answerFolderDialogs(app, [files[0] ?? '', files[1] ?? '', files[2] ?? ''])
  const choose = async (): Promise<void> => {
    await window.keyboard.press('Control+Shift+i')
    await importing.button('选择文件…').click()
    await expect(importing.rows).toHaveCount(1)
  }
  await choose()
  const column = importing.rows.getByRole('combobox', { name: '栏目' })
  await expect(column).toHaveValue('')
  await column.selectOption({ label: '\u3000综合新闻' })
  const chosen = await column.inputValue()
  await importing.rows.getByRole('checkbox').uncheck()
  await expect(importing.dialog).toContainText('没有要保存的稿件')
  await expect(importing.button(/^保存/)).toHaveCount(0)
  await importing.rows.getByRole('checkbox').check()
  await importing.button('保存 1 篇').click()
  // While it saves, closing means stopping.
  await expect(importing.dialog).toContainText('已存入 1 篇')
  await expect(importing.button('关闭').last()).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(importing.dialog).toHaveCount(0)

  await choose()
  await expect(column).toHaveValue(chosen)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: '继续修改' })).toBeFocused()
  await window.getByRole('dialog', { name: '不保存就关闭？' }).getByRole('button', { name: '不保存' }).click()
  await expect(importing.dialog).toHaveCount(0)
  const { total } = await gaotaiJson<{ total: number }>(['list', '--library', desk.library, '--state', desk.state])
  expect(total).toBe(1)
  expect(await readFile(files[1] ?? '', 'utf8')).toContain('旧闻1')
})

test('a folder of many pages is stopped while it is read, and while it is saved, and then goes on without doubles', async ({
  desk,
}) => {
  const folder = join(desk.dir, 'many')
  await mkdir(folder)
  const count = 300
  for (let n = 1; n <= count; n += 1)
    await writeFile(join(folder, `p${n}.html`), page(`旧闻第${n}则`).replaceAll(TEXT, `${TEXT}这是第${n}篇。`))
  const total = async (): Promise<number> => {
    const list = ['list', '--limit', '1', '--library', desk.library, '--state', desk.state]
    return (await gaotaiJson<{ total: number }>(list)).total
  }
  const { app, page: window } = await desk.launch()
  const importing = new ImportWindow(window)
  const choose = async (): Promise<void> => {
    await answerFolderDialogs(app, [folder])
    await importing.button('选择文件夹…').click()
  }
  await window.keyboard.press('Control+Shift+i')
  await choose()
  await expect(importing.dialog.getByRole('status')).toContainText(`/ ${count}`)
  await importing.button('停止').click()
  await expect(importing.dialog.getByRole('status')).toHaveText('已停止，什么都没有保存。')
  expect(await total()).toBe(0)

  await importing.button('再导入一些').click()
  await choose()
  await expect(importing.dialog.getByRole('status')).toContainText(`读出 ${count} 篇`)
  await importing.button(`保存 ${count} 篇`).click()
  await importing.button('停止').click()
  await expect(importing.dialog.getByRole('status')).toContainText('存入')
  const said = Number(/(\d+) 篇/.exec(await importing.dialog.getByRole('status').innerText())?.[1])
  expect(await total()).toBe(said)

  await importing.button('再导入一些').click()
  await choose()
  await expect(importing.rows.first()).toBeVisible()
  const left = importing.dialog.getByRole('button', { name: /^保存 \d+ 篇$/ })
  if (await left.isEnabled()) await left.click()
  await expect(importing.dialog.getByRole('status')).toContainText('存入')
  expect(await total()).toBe(count)
})
