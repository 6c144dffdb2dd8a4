import { describe, expect, it } from 'vitest'
import { completionsAt } from '../../../../shared/search/completion'

const values = {
  column: ['综合新闻', '社内 动态'],
  author: ['沈砚秋', '沈从简'],
  source: ['汀岚出版社'],
  status: ['草稿', '定稿'],
  date: ['2026'],
}
const texts = (text: string): readonly string[] => completionsAt(text, text.length, values).map((one) => one.text)

describe('completionsAt', () => {
  it('offers the filter that a word begins', () => {
    expect(texts('河道 栏')).toEqual(['河道 栏目:'])
    expect(texts('河道')).toEqual([])
  })

  it('offers the values that go with what is there already', () => {
    expect(texts('作者:沈')).toEqual(['作者:沈砚秋 ', '作者:沈从简 '])
    expect(texts('栏目:')).toEqual(['栏目:综合新闻 ', '栏目:"社内 动态" '])
    expect(texts('状态:定稿')).toEqual([])
  })

  it('leaves what stands behind the caret', () => {
    const [first] = completionsAt('状态:定 河道', 4, values)
    expect(first).toEqual({ label: '定稿', text: '状态:定稿  河道', caret: 6 })
  })
})
