import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../shared/ipc/errors'
import { columnByNames, columnPath, flattenColumns } from '../../../../shared/portal/columns'
import { acceptColumns, defaultColumns, parseColumns } from '../../../../shared/portal/settings'

const column = (id: string, more: object = {}) => ({ id, name: id.toUpperCase(), slug: id, children: [], ...more })
const nested = (depth: number): object => column(`c${depth}`, { children: depth === 1 ? [] : [nested(depth - 1)] })

function refusal(value: unknown): string {
  try {
    parseColumns(value)
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-settings') return error.message
    throw error
  }
  throw new Error('the tree was accepted')
}

describe('the column tree', () => {
  it('is found by id and by names', () => {
    const general = columnByNames(defaultColumns, '新闻中心/综合新闻')
    expect(general?.id).toBe('news-general')
    expect(columnByNames(defaultColumns, '新闻中心 > 综合新闻')).toBe(general)
    expect(columnByNames(defaultColumns, '综合新闻')).toBeNull()
    expect(columnByNames(defaultColumns, '')).toBeNull()
    expect(columnPath(defaultColumns, 'news-general').map(({ name }) => name)).toEqual(['新闻中心', '综合新闻'])
    expect(columnPath(defaultColumns, 'nowhere')).toEqual([])
  })

  it('is listed with parents before their children', () => {
    expect(flattenColumns(defaultColumns).map(({ path }) => path.map(({ id }) => id).join('/'))).toEqual([
      'about',
      'journals',
      'news',
      'news/news-general',
      'news/news-house',
      'news/news-industry',
      'news/news-notices',
      'careers',
      'english',
    ])
  })
})

describe('acceptColumns', () => {
  it.each(['archive', 'authors', 'en', 'keywords', 'search'])('leaves %s/ to the site itself', (slug) => {
    const tree = (own: object) => ({ columns: [column('a'), own] })
    expect(() => acceptColumns(tree(column('b', { slug })))).toThrow(`第 2 项的路径名“${slug}”是网站自己的文件夹`)
    expect(acceptColumns(tree(column('b', { children: [column('c', { slug })] }))).columns).toHaveLength(2)
    // What an earlier version stored is read, and stays while other things change.
    const earlier = parseColumns(tree(column('b', { slug })))
    expect(acceptColumns(tree(column('b', { slug, name: '乙' })), earlier).columns).toHaveLength(2)
    expect(() => acceptColumns(tree(column('c', { slug })), earlier)).toThrow(slug)
  })
})

describe('parseColumns', () => {
  it('takes the default as it is', () => {
    expect(parseColumns(defaultColumns)).toEqual(defaultColumns)
  })

  it('completes a short tree and keeps what it does not know', () => {
    const tree = parseColumns({ columns: [{ id: 'News', name: ' 新闻 ', hidden: true, englishName: '' }], later: 1 })
    expect(tree).toEqual({
      columns: [{ id: 'News', name: '新闻', slug: 'news', children: [], hidden: true }],
      later: 1,
    })
  })

  it.each([
    [{ columns: [column('a'), column('b', { children: [column('a', { slug: 'x' })] })] }, '编号“a”重复'],
    [{ columns: [column('a'), column('b', { name: 'A' })] }, '同级的另一个栏目同名'],
    [{ columns: [column('a'), column('b', { slug: 'a' })] }, '同级的另一个栏目相同'],
    [{ columns: [column('a', { name: '新闻/要闻' })] }, '栏目树第 1 项的名称不能含有'],
    [{ columns: [column('a', { slug: '../x' })] }, '栏目树第 1 项的路径名只能用'],
    [{ columns: [column('a', { slug: 'con' })] }, '系统保留'],
    [{ columns: [column('a', { id: '' })] }, '栏目树第 1 项的编号'],
    [{ columns: [column('a', { children: {} })] }, '子栏目应为列表'],
    [{ columns: [nested(7)] }, '层级太多'],
    [{ columns: [null] }, '栏目树第 1 项应为一组设置'],
    [{}, '栏目树应为列表'],
    ['x', '栏目设置有误'],
  ])('refuses %j and says where', (value, sentence) => {
    expect(refusal(value)).toContain(sentence)
  })

  it('refuses a column that holds itself', () => {
    const ring = column('a') as { children: object[] }
    ring.children = [ring]
    expect(refusal({ columns: [ring] })).toContain('包含了它自己')
  })
})
