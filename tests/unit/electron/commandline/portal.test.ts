import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../library/kit'
import { deskTerminal } from './kit'

const PORTAL = { siteName: '云溪出版社', baseUrl: 'https://press.example' }

/** A library whose portal can be published. */
async function portalTerminal() {
  const desk = await deskTerminal()
  const { value } = (await desk.run('settings get profile --library lib --json')).json() as { value: object }
  await desk.put('profile.json', { ...value, ...PORTAL, footer: [{ label: '演示页脚' }] })
  expect((await desk.run('settings set profile --file profile.json --library lib')).code).toBe(0)
  const save = async (title: string): Promise<void> => {
    const source = { name: '本社', kind: 'own' }
    const column = 'news-general'
    await desk.put('r.json', { ...recordOf(title), status: 'approved', publishTime: '2026-03-01', source, column })
    expect((await desk.run('save --file r.json --library lib')).code).toBe(0)
  }
  return { ...desk, save, home: () => readFile(join(desk.cwd, 'site', 'index.html'), 'utf8') }
}

describe('revert', () => {
  test('brings back what the folder held before its last export; without one it says so', async () => {
    const { run, save, home } = await portalTerminal()
    await save('第一篇')
    expect((await run('export --kind site --out site --library lib')).code).toBe(0)
    const none = await run('revert --out site --library lib --json')
    expect(none.code).toBe(1)
    expect(none.json()).toHaveProperty('error.code', 'not-found')
    await save('第二篇')
    await run('export --kind site --out site --library lib')
    expect(await home()).toContain('第二篇')
    const back = await run('revert --out site --library lib --json')
    expect(back.code).toBe(0)
    expect(back.json()).toMatchObject({ written: expect.any(Number) as number, removed: expect.any(Number) as number })
    expect(await home()).not.toContain('第二篇')
  })
})

describe('theme', () => {
  test('goes out as a folder, is changed there, and comes back to draw the portal', async () => {
    const { run, save, home, cwd } = await portalTerminal()
    await save('第一篇')
    expect((await run('theme get --file mine --library lib')).code).toBe(0)
    expect((await run('theme get --file mine --library lib --json')).json()).toHaveProperty(
      'error.code',
      'target-not-ours',
    )
    const footer = join(cwd, 'mine', 'footer.liquid')
    await writeFile(footer, `${await readFile(footer, 'utf8')}<p>本社自己的页脚</p>`)
    const set = await run('theme set --file mine --library lib --json')
    expect(set.code).toBe(0)
    expect(set.json()).toMatchObject({ name: '本社版式', base: 'default' })
    await run('export --kind site --out site --library lib')
    expect(await home()).toContain('本社自己的页脚')
    expect((await run('theme get --file mine.zip --library lib')).code).toBe(0)
    expect((await run('theme set --file mine.zip --library lib')).code).toBe(0)
  })

  test('is refused with the file and the line, and the one before stays', async () => {
    const { run, cwd, put } = await portalTerminal()
    await run('theme get --file mine --library lib')
    await writeFile(join(cwd, 'mine', 'list.liquid'), 'a\n{{ nope }}')
    const refused = await run('theme set --file mine --library lib')
    expect(refused.code).toBe(1)
    expect(refused.errors).toContain('list.liquid 第 2 行')
    expect((await run('settings get theme --library lib --json')).json()).toHaveProperty('value.templates', {})
    expect((await run('settings get site --library lib --json')).json()).toHaveProperty('value.theme', 'default')
    for (const line of ['theme set --file nowhere', 'theme set --file mine/home.liquid'])
      expect((await run(`${line} --library lib --json`)).json()).toHaveProperty(
        'error.code',
        expect.not.stringMatching('internal'),
      )
    await put('theme.json', { name: '本社版式', base: 'default', templates: { home: '{{ nope }}' } })
    expect((await run('settings set theme --file theme.json --library lib')).errors).toContain('home.liquid 第 1 行')
    expect((await run('theme look --file mine --library lib')).code).toBe(2)
  })
})

describe('export of one article', () => {
  test('as a book is one file; as a PDF it needs a window, and gets one where there is one', async () => {
    const { run, save, cwd } = await portalTerminal()
    await save('第一篇')
    await save('第二篇')
    const book = await run('export --kind epub --out books --library lib --json')
    expect(book.json()).toMatchObject({
      files: [{ path: expect.stringMatching(/^articles-[0-9a-f]{12}\.epub$/) as string }],
    })
    expect((await run('export --kind pdf --out pdf --library lib')).code).toBe(2)
    const packaged = await deskTerminal({ printPdf: async () => Buffer.from('%PDF-1.4') })
    await packaged.put('r.json', recordOf('一篇'))
    await packaged.run('save --file r.json --library lib')
    const pdf = await packaged.run('export --kind pdf --out pdf --library lib --json')
    expect(pdf.json()).toMatchObject({ files: [{ path: expect.stringMatching(/\.pdf$/) as string }] })
    expect(cwd).not.toBe(packaged.cwd)
  })
})
