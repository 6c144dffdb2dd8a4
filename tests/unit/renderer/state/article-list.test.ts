import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  followList,
  holdRows,
  idsBetween,
  refreshList,
  rowAt,
  seedList,
  setFilter,
  showRows,
  useArticleList,
} from '../../../../renderer/state/article-list'
import { useColumnTree } from '../../../../renderer/state/column-tree'
import type { ArticleSummary } from '../../../../shared/article/record'
import type { ArticleCounts, ListAnswer, ListQuery } from '../../../../shared/ipc/list-values'
import { AppError } from '../../../../shared/ipc/errors'
import { fakeMain } from '../fake-bridge'

const counts: ArticleCounts = { total: 1000, trashed: 0, byStatus: {}, byColumn: {} }
const article = (index: number, title = `第${index}篇`): ArticleSummary => ({
  id: `20261123-${String(index).padStart(8, 'a')}`,
  hash: 'a'.repeat(64),
  number: 1,
  title,
  authors: [],
  source: '',
  publishTime: null,
  column: null,
  status: 'draft',
  language: 'zh-CN',
  updatedAt: '2026-11-23T02:00:00Z',
  updatedBy: '林晓',
  characters: 1,
  trashed: false,
  forked: false,
  state: 'sound',
})
const answer = ({ offset, limit }: ListQuery, total = 1000): ListAnswer => ({
  total,
  articles: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => article(offset + i)),
})
const list = useArticleList.getState

beforeEach(() => {
  vi.unstubAllGlobals()
  useColumnTree.setState({ tree: { columns: [] }, names: new Map() })
  seedList(null)
})

describe('the list of articles', () => {
  it('shows what was last known without asking anybody', () => {
    const main = fakeMain({})
    seedList({ newest: [article(0), article(1)], counts })
    expect(rowAt(list().pages, 1)?.title).toBe('第1篇')
    expect(list().total).toBe(1000)
    expect(main.asked).toEqual([])
  })

  it('loads what is in view with a page on either side, and each page once', async () => {
    const main = fakeMain({ 'article:list': answer, 'article:counts': () => counts })
    await refreshList()
    await Promise.all([showRows(520, 540), showRows(521, 541)])
    const offsets = main.argsOf('article:list').map((query) => (query as ListQuery).offset)
    expect(offsets.sort((a, b) => a - b)).toEqual([0, 400, 500, 600])
    expect(rowAt(list().pages, 530)?.title).toBe('第530篇')
  })

  it('drops a late answer to an older filter', async () => {
    let release: (() => void) | undefined
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    fakeMain({
      'article:list': async (query: ListQuery) => {
        if (query.search === '旧') await slow
        return { total: 1, articles: [article(0, query.search ?? '全部')] }
      },
      'article:counts': () => counts,
      'article:snippets': () => ({}),
    })
    const old = setFilter({ search: '旧' })
    await setFilter({ search: '新' })
    release?.()
    await old
    expect(rowAt(list().pages, 0)?.title).toBe('新')
  })

  it('asks for a column together with all below it', async () => {
    const main = fakeMain({ 'article:list': answer, 'article:counts': () => counts })
    const child = { id: 'c', name: '孙', slug: 'c', children: [] }
    const columns = [
      { id: 'a', name: '祖', slug: 'a', children: [{ id: 'b', name: '父', slug: 'b', children: [child] }] },
      { id: 'd', name: '旁', slug: 'd', children: [] },
    ]
    useColumnTree.setState({ tree: { columns } })
    await setFilter({ scope: { kind: 'column', id: 'a' } })
    expect((main.argsOf('article:list')[0] as ListQuery).columns).toEqual(['a', 'b', 'c'])
  })

  it('keeps the rows and says why when the library does not answer', async () => {
    let broken = false
    fakeMain({
      'article:list': (query: ListQuery) => {
        if (broken) throw new AppError('library-gone', '稿库找不到了。')
        return answer(query)
      },
      'article:counts': () => counts,
    })
    await refreshList()
    broken = true
    await refreshList()
    expect(list().error?.code).toBe('library-gone')
    expect(rowAt(list().pages, 0)?.title).toBe('第0篇')
  })

  it('shows no rows of another filter when the library does not answer', async () => {
    const gone = new AppError('library-gone', '稿库不在')
    fakeMain({
      'article:list': (query: ListQuery) => {
        if (query.search === '图书') throw gone
        return answer(query)
      },
      'article:counts': () => counts,
    })
    await refreshList()
    await setFilter({ search: '图书' })
    expect(list()).toMatchObject({ total: 0, error: { message: '稿库不在' } })
    expect(rowAt(list().pages, 0)).toBeUndefined()
    await setFilter({ search: '' })
    expect(list()).toMatchObject({ total: 1000, error: null })
  })

  it('makes one question of many changes that arrive while it asks', async () => {
    const main = fakeMain({ 'article:list': answer, 'article:counts': () => counts })
    const stop = followList()
    for (let i = 0; i < 20; i += 1) main.emit('library:changed', { ids: null })
    await vi.waitFor(() => expect(main.argsOf('article:list').length).toBe(2))
    await refreshList()
    expect(main.argsOf('article:list').length).toBe(3)
    stop()
  })

  it('asks for the ids alone of a range that is not loaded', async () => {
    const main = fakeMain({ 'article:ids': () => [article(150).id] })
    expect(await idsBetween(150, 420)).toEqual([article(150).id])
    expect(main.argsOf('article:ids')).toEqual([
      { trashed: false, sort: { key: 'updatedAt', descending: true }, first: 150, last: 420 },
    ])
  })

  it('stays at what is in view when rows come above it', async () => {
    let came = 0
    const main = fakeMain({
      'article:list': ({ offset, limit, locate = [] }: ListQuery) => ({
        total: 1000 + came,
        articles: Array.from({ length: limit }, (_, at) => article(offset + at - came)),
        located: Object.fromEntries(locate.map((id) => [id, Number(id.slice(9).replaceAll('a', '')) + came])),
      }),
      'article:counts': () => counts,
    })
    await refreshList()
    await showRows(250, 270)
    holdRows({ view: [{ id: article(250).id, index: 250 }], cursor: { id: article(3).id, index: 3 } })
    came = 40
    await refreshList()
    expect(list().moved).toEqual({ view: 40, cursor: 40 })
    // The rows that are in view now are there at once.
    expect(rowAt(list().pages, 310)?.title).toBe('第270篇')
    expect(main.argsOf('article:list').at(-1)).toMatchObject({ offset: 200, limit: 200 })
  })
})
