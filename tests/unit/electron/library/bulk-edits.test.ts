import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../electron/library'
import { newDesk, recordOf, saveNew, saveNext } from './kit'

async function newsroom() {
  const library = await (await newDesk()).open()
  const told: (readonly string[] | null)[] = []
  const draft = await saveNew(library, recordOf('甲', { keywords: ['河'] }))
  const published = await saveNew(library, recordOf('乙', { status: 'published' }))
  const forked = await saveNew(library, recordOf('丙'))
  await saveNext(library, forked, recordOf('丙一'))
  const second = { id: forked.id, parents: [forked.hash], record: recordOf('丙二'), reason: 'save' } as const
  await library.save({ ...second, whenStale: 'fork' })
  library.on('changed', ({ ids }) => void told.push(ids))
  return { library, told, draft, published, forked, ids: [draft.id, published.id, forked.id] }
}

const statusOf = async (library: Library, id: string) => (await library.load(id)).revision.record.status

describe('one change of many articles', () => {
  it('does what is possible, says why not for the others, and tells of it once', async () => {
    const { library, told, draft, ids } = await newsroom()
    const outcome = await library.editMany(ids, { kind: 'status', status: 'inReview' })
    expect(outcome.done).toEqual([draft.id])
    expect(outcome.failed.map(({ error }) => error.message)).toEqual([
      '已发布不能一步改为送审。',
      '稿件有分叉，请先合并。',
    ])
    expect(told).toEqual([[draft.id]])
    const history = await library.history(draft.id)
    expect(history.map((entry) => [entry.number, 'reason' in entry ? entry.reason : null])).toEqual([
      [2, 'bulk'],
      [1, 'create'],
    ])
    expect(outcome.edits).toEqual([{ id: draft.id, before: draft.hash, after: history[0]?.hash }])
  })

  it('writes nothing where it is so already', async () => {
    const { library, told, draft } = await newsroom()
    const outcome = await library.editMany([draft.id], { kind: 'keywords', add: ['河'], remove: [] })
    expect(outcome).toEqual({ done: [draft.id], failed: [], edits: [] })
    expect(told).toEqual([])
  })

  it('is taken back only where nobody has saved since', async () => {
    const { library, told, draft, published } = await newsroom()
    const { edits } = await library.editMany([draft.id, published.id], { kind: 'column', column: 'news' })
    const after = edits[1]?.after ?? ''
    await saveNext(library, { ...published, hash: after }, recordOf('乙改', { status: 'published', column: 'news' }))
    told.length = 0
    const undone = await library.undoEdits(edits)
    expect(undone.done).toEqual([draft.id])
    expect(undone.failed.map(({ id, error }) => [id, error.message])).toEqual([
      [published.id, '稿件在那之后又有了新版本。'],
    ])
    expect(told).toEqual([[draft.id]])
    const { record, reason } = (await library.load(draft.id)).revision
    expect([record.column, record.keywords, reason]).toEqual([undefined, ['河'], 'bulkUndo'])
    expect((await library.load(published.id)).revision.record.title).toBe('乙改')
    expect(await statusOf(library, published.id)).toBe('published')
  })

  it('counts the keywords that articles have', async () => {
    const { library, draft, ids } = await newsroom()
    const more = await saveNew(library, recordOf('丁', { keywords: ['桥', '河'] }))
    expect(await library.keywords([...ids, more.id])).toEqual([
      { name: '河', count: 2 },
      { name: '桥', count: 1 },
    ])
    expect((await library.summaries([draft.id, '20260101-aaaaaaaa'])).map(({ title }) => title)).toEqual(['甲'])
  })

  it('replaces words where the text is still the one that was looked at, and can be taken back', async () => {
    const { library, draft, published, forked } = await newsroom()
    const edits = [{ place: 'title', from: 0, to: 1, text: '新' }] as const
    const newer = await saveNext(library, published, recordOf('乙改', { status: 'published' }))
    const outcome = await library.replaceTexts(
      [draft, published, forked].map(({ id, hash }) => ({ id, head: hash, edits })),
    )
    expect(outcome.done).toEqual([draft.id])
    expect(outcome.failed.map(({ error }) => error.message)).toEqual([
      '稿件在查找之后又有了新版本，请重新查找。',
      '稿件有分叉，请先合并。',
    ])
    const { record, reason } = (await library.load(draft.id)).revision
    expect([record.title, reason]).toEqual(['新', 'bulk'])
    expect((await library.load(published.id)).hash).toBe(newer.hash)
    const missing = [{ place: [7], from: 0, to: 1, text: '' }] as const
    const refused = await library.replaceTexts([{ id: published.id, head: newer.hash, edits: missing }])
    expect(refused.failed).toHaveLength(1)
    await library.undoEdits(outcome.edits)
    expect((await library.load(draft.id)).revision.record.title).toBe('甲')
  })
})
