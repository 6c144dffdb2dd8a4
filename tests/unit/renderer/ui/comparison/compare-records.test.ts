import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRecords, type ParagraphChange } from '../../../../../renderer/ui/comparison/compare-records'
import type { ArticleRecord } from '../../../../../shared/article/record'
import type { DocumentJson } from '../../../../../shared/document/json'

const body = (...paragraphs: readonly string[]): DocumentJson => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const record = (title: string, ...paragraphs: readonly string[]): ArticleRecord => ({
  title,
  body: body(...paragraphs),
})

/** One side of a comparison read back: what stood there before, or what stands there after. */
const side = (paragraphs: readonly ParagraphChange[], without: 'added' | 'removed'): readonly string[] =>
  paragraphs
    .filter((paragraph) => paragraph.kind !== without)
    .map((paragraph) =>
      paragraph.kind === 'same'
        ? paragraph.text
        : paragraph.pieces
            .filter((piece) => piece.kind !== without)
            .map((piece) => piece.text)
            .join(''),
    )

describe('compareRecords', () => {
  it('names whole Chinese words, not single characters', () => {
    const { paragraphs } = compareRecords(record('', '省政府发布通知。'), record('', '市政府发布通告。'))
    const [paragraph] = paragraphs
    expect(paragraph).toMatchObject({ kind: 'changed' })
    if (paragraph?.kind !== 'changed') return
    const added = paragraph.pieces.filter((piece) => piece.kind === 'added').map((piece) => piece.text)
    expect(added).toContain('通告')
    expect(side(paragraphs, 'added')).toEqual(['省政府发布通知。'])
  })

  it('keeps an untouched paragraph untouched when one before it is added', () => {
    const { paragraphs } = compareRecords(record('', '一', '二'), record('', '新', '一', '二'))
    expect(paragraphs.map((paragraph) => paragraph.kind)).toEqual(['added', 'same', 'same'])
  })

  it('lists changed fields and says nothing of equal ones', () => {
    const before = { ...record('旧题', '一'), authors: ['甲', '乙'], summary: '摘要' }
    const after = { ...record('新题', '一'), authors: ['甲'], summary: '摘要', source: { name: '本社' } }
    expect(compareRecords(before, after).fields).toEqual([
      { field: 'authors', before: '甲、乙', after: '甲' },
      { field: 'source', before: '', after: '本社' },
      { field: 'title', before: '旧题', after: '新题' },
    ])
  })

  it('tells a change of form from a change of words', () => {
    const bold: DocumentJson = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '一', marks: [{ type: 'bold' }] }] }],
    }
    expect(compareRecords(record('', '一'), { title: '', body: bold }).onlyForm).toBe(true)
    expect(compareRecords(record('', '一'), record('', '二')).onlyForm).toBe(false)
    expect(compareRecords(record('', '一'), record('', '一')).onlyForm).toBe(false)
  })

  it('holds both texts whole, whatever changed', () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom('省', '政', '府', '发', '布', 'a', '1', '。') })
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (before, after) => {
        const { paragraphs } = compareRecords(record('', ...before), record('', ...after))
        const clean = (side: readonly string[]): string => side.join('\n')
        expect(clean(side(paragraphs, 'added'))).toBe(clean(before))
        expect(clean(side(paragraphs, 'removed'))).toBe(clean(after))
      }),
    )
  })
})
