import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '../support/app'
import { gaotaiJson } from '../support/command-line'
import { ListWindow } from '../support/pages/list-window'

const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文一段。' }] }] }

test('days that another program brings and takes are seen, and what one looks at stays in its place', async ({
  desk,
}) => {
  await desk.fill(200)
  const window = new ListWindow((await desk.launch({ height: 700 })).page)
  await expect(window.shelves.getByRole('button', { name: /全部稿件/ })).toContainText('200')
  await window.list.focus()
  await window.press('End')
  for (let times = 0; times < 4; times += 1) await window.press('PageUp')
  await window.press('Space')
  await expect(window.selectedRows).toHaveCount(1)
  const chosen = (await window.selectedRows.locator('.gt-row-title').innerText()).trim()
  const place = await window.placeOf(chosen)

  // A day of another desk with its two articles, as a sync engine would bring it.
  const other = ['--library', join(desk.dir, 'other'), '--state', join(desk.dir, 'other-state'), '--by', '周以宁']
  await gaotaiJson(['init', ...other])
  const made: { id: string }[] = []
  for (const title of ['外来一篇', '外来二篇']) made.push(await desk.saveRecord({ title, body }, { options: other }))
  const day = dayOf(made[0]?.id ?? '')
  await mkdir(dirname(join(desk.library, day)), { recursive: true })
  await cp(join(desk.dir, 'other', day), join(desk.library, day), { recursive: true })
  await expect(window.shelves.getByRole('button', { name: /全部稿件/ })).toContainText('202')
  await expect(window.selectedRows).toContainText(chosen)
  expect(await window.placeOf(chosen)).toBe(place)
  // The keyboard stays on its article, too.
  await window.press('Space')
  await expect(window.selectedRows).toHaveCount(0)
  await window.press('Space')
  await expect(window.selectedRows).toContainText(chosen)

  await test.step('a file taken away', async () => {
    const folder = join(desk.library, day)
    const [gone = ''] = (await readdir(folder)).filter((name) => name.startsWith(made[1]?.id ?? '-'))
    await rm(join(folder, gone))
    await expect(window.shelves.getByRole('button', { name: /全部稿件/ })).toContainText('201')
    await rm(folder, { recursive: true })
    await expect(window.shelves.getByRole('button', { name: /全部稿件/ })).toContainText('200')
    expect(await window.placeOf(chosen)).toBe(place)
  })
})

const dayOf = (id: string): string => join('articles', id.slice(0, 4), id.slice(4, 6), id.slice(6, 8))
