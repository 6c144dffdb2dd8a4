import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, readDays } from '../../../../shared/search/days'
import { isEmptyQuery, parseQuery } from '../../../../shared/search/query'

describe('parseQuery', () => {
  it('takes terms, phrases and filters apart', () => {
    const query = parseQuery('河道 “旧 河图” 作者:沈砚秋 来源:"汀岚 出版社" 状态:定稿 栏目：综合')
    expect(query.terms).toEqual(['河道', '旧 河图'])
    expect(query.authors).toEqual(['沈砚秋'])
    expect(query.sources).toEqual(['汀岚 出版社'])
    expect(query.statuses).toEqual(['approved'])
    expect(query.columns).toEqual(['综合'])
  })

  it('looks for what only resembles a filter', () => {
    expect(parseQuery('时间:12:30').terms).toEqual(['时间:12:30'])
    expect(parseQuery('https://example.cn').terms).toEqual(['https://example.cn'])
  })

  it('says which filters it does not understand, and narrows nothing by them', () => {
    const query = parseQuery('日期:昨天 状态:没有')
    expect(query.unknown).toEqual(['日期:昨天', '状态:没有'])
    expect(isEmptyQuery(query)).toBe(true)
  })

  it('waits for the value of a filter that is being typed', () => {
    expect(isEmptyQuery(parseQuery('作者:'))).toBe(true)
  })

  it('reads whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseQuery(text)))
  })
})

describe('readDays', () => {
  it.each([
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017..2018', '2017-01-01', '2018-12-31'],
    ['2017-06..', '2017-06-01', ''],
    ['..2018-02', '', '2018-02-31'],
    ['2017年12月28日', '2017-12-28', '2017-12-28'],
    ['2017-1-5', '2017-01-05', '2017-01-05'],
  ])('%s', (text, from, to) => {
    expect(readDays(text)).toEqual({ from, to })
  })

  it.each(['', '..', '17', '2017-13', '2017-02-32', '2017..2018..2019'])('refuses %s', (text) => {
    expect(readDays(text)).toBeNull()
  })

  it('holds both ends', () => {
    const range = { from: '2017-01-01', to: '2017-12-31' }
    expect(isWithin(range, '2017-12-31T23:59:00+08:00')).toBe(true)
    expect(isWithin(range, '2018-01-01')).toBe(false)
  })
})
