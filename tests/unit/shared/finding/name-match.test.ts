import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchName } from '../../../../shared/finding/name-match'
import { readName } from '../../../../shared/finding/read-name'

const meant = (typed: string, name: string): string | null => {
  const match = matchName(typed, readName(name))
  return match === null ? null : name.slice(match.from, match.to)
}

describe('finding a name', () => {
  it('by characters, full pinyin, initials, or a mixture', () => {
    expect(meant('替换', '查找和替换')).toBe('替换')
    expect(meant('chazhao', '查找和替换')).toBe('查找')
    expect(meant('czhth', '查找和替换')).toBe('查找和替换')
    expect(meant('tihuan', '查找和替换')).toBe('替换')
    expect(meant('th', '查找和替换')).toBe('替换')
    expect(meant('xian', '显示')).toBe('显')
    expect(meant("xi'an", '西安')).toBe('西安')
    expect(meant('html', '复制正文 HTML')).toBe('HTML')
    expect(meant('zwh', '复制正文 HTML')).toBe('正文 H')
    expect(meant('lv', '绿色')).toBe('绿')
  })
  it('not by letters that it does not have', () => {
    expect(meant('xyz', '查找')).toBeNull()
    expect(meant('hc', '查找')).toBeNull()
  })
  it('by every reading of a character', () => {
    expect(meant('chongzuo', '重做')).toBe('重做')
    expect(meant('hangjian', '行间')).toBe('行间')
  })
  it('by any beginning of its full pinyin and its initials', () => {
    const name = fc.constantFrom('移入回收站', '从模板新建', '显示或隐藏稿件列表', '打开其他稿库')
    fc.assert(
      fc.property(name, fc.nat(), fc.boolean(), (text, cut, full) => {
        const letters = readName(text)
          .readings.map(([syllable = '']) => (full ? syllable : syllable.slice(0, 1)))
          .join('')
        expect(matchName(letters.slice(0, (cut % letters.length) + 1), readName(text))?.from).toBeDefined()
      }),
    )
  })
})
