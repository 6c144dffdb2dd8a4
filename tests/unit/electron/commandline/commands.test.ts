import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../../../electron/commandline/run'
import { openLibrary } from '../../../../electron/library'
import { openWorkspace } from '../../../../electron/library/workspace'
import type { ArticleRecord } from '../../../../shared/article/record'
import { sampleRecord } from '../../../support/sample-record'
import { recordOf } from '../library/kit'
import { deskTerminal, terminal } from './kit'

interface Saved {
  readonly id: string
  readonly number: number
  readonly hash: string
}
interface Shown extends Saved {
  readonly parents: readonly string[]
  readonly heads: readonly string[]
  readonly record: ArticleRecord
}

describe('init', () => {
  test('makes a library once', async () => {
    const { run } = await terminal()
    const made = await run('init --library lib --json')
    expect(made.code).toBe(0)
    expect(Object.keys(made.json() as object)).toEqual(['libraryId'])
    const again = await run('init --library lib --json')
    expect(again.code).toBe(3)
    expect(again.json()).toHaveProperty('error.code', 'library-exists')
  })

  test('takes a profile, and refuses one that is none', async () => {
    const { run, put } = await terminal()
    await put('bad.json', { siteName: 1 })
    expect((await run('init --library lib --profile bad.json --json')).json()).toHaveProperty(
      'error.code',
      'invalid-settings',
    )
    const other = await terminal()
    await other.run('init --library lib')
    const { value } = (await other.run('settings get profile --library lib --json')).json() as { value: object }
    await put('good.json', { ...value, siteName: '云溪出版社' })
    expect((await run('init --library lib --profile good.json')).code).toBe(0)
    expect((await run('settings get profile --library lib')).out).toContain('云溪出版社')
  })
})

describe('settings', () => {
  test('get and set a topic', async () => {
    const { run, put } = await deskTerminal()
    const before = (await run('settings get profile --library lib --json')).json() as { value: object; hash: string }
    expect(Object.keys(before).sort()).toEqual(['hash', 'topic', 'value'])
    await put('p.json', { ...before.value, siteName: '云溪出版社' })
    const set = await run('settings set profile --file p.json --library lib --json --events')
    expect(set.code).toBe(0)
    const after = (await run('settings get profile --library lib --json')).json() as { value: object; hash: string }
    expect(after).toEqual(set.json())
    expect(after.hash).not.toBe(before.hash)
    expect(after.value).toMatchObject({ siteName: '云溪出版社' })
    expect(JSON.parse(set.errors)).toEqual({ event: 'settings', topic: 'profile', hash: after.hash })
    await put('bad.json', { columns: 1 })
    const bad = await run('settings set columns --file bad.json --library lib --json')
    expect(bad).toMatchObject({ code: 1 })
    expect(bad.json()).toHaveProperty('error.code', 'invalid-settings')
  })

  test('set continues the parent that is named, or refuses when it is no longer the newest', async () => {
    const { run, put } = await deskTerminal()
    const { value, hash } = (await run('settings get profile --library lib --json')).json() as {
      value: object
      hash: string
    }
    await put('a.json', { ...value, siteName: '甲社' })
    await put('b.json', { ...value, siteName: '乙社' })
    expect((await run(`settings set profile --parent ${hash} --file a.json --library lib`)).code).toBe(0)
    const stale = await run(`settings set profile --parent ${hash} --file b.json --library lib --json`)
    expect(stale.code).toBe(1)
    expect(stale.json()).toHaveProperty('error.code', 'conflict')
    expect((await run('settings get profile --library lib')).out).toContain('甲社')
  })

  test.each(['profile', 'columns'])('an article is no %s: refused, and what was there stays', async (topic) => {
    const { run, put } = await deskTerminal()
    const get = async () => (await run(`settings get ${topic} --library lib --json`)).json()
    const before = await get()
    await put('article.json', sampleRecord)
    const refused = await run(`settings set ${topic} --file article.json --library lib --json`)
    expect(refused.code).toBe(1)
    expect(refused.json()).toHaveProperty('error.code', 'invalid-settings')
    expect(await get()).toEqual(before)
    if (topic === 'profile') {
      expect((await run('init --library new --profile article.json --json')).json()).toHaveProperty(
        'error.code',
        'invalid-settings',
      )
    }
  })
})

describe('save and show', () => {
  test('a new article, a revision, and a conflict', async () => {
    const { run, put } = await deskTerminal()
    await put('one.json', recordOf('一'))
    const first = (await run('save --file one.json --library lib --by 何念 --json')).json() as Saved
    expect(Object.keys(first)).toEqual(['id', 'number', 'hash'])
    expect(first.number).toBe(1)
    await put('two.json', recordOf('二'))
    const next = await run(`save ${first.id} --parent ${first.hash} --file two.json --library lib --json --events`)
    const second = next.json() as Saved
    expect(second).toMatchObject({ id: first.id, number: 2 })
    expect(JSON.parse(next.errors)).toEqual({ event: 'saved', ...second })
    const stale = await run(`save --library lib --file one.json --parent ${first.hash} ${first.id} --json`)
    expect(stale.code).toBe(1)
    expect(stale.json()).toHaveProperty('error.code', 'conflict')
    const shown = (await run(`show ${first.id} --library lib --json`)).json() as Shown
    expect(Object.keys(shown)).toEqual(['id', 'number', 'hash', 'parents', 'heads', 'record'])
    expect(shown).toMatchObject({ ...second, parents: [first.hash], heads: [second.hash], record: { title: '二' } })
    const old = (await run(`show ${first.id} --revision ${first.hash} --library lib --json`)).json() as Shown
    expect(old).toMatchObject({ number: 1, hash: first.hash, record: { title: '一' } })
  })

  test('the history of an article, newest first, with its names', async () => {
    const { run, put, cwd } = await deskTerminal()
    await put('one.json', recordOf('一'))
    const first = (await run('save --file one.json --library lib --by 何念 --json')).json() as Saved
    await put('two.json', recordOf('二'))
    await run(`save ${first.id} --parent ${first.hash} --file two.json --library lib --by 白桥`)
    const surroundings = { now: () => Date.now(), randomBytes: (n: number) => randomBytes(n), person: () => '何念' }
    const library = await openLibrary({ path: join(cwd, 'lib'), stateDir: join(cwd, 'state'), surroundings })
    await library.nameRevision(first.id, first.hash, '送审稿')
    await library.close()
    const told = await run(`history ${first.id} --library lib --json`)
    expect(told.code).toBe(0)
    const { id, revisions } = told.json() as { id: string; revisions: readonly Record<string, unknown>[] }
    expect(id).toBe(first.id)
    expect(Object.keys(revisions[1] ?? {})).toEqual([
      'hash',
      'number',
      'parents',
      'savedAt',
      'savedBy',
      'reason',
      'name',
    ])
    expect(revisions).toMatchObject([
      { number: 2, parents: [first.hash], savedBy: '白桥', reason: 'save' },
      { number: 1, hash: first.hash, parents: [], savedBy: '何念', reason: 'create', name: '送审稿' },
    ])
    const lines = (await run(`history ${first.id} --library lib`)).out
    expect(lines).toMatch(/第 2 版.*白桥.*保存.*最新\n第 1 版.*何念.*新建.*“送审稿”/)
    expect((await run('history 20171228-zzzzzzzz --library lib --json')).json()).toHaveProperty(
      'error.code',
      'not-found',
    )
    expect((await run('history --library lib')).code).toBe(2)
  })

  test('what show prints can be saved again, also from standard input', async () => {
    const { run, put } = await deskTerminal()
    await put('a.json', sampleRecord)
    const first = (await run('save --file a.json --library lib --json')).json() as Saved
    const shown = await run(`show ${first.id} --library lib --json`)
    expect((shown.json() as Shown).record).toEqual(sampleRecord)
    const line = `save ${first.id} --parent ${first.hash} --file - --library lib --json`
    const second = await run(line, shown.out.replace('云溪市试行', '云溪市推行'))
    expect(second.json()).toMatchObject({ id: first.id, number: 2 })
  })

  test('the formats of show', async () => {
    const { run, put } = await deskTerminal()
    await put('a.json', recordOf('题', { body: sampleRecord.body }))
    const { id } = (await run('save --file a.json --library lib --json')).json() as Saved
    const show = async (format: string) => (await run(`show ${id} --library lib --format ${format}`)).out
    const lines = (await show('text')).split('\n')
    expect(lines).toContain('线路怎样走')
    expect(lines).toContain('苏禾 摄')
    expect(await show('html')).toContain('<h2')
    expect(await show('html')).not.toContain('<html')
    expect(await show('markdown')).toContain('## 线路怎样走')
    expect(JSON.parse(await show('json'))).toHaveProperty('record.title', '题')
    const both = (await run(`show ${id} --library lib --format text --json`)).json() as Shown & { text: string }
    expect(both.text.split('\n')).toEqual(lines.slice(0, -1))
    expect(both.record.title).toBe('题')
  })

  test('a column may be a path of names; one that is not there is refused', async () => {
    const { run, put } = await deskTerminal()
    await put('a.json', recordOf('一', { column: '新闻中心/综合新闻' }))
    const { id } = (await run('save --file a.json --library lib --json')).json() as Saved
    const { record } = (await run(`show ${id} --library lib --json`)).json() as Shown
    expect(record.column).toMatch(/^[\w-]+$/)
    await put('b.json', recordOf('一', { column: '没有/这个' }))
    const refused = await run('save --file b.json --library lib --json')
    expect(refused.code).toBe(1)
    expect(refused.json()).toHaveProperty('error.code', 'invalid-record')
  })

  test.each([
    ['invalid-record', { title: 1, body: { type: 'doc' } }],
    ['invalid-body', { title: 'x', body: { type: 'doc', content: [{ type: 'video' }] } }],
    [
      'invalid-body',
      {
        title: 'x',
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }],
            },
          ],
        },
      },
    ],
    ['import-unreadable', '{"title": '],
    ['invalid-record', '{"title": "x", "__proto__": {"a": 1}, "body": {"type": "doc"}}'],
  ])('%s is refused and nothing saved', async (code, value) => {
    const { run, put } = await deskTerminal()
    await put('a.json', value)
    const refused = await run('save --file a.json --library lib --json')
    expect(refused.code).toBe(1)
    expect(refused.json()).toHaveProperty('error.code', code)
    expect((await run('list --library lib --json')).json()).toHaveProperty('total', 0)
  })

  test.each(['save', 'settings set profile'])(
    'a broken file of %s is named, and nothing is said of an import',
    async (command) => {
      const { run, put } = await deskTerminal()
      await put('a.json', '{"title": ')
      const { code, errors } = await run(`${command} --file a.json --library lib`)
      expect(code).toBe(1)
      expect(errors).toContain('用不了文件“a.json”：不是有效的 JSON')
      expect(errors).not.toContain('导入')
    },
  )

  test('an article that is not there', async () => {
    const { run } = await deskTerminal()
    for (const id of ['20260301-aaaaaaaa', 'nothing']) {
      const outcome = await run(`show ${id} --library lib --json`)
      expect(outcome.code).toBe(1)
      expect(outcome.json()).toHaveProperty('error.code', 'not-found')
    }
  })

  test('the person is who was named, else who works at this machine', async () => {
    const { cwd, run, put } = await deskTerminal()
    await put('a.json', recordOf('一'))
    const savedBy = async (line: string): Promise<string> => {
      const { id } = (await run(`${line} --file a.json --library lib --json`)).json() as Saved
      const surroundings = { now: () => 0, randomBytes: () => new Uint8Array(), person: () => '' }
      const library = await openLibrary({ path: join(cwd, 'lib'), stateDir: join(cwd, 's'), surroundings })
      const { revision } = await library.load(id)
      await library.close()
      return revision.savedBy
    }
    expect(await savedBy('save')).toBe('未署名')
    await (await openWorkspace(join(cwd, 'state'))).setPerson('白桥')
    expect(await savedBy('save')).toBe('白桥')
    expect(await savedBy('save --by 何念')).toBe('何念')
  })
})

describe('list', () => {
  test('by title, column and status; in the contract’s shape', async () => {
    const { run, put } = await deskTerminal()
    await put('r.json', [
      recordOf('流动书车', { column: '新闻中心/综合新闻', authors: ['林知远'], source: { name: '云溪晚报' } }),
      recordOf('放榜', { status: 'approved', publishTime: '2026-03-01' }),
      recordOf('书市'),
    ])
    await run('import r.json --library lib')
    const list = async (options: string) =>
      (await run(`list --library lib --json ${options}`.trim())).json() as {
        total: number
        articles: readonly Record<string, unknown>[]
      }
    const all = await list('')
    expect(all.total).toBe(3)
    const [newest] = all.articles
    expect(Object.keys(newest ?? {})).toEqual([
      ...['id', 'title', 'authors', 'source', 'publishTime', 'column', 'status', 'updatedAt', 'characters'],
    ])
    const titles = async (options: string) => (await list(options)).articles.map(({ title }) => title).sort()
    expect(await titles('--query 书')).toEqual(['书市', '流动书车'])
    expect(await titles('--column 新闻中心')).toEqual(['流动书车'])
    expect(await titles('--column 新闻中心/综合新闻')).toEqual(['流动书车'])
    expect(await titles('--status approved')).toEqual(['放榜'])
    expect(await titles('--status 定稿')).toEqual(['放榜'])
    expect(await list('--limit 1')).toMatchObject({ total: 3, articles: [{ title: newest?.['title'] }] })
    expect((await run('list --library lib')).out).toContain('流动书车')
  })
})

describe('import', () => {
  test('answers a row a record; a failure is exit code 1', async () => {
    const { run, put } = await deskTerminal()
    await put('a.txt', '题\n作者：林知远\n\n正文。')
    const good = await run('import a.txt --library lib --column 新闻中心/综合新闻 --status 送审 --json --events')
    expect(good.code).toBe(0)
    const { files } = good.json() as { files: readonly Record<string, unknown>[] }
    expect(Object.keys(files[0] ?? {})).toEqual([
      ...['file', 'ok', 'id', 'title', 'authors', 'source', 'publishTime', 'editor', 'columnPath', 'characters'],
      ...['figures', 'tables', 'lost', 'duplicateOf', 'error'],
    ])
    expect(files[0]).toMatchObject({ ok: true, columnPath: ['新闻中心', '综合新闻'] })
    expect(JSON.parse(good.errors)).toMatchObject({ event: 'saved', id: files[0]?.['id'], number: 1, file: 'a.txt' })
    const mixed = await run('import a.txt gone.txt --library lib --json --events')
    expect(mixed.code).toBe(1)
    expect(
      mixed.errors
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: string }).event),
    ).toEqual(['saved', 'failed'])
    expect((await run('list --library lib --status inReview --json')).json()).toHaveProperty('total', 1)
  })
})

describe('export', () => {
  test('writes what it reports, tells what it left out', async () => {
    const { cwd, run, put } = await deskTerminal()
    await put('r.json', [recordOf('一'), recordOf('二')])
    await run('import r.json --library lib')
    const all = await run('export --library lib --out out --json --events')
    expect(all.code).toBe(0)
    const report = all.json() as { out: string; files: { path: string; bytes: number }[]; skipped: unknown[] }
    expect(Object.keys(report)).toEqual(['out', 'files', 'skipped'])
    expect(report.files.map(({ path }) => path).filter((path) => path.endsWith('.html'))).toHaveLength(2)
    for (const { path, bytes } of report.files) expect(await readFile(join(cwd, 'out', path))).toHaveLength(bytes)
    expect(all.errors.trim().split('\n')).toHaveLength(2)
    const some = await run('export 20260301-aaaaaaaa --library lib --out other --json')
    expect(some.code).toBe(1)
    expect(some.json()).toMatchObject({
      files: [],
      skipped: [{ id: '20260301-aaaaaaaa', reason: expect.any(String) as string }],
    })
    expect(some.json()).not.toHaveProperty('skipped.0.title')
  })

  test('a foreign folder is refused unless allowed', async () => {
    const { cwd, run, put } = await deskTerminal()
    await put('a.json', recordOf('一'))
    await run('save --file a.json --library lib')
    const refused = await run('export --library lib --out . --json')
    expect(refused.code).toBe(1)
    expect(refused.json()).toHaveProperty('error.code', 'target-not-ours')
    expect((await run('export --library lib --out . --allow-foreign --kind single')).code).toBe(0)
    expect((await readdir(cwd)).filter((name) => name.endsWith('.html'))).toHaveLength(1)
  })

  test('stopped by Ctrl-C it leaves no trace', async () => {
    const stop = new AbortController()
    const { cwd, run, put } = await deskTerminal({ signal: stop.signal })
    await put('r.json', [recordOf('一'), recordOf('二')])
    await run('import r.json --library lib')
    stop.abort()
    const outcome = await run('export --library lib --out out --json')
    expect(outcome.code).toBe(1)
    expect(outcome.json()).toHaveProperty('error.code', 'cancelled')
    expect(await readdir(cwd)).not.toContain('out')
  })
})

test('verify finds nothing in a sound library, and exits 1 when it finds something', async () => {
  const { cwd, run, put } = await deskTerminal()
  await put('a.json', recordOf('一', { publishTime: '2026-03-01' }))
  await run('import a.json --library lib')
  const sound = await run('verify --library lib --json')
  expect(sound.code).toBe(0)
  expect(sound.json()).toEqual({ articles: 1, revisions: 1, media: 0, problems: [], unusedMedia: [] })
  const folder = 'lib/articles/2026/03/01'
  const [name] = await readdir(join(cwd, folder))
  await put(`${folder}/${name ?? ''}`, 'spoilt')
  const damaged = await run('verify --library lib --json')
  expect(damaged.code).toBe(1)
  const { problems } = damaged.json() as { problems: readonly { kind: string }[] }
  expect(problems.map(({ kind }) => kind)).toContain('damaged')
})

test('the first look at a large library shows a bar, and Ctrl-C stops it with nothing left behind', async () => {
  const { run, put, cwd } = await deskTerminal()
  const days = Array.from({ length: 40 }, (_, n) => new Date(Date.UTC(2025, 0, n + 1)).toISOString().slice(0, 10))
  await put(
    'r.json',
    days.map((publishTime) => recordOf(publishTime, { publishTime })),
  )
  await run('import r.json --library lib')
  const stop = new AbortController()
  let seen = ''
  const io = {
    ...{ cwd, stateDir: join(cwd, 'fresh'), errorIsTerminal: true, signal: stop.signal, write: () => undefined },
    readInput: async () => new Uint8Array(),
    ask: null,
    writeError: (text: string) => {
      seen += text
      stop.abort()
    },
  }
  expect(await runCommandLine(['list', '--library', 'lib'], io)).toBe(1)
  expect(seen).toMatch(/1\/40 整理目录 2025-\d\d-\d\d/)
  expect(seen).toContain('已停止整理目录')
  const again = { ...io, signal: new AbortController().signal, writeError: (text: string) => void (seen = text) }
  expect(await runCommandLine(['list', '--library', 'lib'], again)).toBe(0)
  expect(seen).toBe('\r\u001b[K')
})

test('a terminal shows a bar that goes again; quiet shows nothing', async () => {
  const { run, put } = await deskTerminal({ errorIsTerminal: true })
  await put('r.txt', '一\n文')
  await put('s.txt', '二\n文')
  const outcome = await run('import r.txt s.txt --library lib')
  expect(outcome.errors).toContain('2/2')
  expect(outcome.errors).toMatch(/\r\u001b\[K$/)
  const quiet = await run('import r.txt s.txt --library lib --quiet')
  expect(quiet).toMatchObject({ out: '', errors: '' })
  expect((await run('list --library lib --quiet')).out).toContain('一')
})
