import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBody, countText } from '../../../../shared/document/counts'
import { textOf } from '../../../../shared/document/text'
import { arbitraryBody } from '../../../support/arbitrary-document'

describe('countText', () => {
  it.each<readonly [string, number, number, number]>([
    ['', 0, 0, 0],
    [' \n\u3000\t', 0, 0, 0],
    ['质量第一。', 4, 0, 5],
    ['GDP增长3.5%，达1,234.5亿元', 5, 3, 20],
    ["don't stop well-known", 0, 3, 19],
    ['TBT/SPS评议', 2, 2, 9],
    ['𠀀𠮷野家', 4, 0, 4],
    ['二〇二六年', 5, 0, 5],
    ['ＡＢＣ１２３', 0, 1, 6],
    ['e\u0301te\u0301', 0, 1, 3],
    ['好👍🏽', 1, 0, 3],
    ['a—b', 0, 2, 3],
    ['end. Next', 0, 2, 8],
    ['稿\u200b台', 2, 0, 2],
    ['desk@example.cn', 0, 1, 15],
  ])('%j: %i Chinese, %i words, %i characters', (text, chinese, words, characters) => {
    expect(countText(text)).toMatchObject({ chinese, words, characters })
  })

  it('rounds reading time up and gives none to no text', () => {
    expect(countText('').minutes).toBe(0)
    expect(countText('好').minutes).toBe(1)
    expect(countText('好'.repeat(800)).minutes).toBe(2)
    expect(countText('好'.repeat(400) + ' word'.repeat(200)).minutes).toBe(2)
  })

  it('adds up over paragraphs and never counts more than there are code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [whole, first, second] = [countText(`${a}\n${b}`), countText(a), countText(b)]
        expect(whole.chinese).toBe(first.chinese + second.chinese)
        expect(whole.characters).toBe(first.characters + second.characters)
        expect(whole.characters).toBeLessThanOrEqual(Array.from(a + b).length)
      }),
    )
  })
})

it('counts a body block by block as it counts its text', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      expect(countBody(body)).toEqual(countText(textOf(body)))
      expect(countBody(body)).toEqual(countText(textOf(body)))
    }),
    { numRuns: 100 },
  )
})
