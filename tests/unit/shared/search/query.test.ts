import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDays } from '../../../../shared/search/days'
import { isEmptyQuery, parseQuery } from '../../../../shared/search/query'

const today = '2026-11-25'
const parse = (text: string) => parseQuery(text, today)

describe('parseQuery', () => {
  it('takes terms, phrases and filters apart', () => {
    const query = parse('河道 “旧 河图” 作者:沈砚秋 来源:"汀岚 出版社" 状态:定稿 栏目：综合')
    expect(query.terms).toEqual(['河道', '旧 河图'])
    expect(query.authors).toEqual([{ text: '沈砚秋', whole: false }])
    expect(query.sources).toEqual([{ text: '汀岚 出版社', whole: false }])
    expect(query.statuses).toEqual(['approved'])
    expect(query.columns).toEqual(['综合'])
  })

  it('looks for what only resembles a filter', () => {
    expect(parse('时间:12:30').terms).toEqual(['时间:12:30'])
    expect(parse('https://example.cn').terms).toEqual(['https://example.cn'])
  })

  it('says which filters it does not understand, and narrows nothing by them', () => {
    const query = parse('日期:昨天 状态:没有')
    expect(query.unknown).toEqual(['日期:昨天', '状态:没有'])
    expect(isEmptyQuery(query)).toBe(true)
  })

  it('waits for the value of a filter that is being typed', () => {
    expect(isEmptyQuery(parse('作者:'))).toBe(true)
  })

  it('takes a name behind = for the whole of it, full width too', () => {
    expect(parse('作者:=王力 来源:＝汀岚').authors).toEqual([{ text: '王力', whole: true }])
    expect(parse('来源:＝汀岚').sources).toEqual([{ text: '汀岚', whole: true }])
  })

  it('reads whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parse(text)))
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
    expect(readDays(text, today)).toEqual({ from, to })
  })

  it.each([
    ['今天', '2026-11-25', '2026-11-25'],
    ['近7天', '2026-11-19', '2026-11-25'],
    ['近30天', '2026-10-27', '2026-11-25'],
    ['本年', '2026-01-01', '2026-11-25'],
  ])('%s moves with the calendar', (text, from, to) => {
    expect(readDays(text, today)).toEqual({ from, to })
    expect(readDays('近7天', '2026-03-03')?.from).toBe('2026-02-25')
  })

  it.each(['', '..', '17', '2017-13', '2017-02-32', '2017..2018..2019'])('refuses %s', (text) => {
    expect(readDays(text, today)).toBeNull()
  })
})
