import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArticleIndex } from '../../../../electron/library/catalogue/article-index'
import type { Row } from '../../../../electron/library/catalogue/row'
import { rowOf } from '../../../../electron/library/catalogue/row'
import { openNumbering } from '../../../../electron/library/numbering'
import type { ArticleSummary } from '../../../../shared/article/record'
import { STATUSES } from '../../../../shared/article/record'
import type { ListQuery } from '../../../../shared/ipc/list-values'
import { SORT_KEYS } from '../../../../shared/ipc/list-values'

const blank: ArticleSummary = {
  id: '20171228-aaaaaaaa',
  hash: '',
  number: 1,
  title: '',
  authors: [],
  source: '',
  publishTime: null,
  column: null,
  status: 'draft',
  language: 'zh-CN',
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: '',
  characters: 0,
  trashed: false,
  forked: false,
  state: 'sound',
}
const summary = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((letter) => `20171228-${letter.repeat(8)}`),
  title: fc.constantFrom('北京', '上海', 'ＡＢＣ报道', 'abc', '增城 检验', '10 条', '9 条'),
  column: fc.constantFrom(null, 'news', 'notice'),
  status: fc.constantFrom(...STATUSES),
  updatedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
  publishTime: fc.constantFrom(null, '2017-12-28', '2017-12-28T09:30:00+08:00', 'not a date'),
  characters: fc.nat(3),
  trashed: fc.boolean(),
})
const row = summary.map((some): Row => rowOf({ ...blank, ...some }, ''))
const change = fc.oneof(
  row,
  fc.constantFrom('a', 'c', 'f').map((letter) => `20171228-${letter.repeat(8)}`),
)
const query: fc.Arbitrary<ListQuery> = fc.record(
  {
    columns: fc.subarray(['', 'news', 'notice']),
    status: fc.constantFrom(...STATUSES),
    trashed: fc.boolean(),
    title: fc.constantFrom('', 'Abc', '检', '条 '),
    sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
    offset: fc.nat(3),
    limit: fc.nat(4),
  },
  { requiredKeys: ['offset', 'limit'] },
)

describe('the index', () => {
  it('answers after any changes as one made anew would', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), query, (changes, asked) => {
        const index = openArticleIndex()
        const rows = new Map<string, Row>()
        for (const some of changes) {
          index.list(asked)
          if (typeof some === 'string') {
            index.remove(some)
            rows.delete(some)
          } else {
            index.put(some)
            rows.set(some.summary.id, some)
          }
        }
        const fresh = openArticleIndex()
        for (const some of rows.values()) fresh.put(some)
        expect(index.list(asked)).toEqual(fresh.list(asked))
        expect(index.counts()).toEqual(fresh.counts())
        const all = fresh.list({ ...asked, offset: 0, limit: 99 })
        expect(all.total).toBe(all.articles.length)
        expect(index.list(asked)).toEqual({
          total: all.total,
          articles: all.articles.slice(asked.offset, asked.offset + asked.limit),
        })
      }),
    )
  })

  it('makes an order in slices as it would at once, whatever comes meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 12 }),
        fc.array(change, { maxLength: 12 }),
        async (before, during) => {
          const index = openArticleIndex()
          const fresh = openArticleIndex()
          const apply = (some: Row | string): void => {
            for (const one of [index, fresh]) {
              if (typeof some === 'string') one.remove(some)
              else one.put(some)
            }
          }
          before.forEach(apply)
          const asked = { sort: { key: 'title', descending: true }, offset: 0, limit: 99 } as const
          const prepared = index.prepare('title')
          during.forEach(apply)
          await prepared
          expect(index.list(asked)).toEqual(fresh.list(asked))
        },
      ),
    )
  })

  it('tells where articles stand, which they all are, and how many, as the list does', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), query, fc.boolean(), (rows, asked, narrowed) => {
        const index = openArticleIndex()
        for (const some of rows) index.put(some)
        const narrowing = narrowed
          ? { passes: ({ characters }: ArticleSummary) => characters > 1, found: null, key: 'long' }
          : undefined
        const whole = index.list({ ...asked, offset: 0, limit: 99 }, narrowing).articles.map(({ id }) => id)
        expect(index.ids(asked, narrowing)).toEqual(whole)
        expect(index.count(asked, narrowing)).toBe(whole.length)
        const sought = ['20171228-aaaaaaaa', '20171228-cccccccc']
        expect(index.list({ ...asked, locate: sought }, narrowing).located).toEqual(
          Object.fromEntries(sought.filter((id) => whole.includes(id)).map((id) => [id, whole.indexOf(id)])),
        )
      }),
    )
  })

  it('tells of what a search found as if it had looked at every row', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.subarray([...'abcdef']), query, (rows, letters, asked) => {
        const numbering = openNumbering()
        const index = openArticleIndex(numbering)
        for (const some of rows) index.put(some)
        const ids = letters.map((letter) => `20171228-${letter.repeat(8)}`)
        const numbers = ids.map((id) => numbering.numberOf(id))
        const found = { total: ids.length, each: (visit: (number: number) => void) => numbers.forEach(visit) }
        const slow = { passes: ({ id }: ArticleSummary) => ids.includes(id), found: null, key: null }
        for (const passes of [null, ({ characters }: ArticleSummary) => characters < 3]) {
          const both = { ...slow, passes: (a: ArticleSummary) => slow.passes(a) && (passes?.(a) ?? true) }
          expect(index.list(asked, { passes, found, key: null })).toEqual(index.list(asked, both))
          expect(index.count(asked, { passes, found, key: null })).toBe(index.count(asked, both))
        }
      }),
    )
  })

  const titles = (more: Partial<ListQuery>, given: readonly Partial<ArticleSummary>[]): readonly string[] => {
    const index = openArticleIndex()
    given.forEach((some, at) =>
      index.put(rowOf({ ...blank, id: `20171228-${'abcdefgh'.charAt(at).repeat(8)}`, ...some }, '')),
    )
    return index.list({ offset: 0, limit: 99, ...more }).articles.map(({ title }) => title)
  }

  it('sorts titles by pinyin with numbers in their order, and undated articles last', () => {
    const given = [{ title: '上海' }, { title: '北京' }, { title: '10 条' }, { title: '9 条' }]
    expect(titles({ sort: { key: 'title', descending: false } }, given)).toEqual(['9 条', '10 条', '北京', '上海'])
    const dated = [
      { title: '无' },
      { title: '早', publishTime: '2017-12-28' },
      { title: '晚', publishTime: '2017-12-28T09:30:00+08:00' },
    ]
    expect(titles({ sort: { key: 'publishTime', descending: true } }, dated)).toEqual(['晚', '早', '无'])
  })
})
