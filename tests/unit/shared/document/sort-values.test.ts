import { describe, expect, it } from 'vitest'
import { dateIn, numberIn, sortedOrder, sortKindOf } from '../../../../shared/document/sort-values'

const sorted = (texts: readonly string[], direction: 'ascending' | 'descending' = 'ascending'): readonly string[] =>
  sortedOrder(texts, direction).map((i) => texts[i] ?? '')

describe('numbers', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['３．５', 3.5],
    ['1.2亿', 1.2e8],
    ['3,400万元', 3.4e7],
    ['-3%', -0.03],
    ['￥20', 20],
    ['12人', 12],
    ['.5', 0.5],
    ['1,23', null],
    ['三', null],
    ['2017年12月', null],
    ['', null],
  ])('%s', (text, value) => {
    expect(numberIn(text)).toBe(value)
  })
})

describe('dates', () => {
  it('are compared by the day, however they are written', () => {
    const texts = ['2018/1/2', '2017年12月28日', '2017-12-28 09:30', '2017.3.1']
    expect(texts.every((text) => dateIn(text) !== null)).toBe(true)
    expect(sorted(texts)).toEqual(['2017.3.1', '2017年12月28日', '2017-12-28 09:30', '2018/1/2'])
    expect(dateIn('2017年13月1日')).toBeNull()
  })
})

describe('columns', () => {
  it('of numbers go by value, with empty cells last either way', () => {
    expect(sorted(['9,800', '1.2万', '', '980'])).toEqual(['980', '9,800', '1.2万', ''])
    expect(sorted(['9,800', '1.2万', '', '980'], 'descending')).toEqual(['1.2万', '9,800', '980', ''])
  })
  it('of text go by pinyin', () => {
    expect(sorted(['周桥', '安平', '石湾', '柳湾'])).toEqual(['安平', '柳湾', '石湾', '周桥'])
    expect(sortKindOf(['12', '待定'])).toBe('text')
  })
  it('keep equal rows as they stood', () => {
    expect(sortedOrder(['1', '0', '1', '0'], 'ascending')).toEqual([1, 3, 0, 2])
  })
})
