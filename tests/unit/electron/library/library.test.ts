import { describe, expect, it } from 'vitest'
import { codeOf, newDesk, recordOf, saveNew, saveNext } from './kit'

describe('a library', () => {
  it('saves, loads, lists and tells the history of articles', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const first = await saveNew(library, recordOf('头条', { column: 'news' }))
    const second = await saveNext(library, first, recordOf('头条（改）', { column: 'news' }))
    expect(second.number).toBe(2)
    const loaded = await library.load(first.id)
    expect(loaded).toMatchObject({ hash: second.hash, heads: [second.hash], problems: [], draft: null })
    expect(loaded.revision).toMatchObject({ parents: [first.hash], savedBy: '林小满', record: { title: '头条（改）' } })
    expect((await library.load(first.id, first.hash)).revision.record.title).toBe('头条')
    expect((await library.history(first.id)).map(({ hash }) => hash)).toEqual([second.hash, first.hash])
    const list = await library.list({ offset: 0, limit: 10 })
    expect(list.articles.map(({ title, state, forked }) => [title, state, forked])).toEqual([
      ['头条（改）', 'sound', false],
    ])
    expect(await library.counts()).toEqual({ total: 1, trashed: 0, byStatus: { draft: 1 }, byColumn: { news: 1 } })
  })

  it('keeps everything over a restart, with the overview at hand before any article is read', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    await library.refresh()
    const saved = await saveNew(library, recordOf('留存'))
    await library.close()
    const again = await desk.open()
    expect(again.overview().newest.map(({ id }) => id)).toEqual([saved.id])
    expect((await again.list({ offset: 0, limit: 5 })).articles[0]?.hash).toBe(saved.hash)
  })

  it('refuses a stale parent and keeps both texts when asked to fork', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const base = await saveNew(library, recordOf('底稿'))
    const theirs = await saveNext(library, base, recordOf('甲'))
    const mine = { id: base.id, parents: [base.hash], record: recordOf('乙'), reason: 'save' } as const
    await expect(library.save({ ...mine, whenStale: 'refuse' })).rejects.toMatchObject({
      code: 'conflict',
      details: { heads: [theirs.hash] },
    })
    const fork = await library.save({ ...mine, whenStale: 'fork' })
    const forked = await library.load(base.id)
    expect([...forked.heads].sort()).toEqual([theirs.hash, fork.hash].sort())
    // The heads say it; a fork is nothing wrong with the files.
    expect(forked.problems).toEqual([])
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]?.forked).toBe(true)
    const resolved = await library.save({
      id: base.id,
      parents: [theirs.hash, fork.hash],
      record: recordOf('合'),
      reason: 'resolve',
      whenStale: 'refuse',
    })
    expect((await library.load(base.id)).heads).toEqual([resolved.hash])
    expect((await library.list({ offset: 0, limit: 1 })).articles[0]?.forked).toBe(false)
  })

  it('refuses a parent that only looks like the newest version, and one of an article that is not there', async () => {
    const desk = await newDesk()
    const base = await saveNew(await desk.open(), recordOf('底稿'))
    const other = `${base.hash.slice(0, 63)}${base.hash.endsWith('0') ? '1' : '0'}`
    const library = await desk.open()
    expect(await codeOf(saveNext(library, { ...base, hash: other }, recordOf('甲')))).toBe('conflict')
    expect(await codeOf(saveNext(library, { ...base, id: '20260101-aaaaaaaa' }, recordOf('甲')))).toBe('not-found')
    expect((await saveNext(library, base, recordOf('甲'))).number).toBe(2)
  })

  it('takes a repeated save of the same text for the same save', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const first = await saveNew(library, recordOf('一次'))
    const again = {
      id: first.id,
      parents: [],
      record: recordOf('一次'),
      reason: 'create',
      whenStale: 'refuse',
    } as const
    expect((await library.save(again)).hash).toBe(first.hash)
  })

  it('tells of many articles moved to the trash or back once', async () => {
    const library = await (await newDesk()).open()
    const first = await saveNew(library, recordOf('一'))
    const second = await saveNew(library, recordOf('二'))
    const told: (readonly string[] | null)[] = []
    library.on('changed', ({ ids }) => told.push(ids))
    await library.trash([first.id, '20261123-aaaaaaaa', second.id])
    await library.trash([first.id])
    await library.restore([second.id, first.id])
    expect(told).toEqual([
      [first.id, second.id],
      [second.id, first.id],
    ])
  })

  it('moves articles to the trash and back with their status kept, and copies one', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const saved = await saveNew(library, recordOf('定了', { status: 'approved' }))
    expect((await library.trash([saved.id, '20261123-aaaaaaaa'])).failed.map(({ error }) => error.code)).toEqual([
      'not-found',
    ])
    expect((await library.list({ offset: 0, limit: 5 })).total).toBe(0)
    expect((await library.list({ offset: 0, limit: 5, trashed: true })).articles[0]?.status).toBe('approved')
    expect((await library.restore([saved.id])).done).toEqual([saved.id])
    const restored = await library.load(saved.id)
    expect(restored.revision.record).toEqual(recordOf('定了', { status: 'approved' }))
    const copy = await library.duplicate(saved.id)
    expect((await library.load(copy.id)).revision.record).toEqual({ ...recordOf('定了'), title: '定了（副本）' })
  })

  it('sees what another program wrote meanwhile', async () => {
    const desk = await newDesk()
    const app = await desk.open()
    const cli = await desk.open()
    const base = await saveNew(app, recordOf('底稿'))
    await app.list({ offset: 0, limit: 1 })
    const theirs = await saveNext(cli, base, recordOf('命令行改'))
    await app.refresh()
    expect((await app.list({ offset: 0, limit: 1 })).articles[0]?.hash).toBe(theirs.hash)
    expect(await codeOf(saveNext(app, base, recordOf('窗口改')))).toBe('conflict')
  })

  it('keeps drafts over a restart, until the text is saved', async () => {
    const desk = await newDesk()
    const library = await desk.open()
    const base = await saveNew(library, recordOf('草'))
    await library.drafts.write({ articleId: base.id, parents: [base.hash], record: recordOf('草二') })
    await library.close()
    const again = await desk.open()
    const draft = (await again.load(base.id)).draft
    expect(draft).toMatchObject({ parents: [base.hash], record: recordOf('草二') })
    expect(await again.drafts.list()).toEqual([draft])
    await saveNext(again, base, recordOf('草三'))
    expect(await again.drafts.list()).toEqual([])
  })

  it('leaves a draft alone that another program knows nothing of', async () => {
    const desk = await newDesk()
    const app = await desk.open()
    const base = await saveNew(app, recordOf('草'))
    await app.drafts.write({ articleId: base.id, parents: [base.hash], record: recordOf('未存') })
    await saveNext(await desk.open(), base, recordOf('命令行改'))
    expect((await app.drafts.list()).map(({ record }) => record.title)).toEqual(['未存'])
  })
})
