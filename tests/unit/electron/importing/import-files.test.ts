import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ImportedFile, importFiles } from '../../../../electron/importing'
import { contentHash } from '../../../../shared/article/content-hash'
import { sampleRecord } from '../../../support/sample-record'
import { newDesk, recordOf, saveNew, tempFolder } from '../library/kit'

async function desk() {
  const library = await (await newDesk()).open()
  const cwd = await tempFolder()
  const put = (name: string, content: string | Buffer | object): Promise<void> =>
    writeFile(
      join(cwd, name),
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
    )
  const run = (files: readonly string[], more: Partial<Parameters<typeof importFiles>[1]> = {}) =>
    importFiles(library, { files, cwd, ...more })
  return { library, cwd, put, run }
}
const reasons = (rows: readonly ImportedFile[]) => rows.map(({ ok, error }) => (ok ? 'ok' : error?.code))

describe('importing', () => {
  test('a refused record among several says which it is', async () => {
    const { put, run } = await desk()
    await put('several.json', [recordOf('一'), { body: 1 }, recordOf('三'), { title: 4 }])
    await put('one.json', { title: 4 })
    const rows = await run(['several.json', 'one.json'])
    expect(rows.map(({ error }) => /^第 \d 条：/.exec(error?.message ?? '')?.[0] ?? null)).toEqual([
      ...[null, '第 2 条：', null, '第 4 条：'],
      null,
    ])
  })

  test('a text becomes an article of its day, in its column', async () => {
    const { library, put, run } = await desk()
    await put('稿.txt', '题\n作者：林知远\n来源：云溪晚报\n发布时间：2017-12-28\n栏目：新闻中心/综合新闻\n\n正文。')
    const rows = await run(['稿.txt'])
    expect(rows).toEqual([
      {
        file: '稿.txt',
        ok: true,
        id: expect.stringMatching(/^20171228-[a-z2-7]{8}$/) as string,
        title: '题',
        authors: ['林知远'],
        source: '云溪晚报',
        publishTime: '2017-12-28',
        editor: '',
        columnPath: ['新闻中心', '综合新闻'],
        characters: 3,
        figures: 0,
        tables: 0,
        lost: [],
        duplicateOf: null,
        error: null,
      },
    ])
    const { revision } = await library.load(rows[0]?.id ?? '')
    expect(revision.reason).toBe('import')
    expect(revision.record.status).toBeUndefined()
  })

  test('records: one, an array, {records}, and what show prints', async () => {
    const { library, put, run } = await desk()
    await put('one.json', sampleRecord)
    await put('array.json', [recordOf('二'), { title: 1 }, recordOf('三')])
    await put('list.json', { records: [recordOf('四', { trashedAt: '2026-03-09T08:00:00Z' })] })
    await put('shown.json', { id: '20260301-aaaaaaaa', record: recordOf('五') })
    const rows = await run(['one.json', 'array.json', 'list.json', 'shown.json'])
    expect(reasons(rows)).toEqual(['ok', 'ok', 'invalid-record', 'ok', 'ok', 'ok'])
    const [one, , , , list] = rows
    expect(one).toMatchObject({ figures: 3, tables: 1, source: '云溪晚报', editor: '何念' })
    expect(one?.lost).toHaveLength(1)
    const { revision } = await library.load(one?.id ?? '')
    expect(contentHash(revision.record)).toBe(contentHash(sampleRecord))
    expect((await library.load(list?.id ?? '')).revision.record.trashedAt).toBeUndefined()
    expect(list?.lost).toHaveLength(1)
  })

  test('columns by name, by id, unknown, and set for all', async () => {
    const { library, put, run } = await desk()
    await put('a.json', [
      recordOf('一', { column: '新闻中心/综合新闻', otherColumns: ['新闻中心', '没有'] }),
      recordOf('二', { column: '没有/这个' }),
      recordOf('三', { column: 'to-come' }),
    ])
    const [one, two, three] = await run(['a.json'])
    expect(one?.columnPath).toEqual(['新闻中心', '综合新闻'])
    expect(one?.lost).toHaveLength(1)
    expect(two?.columnPath).toEqual([])
    expect(two?.lost[0]).toContain('没有/这个')
    const record = async (row: ImportedFile | undefined) => (await library.load(row?.id ?? '')).revision.record
    expect((await record(one)).otherColumns).toHaveLength(1)
    expect((await record(three)).column).toBe('to-come')
    const column = (await record(one)).column ?? ''
    const [all] = await run(['a.json'], { column, status: 'approved' })
    expect(await record(all)).toMatchObject({ column, status: 'approved' })
  })

  test('a text that was changed in a few places is flagged as well', async () => {
    const { put, run } = await desk()
    const sentences = Array.from(
      { length: 40 },
      (_, i) =>
        `第${i}天，流动服务车开进了第${i * 7 + 3}个村子，借出图书${i * 13 + 29}册，读者来自${i + 2}个村民小组。`,
    )
    await put('old.txt', `进村记\n\n${sentences.join('\n\n')}`)
    await put('new.txt', `流动车进村记\n\n导语是新写的一段。\n\n${sentences.slice(2).join('\n\n')}`)
    await put(
      'other.txt',
      `别的事\n\n${sentences.map((_, i) => `读书会第${i}场由${i}号主持人带来，共有${i * 3}位听众。`).join('\n\n')}`,
    )
    const rows = await run(['old.txt', 'new.txt', 'other.txt'])
    expect(rows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, rows[0]?.id, null])
  })

  test('likely duplicates are flagged and brought in all the same', async () => {
    const { library, put, run } = await desk()
    const text = '这是一段足够长的正文，用来看两篇文字相同的稿件会不会被认出来。'
    const known = await saveNew(library, recordOf('旧题', { publishTime: '2026-03-01' }))
    await put('title.json', recordOf('旧 题', { publishTime: '2026-03-01T08:00:00+08:00' }))
    await put('other-day.json', recordOf('旧题', { publishTime: '2026-03-02' }))
    await put('text.txt', `甲\n\n${text}`)
    await put('same-text.txt', `乙\n\n　　${text}`)
    const rows = await run(['title.json', 'other-day.json', 'text.txt', 'same-text.txt'])
    expect(reasons(rows)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(rows.map(({ duplicateOf }) => duplicateOf)).toEqual([known.id, null, null, rows[2]?.id])
    const again = await run(['same-text.txt'])
    expect(again[0]?.duplicateOf).not.toBeNull()
    expect((await library.counts()).total).toBe(6)
  })

  test('a folder stands for its files; hidden ones and links to folders do not count', async () => {
    const { cwd, put, run } = await desk()
    await mkdir(join(cwd, '夹/下'), { recursive: true })
    await put('夹/b.txt', '乙\n文')
    await put('夹/下/a.txt', '甲\n文')
    await put('夹/.hidden.txt', '丙')
    await put('夹/Thumbs.db', 'x')
    await put('夹/c.pages', 'PK')
    await symlink(join(cwd, '夹'), join(cwd, '夹/环'))
    const rows = await run(['夹'])
    expect(rows.map(({ file }) => file)).toEqual(['夹/b.txt', '夹/c.pages', '夹/下/a.txt'])
    expect(reasons(rows)).toEqual(['ok', 'import-unsupported', 'ok'])
  })

  test('an entry of a folder that cannot be read does not hide the others', async () => {
    const { cwd, put, run } = await desk()
    await mkdir(join(cwd, '夹'))
    await put('夹/a.txt', '甲\n文')
    await symlink(join(cwd, 'nowhere'), join(cwd, '夹/b.txt'))
    await put('夹/c.txt', '丙\n文')
    const rows = await run(['夹'])
    expect(rows.map(({ file }) => file)).toEqual(['夹/a.txt', '夹/b.txt', '夹/c.txt'])
    expect(reasons(rows)).toEqual(['ok', 'not-found', 'ok'])
  })

  test('what cannot be read is told, and the next one tried', async () => {
    const { cwd, put, run } = await desk()
    await put('bad.json', '{"title": ')
    await put('empty.txt', '')
    await put('none.json', [])
    await put('image.txt', Buffer.from('89504e470d0a1a0a00000001', 'hex'))
    await put('proto.json', '{"title": "x", "__proto__": {"a": 1}, "body": {"type": "doc"}}')
    await put('unknown.json', { title: 'x', body: { type: 'doc', content: [{ type: 'video' }] } })
    await put('big.txt', '')
    await truncate(join(cwd, 'big.txt'), 30 * 1024 ** 2)
    await put('good.txt', '好')
    const names = [
      'bad.json',
      'empty.txt',
      'none.json',
      'image.txt',
      'proto.json',
      'unknown.json',
      'big.txt',
      'gone.txt',
    ]
    const rows = await run([...names, 'good.txt'])
    const unreadable = 'import-unreadable'
    expect(reasons(rows)).toEqual([
      ...[unreadable, unreadable, unreadable, unreadable, 'invalid-record', 'invalid-body', unreadable, 'not-found'],
      'ok',
    ])
    for (const { error } of rows.slice(0, -1)) expect(error?.message).toMatch(/[。]$/)
  })

  test('stopped between two, it reports the rest as left out', async () => {
    const { library, put, run } = await desk()
    await put('a.json', [recordOf('一'), recordOf('二'), recordOf('三')])
    const stop = new AbortController()
    const rows = await run(['a.json', 'b.txt'], { signal: stop.signal, onDone: () => stop.abort() })
    expect(reasons(rows)).toEqual(['ok', 'cancelled', 'cancelled', 'not-found'])
    expect((await library.counts()).total).toBe(1)
  })

  test('broken off anywhere and begun again, it makes no article twice', async () => {
    const { library, cwd, put, run } = await desk()
    const files = Array.from({ length: 70 }, (_, n) => `${String(n).padStart(2, '0')}.txt`)
    for (const [n, file] of files.entries())
      await put(file, `第 ${n} 篇\n发布时间：2018-01-0${(n % 9) + 1}\n\n正文 ${n}。`)
    for (const after of [1, 33, 40]) {
      const stop = new AbortController()
      let done = 0
      await run(files, { signal: stop.signal, onDone: () => (done += 1) === after && stop.abort() })
    }
    // A file that was changed meanwhile is another one.
    await put('00.txt', '改过的第 0 篇\n\n正文。')
    const rows = await run(files)
    expect(rows.every(({ ok, duplicateOf }) => ok && duplicateOf === null)).toBe(true)
    expect((await library.counts()).total).toBe(71)
    // It came to its end: the same files again are meant, and flagged.
    const again = await importFiles(library, { files: ['01.txt'], cwd })
    expect(again[0]?.duplicateOf).toBe(rows[1]?.id)
  })
})
