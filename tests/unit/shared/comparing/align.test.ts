import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, type Alignable } from '../../../../shared/comparing/align'

const text = (words: string): Alignable => ({ key: words, text: words, sort: 'text' })
const cell = (words: string): Alignable => ({ key: words, text: words, sort: 'cell' })
const rows = (before: readonly string[], after: readonly string[]) => align(before.map(text), after.map(text))

const A = '昨日全市降雨持续，水库水位上涨到警戒线。'
const B = '记者在现场看到，闸门已经全部打开。'
const C = '防汛指挥部提醒沿岸居民注意安全。'

describe('align', () => {
  it('holds every place of both sides once, in both orders', () => {
    const words = fc.string({ maxLength: 6, unit: fc.constantFrom('甲', '乙', '丙', '。') })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.array(words, { maxLength: 12 }), (before, after) => {
        const found = rows(before, after)
        expect(found.flatMap(([a]) => (a === null ? [] : [a]))).toEqual(before.map((_, at) => at))
        expect(found.flatMap(([, b]) => (b === null ? [] : [b]))).toEqual(after.map((_, at) => at))
        expect(found.every(([a, b]) => a !== null || b !== null)).toBe(true)
      }),
    )
  })

  it('keeps what follows an inserted, removed or moved line where it is', () => {
    expect(rows([A, B, C], [A, '新的一段，谁也不像。', B, C])).toEqual([
      [0, 0],
      [null, 1],
      [1, 2],
      [2, 3],
    ])
    expect(rows([A, B, C], [B, C, A])).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
      [null, 2],
    ])
  })

  it('pairs a rewritten line with its new state, also when another came before it', () => {
    const rewritten = '昨日全市降雨继续，水库水位已涨到警戒线以上。'
    expect(rows([A, C], ['一段新的话，说别的事。', rewritten, C])).toEqual([
      [null, 0],
      [0, 1],
      [1, 2],
    ])
  })

  it('leaves lines apart that have nothing in common', () => {
    expect(rows([A], ['体育馆周末免费开放，市民可以预约。'])).toEqual([
      [0, null],
      [null, 0],
    ])
  })

  it('pairs cells and short lines by their place, whatever stands in them', () => {
    expect(align(['9', '10', '11'].map(cell), ['9', '21', '11'].map(cell))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
    expect(rows([A, '线路', B], [A, '怎样走', B])[1]).toEqual([1, 1])
    expect(rows([A, '', B], [A, '新', B]).slice(1, 3)).toEqual([
      [1, null],
      [null, 1],
    ])
  })

  it('takes thousands of lines that are all rewritten', () => {
    const line = (at: number, end: string): string => `第${at}段说的是${at * 7919}号线路的第${at % 13}站${end}`
    const before = Array.from({ length: 2000 }, (_, at) => line(at, '今天开通'))
    const after = before.map((_, at) => line(at, '明天开通'))
    const found = rows(before, ['开头新加的一段话。', ...after])
    expect(found.filter(([a, b]) => a !== null && b === a + 1).length).toBeGreaterThan(1900)
  })
})
