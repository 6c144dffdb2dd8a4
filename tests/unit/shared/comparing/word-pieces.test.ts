import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordPieces, type WordPiece } from '../../../../shared/comparing/word-pieces'

const without = (pieces: readonly WordPiece[], kind: WordPiece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

describe('wordPieces', () => {
  it('names whole Chinese words, not single characters', () => {
    const added = wordPieces('省政府发布通知。', '市政府发布通告。').filter(({ kind }) => kind === 'added')
    expect(added.map(({ text }) => text)).toContain('通告')
  })

  it('gives back both texts, whatever changed, and joins what belongs together', () => {
    const text = fc.string({ unit: fc.constantFrom('省', '政', '府', '发', '布', '的', 'a', '1', '。', '𠀀', '\n') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordPieces(before, after)
        expect(without(pieces, 'added')).toBe(before)
        expect(without(pieces, 'removed')).toBe(after)
        expect(pieces.some((piece, at) => piece.kind === pieces[at + 1]?.kind || piece.text === '')).toBe(false)
      }),
    )
  })

  it('says nothing of a text that is the same', () => {
    expect(wordPieces('同一句话。', '同一句话。')).toEqual([{ kind: 'same', text: '同一句话。' }])
    expect(wordPieces('', '')).toEqual([])
  })

  it('gives up on two long texts without anything in common, and still holds them whole', () => {
    const before = Array.from({ length: 4000 }, (_, at) => `a${at} `).join('')
    const after = Array.from({ length: 4000 }, (_, at) => `b${at} `).join('')
    const pieces = wordPieces(`头${before}尾`, `头${after}尾`)
    expect(without(pieces, 'added')).toBe(`头${before}尾`)
    expect(without(pieces, 'removed')).toBe(`头${after}尾`)
  })
})
