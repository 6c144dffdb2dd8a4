import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../shared/search/query'
import {
  filterPiece,
  filterValues,
  withFilter,
  withoutFilters,
  withoutPiece,
} from '../../../../shared/search/query-edit'

const today = '2026-11-25'

describe('filters within a query', () => {
  it('are added behind what is typed, and left where they stand', () => {
    expect(withFilter('河道', 'status', ['定稿'])).toBe('河道 状态:定稿')
    expect(withFilter('状态:定稿 河道', 'status', ['定稿', '送审'])).toBe('状态:定稿 河道 状态:送审')
    expect(withFilter('状态:定稿 河道 状态:送审', 'status', ['送审'])).toBe('河道 状态:送审')
    expect(withFilter('状态:定稿 “旧  河图” 状态:送审', 'author', [])).toBe('状态:定稿 “旧 河图” 状态:送审')
  })

  it('are read back as they were set', () => {
    const text = withFilter('河道', 'source', ['汀岚 出版社', '=新源:社'])
    expect(text).toBe('河道 来源:"汀岚 出版社" 来源:"=新源:社"')
    expect(filterValues(text, 'source')).toEqual(['汀岚 出版社', '=新源:社'])
    expect(parseQuery(text, today).terms).toEqual(['河道'])
  })

  it('are taken away one by one or all at once', () => {
    expect(withoutPiece('河道 作者:沈 状态:定稿', 1)).toBe('河道 状态:定稿')
    expect(withoutPiece('河道', 3)).toBe('河道')
    expect(withoutFilters('作者:沈 河道 状态:定稿 “旧 河”')).toBe('河道 “旧 河”')
  })

  it('hold any name, and never change the words beside them', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() === text && !/["“”\u0000-\u001f]/u.test(text))
    fc.assert(
      fc.property(name, (value) => {
        const text = `河道 ${filterPiece('author', value)} 旧图`
        expect(filterValues(text, 'author')).toEqual([value])
        expect(withoutFilters(text)).toBe('河道 旧图')
        expect(withFilter(text, 'author', [])).toBe('河道 旧图')
      }),
    )
  })
})
