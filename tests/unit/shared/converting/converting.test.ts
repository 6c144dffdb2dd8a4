import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withCase } from '../../../../shared/converting/letter-case'
import { toFullWidth, toHalfWidth } from '../../../../shared/converting/width'

const ALL = { letters: true, digits: true, punctuation: true }
const NONE = { letters: false, digits: false, punctuation: false }
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'Z',
      'ｂ',
      'Ｂ',
      '1',
      '９',
      ',',
      '，',
      '.',
      '。',
      '(',
      '（',
      '河',
      'ß',
      'é',
      ' ',
      '\u3000',
      '𠀀',
      'ŉ',
      '\n',
    ),
  )
  .map((units) => units.join(''))

describe('case', () => {
  it('changes Latin letters and nothing else', () => {
    expect(withCase('gaotai ｇａｏ 清河é straße', 'upper')).toBe('GAOTAI ＧＡＯ 清河É STRAßE')
    expect(withCase('GDP增长', 'lower')).toBe('gdp增长')
    expect(withCase("people's daily ONLINE清河news", 'capital')).toBe("People's Daily Online清河News")
  })
  it('keeps every unit in its place', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('upper' as const, 'lower' as const, 'capital' as const), (line, kind) => {
        const changed = withCase(line, kind)
        expect(changed.length).toBe(line.length)
        expect(withCase(changed, kind)).toBe(changed)
      }),
    )
  })
})

describe('width', () => {
  it('makes letters and digits half, and signs only beside them', () => {
    expect(toHalfWidth('ＧＡＯ，２０１７年１２月，清河（二期）', ALL)).toBe('GAO,2017年12月，清河（二期）')
  })
  it('makes signs full beside Chinese only', () => {
    expect(toFullWidth('清河,大河.全长3.5公里(约7里),at 12:30, see Node.js', { ...NONE, punctuation: true })).toBe(
      '清河，大河。全长3.5公里（约7里），at 12:30, see Node.js',
    )
  })
  it('leaves addresses alone', () => {
    const line = '见https://example.cn/a?b=1,2或desk@example.cn'
    expect(toFullWidth(line, ALL)).toBe(line)
  })
  it('does each kind only when asked', () => {
    expect(toFullWidth('a1', { ...NONE, letters: true })).toBe('ａ1')
    expect(toFullWidth('a1', { ...NONE, digits: true })).toBe('a１')
    expect(toHalfWidth('ａ１', { ...NONE, digits: true })).toBe('ａ1')
    expect(toHalfWidth('ａ，１', NONE)).toBe('ａ，１')
  })
  it('goes there and back for letters and digits, in place', () => {
    fc.assert(
      fc.property(text, (line) => {
        const parts = { ...ALL, punctuation: false }
        expect(toHalfWidth(toFullWidth(line, parts), parts)).toBe(toHalfWidth(line, parts))
        expect(toFullWidth(line, ALL).length).toBe(line.length)
        expect(toHalfWidth(line, ALL).length).toBe(line.length)
      }),
    )
  })
})
