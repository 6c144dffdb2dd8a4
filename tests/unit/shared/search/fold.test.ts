import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../../shared/search/fold'

describe('fold', () => {
  it('takes letter case, width and traditional characters for the same', () => {
    expect(fold('ＡＢＣ　１２３')).toBe('abc 123')
    expect(fold('圖書館的發展')).toBe('图书馆的发展')
    expect(fold('Gaotai 稿台')).toBe('gaotai 稿台')
  })

  it('keeps every place, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text)
        expect(folded.length).toBe(text.length)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })

  it('folds a long text in one go', () => {
    expect(fold('長'.repeat(300_000))).toBe('长'.repeat(300_000))
  })
})
