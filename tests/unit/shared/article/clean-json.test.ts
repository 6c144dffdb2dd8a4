import { expect, test } from 'vitest'
import { cleanJson } from '../../../../shared/article/clean-json'

/** What becomes of one code unit between two letters. */
function kept(unit: number): string {
  const character = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdfff) return '\ufffd'
  if (unit === 0xfffe || unit === 0xffff) return ''
  if (character === '\t' || character === '\n' || character === '\r') return character
  return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) ? '' : character
}

test('every code unit by itself is kept, made well-formed or dropped, in texts and in names', () => {
  const wrong: number[] = []
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const given = `甲${String.fromCharCode(unit)}乙`
    const expected = `甲${kept(unit)}乙`
    const text = JSON.stringify(cleanJson({ text: given })) === JSON.stringify({ text: expected })
    const name = JSON.stringify(cleanJson({ [given]: 1 })) === JSON.stringify({ [expected]: 1 })
    if (!text || !name) wrong.push(unit)
  }
  expect(wrong).toEqual([])
})

test('pairs of surrogates are characters like others', () => {
  const value = { text: '𠮷野家', marks: [{ name: '𣸣' }] }
  expect(cleanJson(value)).toBe(value)
})

test('what needs no change is shared, also beside what does', () => {
  const clean = { text: '甲' }
  expect(cleanJson(clean)).toBe(clean)
  const cleaned = cleanJson({ clean, list: ['乙\u0000'] }) as { readonly clean: unknown; readonly list: unknown }
  expect(cleaned.clean).toBe(clean)
  expect(cleaned.list).toEqual(['乙'])
})
