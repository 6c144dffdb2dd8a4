import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../../electron/library'
import { newDesk, recordOf, saveNew, saveNext } from '../kit'

const titles = async (library: Library, search: string): Promise<readonly string[]> =>
  (await library.list({ search, offset: 0, limit: 50 })).articles.map(({ title }) => title).sort()

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const bodyOf = (...texts: readonly string[]) => ({ type: 'doc' as const, content: texts.map(paragraph) })

async function newsroom() {
  const desk = await newDesk()
  const library = await desk.open()
  const river = await saveNew(library, {
    ...recordOf('清河整治工程'),
    authors: ['曾庆红叶'],
    source: { name: '汀岚出版社' },
    publishTime: '2017-12-28',
    status: 'approved',
    body: bodyOf('水利專家認為，河道清淤是關鍵。', 'The River Office said so.'),
  })
  await saveNew(library, {
    ...recordOf('读书会预告'),
    notes: '待核实嘉宾',
    publishTime: '2018-03-01T09:00:00+08:00',
    body: bodyOf('周末在图书馆举行。'),
  })
  return { desk, library, river }
}

describe('searching a library', () => {
  it('looks into bodies, names, sources and notes; traditional, width and case aside', async () => {
    const { library } = await newsroom()
    expect(await titles(library, '水利专家')).toEqual(['清河整治工程'])
    expect(await titles(library, '圖書館')).toEqual(['读书会预告'])
    expect(await titles(library, 'river OFFICE')).toEqual(['清河整治工程'])
    expect(await titles(library, '嘉宾')).toEqual(['读书会预告'])
    expect(await titles(library, '汀岚')).toEqual(['清河整治工程'])
    expect(await titles(library, '专家 图书馆')).toEqual([])
    // Two fields are not one text.
    expect(await titles(library, '工程曾')).toEqual([])
  })

  it('takes letters for pinyin initials of titles and names', async () => {
    const { library } = await newsroom()
    expect(await titles(library, 'qhzz')).toEqual(['清河整治工程'])
    expect(await titles(library, 'zqh')).toEqual(['清河整治工程'])
    expect(await titles(library, 'dsh')).toEqual(['读书会预告'])
  })

  it('counts what can be chosen, each filter as if it were not set itself', async () => {
    const { library } = await newsroom()
    await saveNew(library, { ...recordOf('清河续报'), authors: ['曾庆红', '曾庆红叶'], status: 'inReview' })
    expect(await titles(library, '作者:=曾庆红')).toEqual(['清河续报'])
    expect(await library.count({ search: '作者:曾庆红' })).toBe(2)
    expect(await library.ids({ search: '作者:曾庆红', sort: { key: 'title', descending: false } })).toHaveLength(2)
    const facets = await library.facets({ search: '清河 状态:送审' })
    expect(facets).toEqual({
      byStatus: { approved: 1, inReview: 1 },
      authors: [
        { name: '曾庆红', count: 1 },
        { name: '曾庆红叶', count: 1 },
      ],
      sources: [],
    })
    expect((await library.facets({ search: '状态:送审 作者:=曾庆红叶' })).byStatus).toEqual({
      approved: 1,
      inReview: 1,
    })
  })

  it('knows periods on the portal’s clock', async () => {
    const { library } = await newsroom()
    // The kit's clock stands at 2026-11-23, 09:00 in China.
    await saveNew(library, { ...recordOf('今晨'), publishTime: '2026-11-23T07:00:00+08:00' })
    await saveNew(library, { ...recordOf('上周'), publishTime: '2026-11-17' })
    expect(await titles(library, '日期:今天')).toEqual(['今晨'])
    expect(await titles(library, '日期:近7天')).toEqual(['上周', '今晨'])
    expect(await titles(library, '日期:2026-11-17..2026-11-23')).toEqual(['上周', '今晨'])
    expect(await titles(library, '日期:2026-11-18..2026-11-22')).toEqual([])
    expect(await titles(library, '日期:..2026-11-17')).toContain('上周')
  })

  it('narrows by author, source, status and date', async () => {
    const { library } = await newsroom()
    expect(await titles(library, '作者:曾庆')).toEqual(['清河整治工程'])
    expect(await titles(library, '状态:定稿')).toEqual(['清河整治工程'])
    expect(await titles(library, '日期:2018..')).toEqual(['读书会预告'])
    expect(await titles(library, '日期:2017..2018')).toEqual(['清河整治工程', '读书会预告'])
    expect(await titles(library, '举行 日期:2017')).toEqual([])
  })

  it('follows each save at once, and forgets what is in the trash', async () => {
    const { library, river } = await newsroom()
    expect(await titles(library, '河道')).toEqual(['清河整治工程'])
    await saveNext(library, river, { ...recordOf('清河整治工程'), body: bodyOf('改成了桥梁。') })
    expect(await titles(library, '河道')).toEqual([])
    expect(await titles(library, '桥梁')).toEqual(['清河整治工程'])
    await library.trash([river.id])
    expect(await titles(library, '桥梁')).toEqual([])
    const trashed = await library.list({ search: '桥梁', trashed: true, offset: 0, limit: 9 })
    expect(trashed.total).toBe(1)
  })

  it('finds titles before any text is read, and says how many are left to read', async () => {
    const { desk, library } = await newsroom()
    await library.close()
    const again = await desk.open({ stateDir: join(desk.path, '..', 'other-state') })
    const early = await again.list({ search: '清河', offset: 0, limit: 9 })
    expect([early.total, early.pending]).toEqual([1, 2])
    expect((await again.list({ search: '河道', offset: 0, limit: 9 })).total).toBe(0)
    await again.updateSearch()
    const late = await again.list({ search: '河道', offset: 0, limit: 9 })
    expect([late.total, late.pending]).toEqual([1, undefined])
  })

  it('keeps its index between two starts, and makes it anew when it is damaged', async () => {
    const { desk, library } = await newsroom()
    await library.updateSearch()
    await library.close()
    const [key = ''] = await readdir(join(desk.stateDir, 'libraries'))
    const folder = join(desk.stateDir, 'libraries', key, 'search')
    const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.segment'))
    const second = await desk.open()
    // Without an update: the text is known from the file.
    expect(await titles(second, '河道')).toEqual(['清河整治工程'])
    await second.close()

    const bytes = await readFile(join(folder, file))
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 8
    await writeFile(join(folder, file), bytes)
    const third = await desk.open()
    await third.updateSearch()
    expect(await titles(third, '河道')).toEqual(['清河整治工程'])
  })

  it('is made anew after a repair', async () => {
    const { desk, library } = await newsroom()
    await library.updateSearch()
    await library.close()
    const again = await desk.open()
    expect((await again.list({ search: '河道', offset: 0, limit: 9 })).pending).toBeUndefined()
    await again.verify({ repair: true })
    expect((await again.list({ search: '河道', offset: 0, limit: 9 })).pending).toBe(2)
    await again.updateSearch()
    expect(await titles(again, '河道')).toEqual(['清河整治工程'])
  })

  it('says in which line a text was found', async () => {
    const { library, river } = await newsroom()
    const snippets = await library.snippets([river.id], '专家')
    expect(snippets[river.id]?.runs).toEqual([
      { text: '水利', hit: false },
      { text: '專家', hit: true },
      { text: '認為，河道清淤是關鍵。', hit: false },
    ])
  })

  it('names articles that repeat much of a text', async () => {
    const { library } = await newsroom()
    const told = Array.from({ length: 8 }, (_, at) => `第${at}段讲述河边的一天，从清晨的第一班渡船说起，直到傍晚。`)
    const first = await saveNew(library, { ...recordOf('渡口一日'), body: bodyOf(...told) })
    const copy = { ...recordOf('渡口的一天（转载）'), body: bodyOf('导语。', ...told.slice(2)) }
    const similar = await library.similar('20261123-aaaaaaaa', copy)
    expect(similar.map(({ article }) => article.id)).toEqual([first.id])
    expect(similar[0]?.share).toBeGreaterThan(0.6)
    expect(await library.similar('20261123-aaaaaaaa', recordOf('毫不相干'))).toEqual([])
  })
})
