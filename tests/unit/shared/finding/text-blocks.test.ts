import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBody } from '../../../../shared/document/check-body'
import type { NodeJson } from '../../../../shared/document/json'
import { withRecordEdits } from '../../../../shared/article/text-places'
import { OBJECT } from '../../../../shared/finding/find-query'
import { textBlocksOf, withTextEdits, type TextEdit } from '../../../../shared/finding/text-blocks'
import { arbitraryBody } from '../../../support/arbitrary-document'

const body = (...content: readonly object[]) => ({ type: 'doc' as const, content: content as never })
const text = (words: string, ...marks: readonly string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})

describe('texts of a body', () => {
  it('are found in whatever node holds them', () => {
    const note = { type: 'newNote', content: [text('注文')] }
    const doc = body(
      { type: 'paragraph', content: [text('前'), note, text('后')] },
      { type: 'newGallery', content: [{ type: 'newCaption', content: [text('图说')] }] },
    )
    expect(textBlocksOf(doc)).toEqual([
      { path: [0], text: `前${OBJECT}后` },
      { path: [0, 1], text: '注文' },
      { path: [1, 0], text: '图说' },
    ])
  })

  it('are found in what tables, pictures and recordings say beside their text, in reading order', () => {
    const cells = [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }]
    const doc = body(
      { type: 'table', attrs: { caption: '清河水质', note: '资料来源：清河站' }, content: cells },
      { type: 'figure', attrs: { alt: '清河', media: null }, content: [{ type: 'figcaption', content: [text('图')] }] },
      { type: 'constructor' },
    )
    expect(textBlocksOf(doc).map(({ path }) => path)).toEqual([
      [0, 'caption'],
      [0, 'note'],
      [1, 'alt'],
      [1, 0],
    ])
    const edits = [
      { path: [0, 'note'] as const, from: 5, to: 7, text: '大河' },
      { path: [1, 'alt'] as const, from: 0, to: 1, text: '' },
    ]
    const replaced: NodeJson | null = withTextEdits(doc, edits)
    expect(replaced?.content?.map(({ attrs }) => attrs)).toEqual([
      { caption: '清河水质', note: '资料来源：大河站' },
      { alt: '河', media: null },
      undefined,
    ])
    expect(withTextEdits(doc, [{ path: [1, 'alt'], from: 0, to: 3, text: '' }])).toBeNull()
    expect(withTextEdits(doc, [{ path: [1, 'caption'], from: 0, to: 1, text: '' }])).toBeNull()
  })

  it('are replaced with the marks that stood there', () => {
    const doc = body({ type: 'paragraph', content: [text('清河'), text('整治', 'bold'), text('工程')] })
    const edits = [
      { path: [0], from: 1, to: 3, text: '湖' },
      { path: [0], from: 3, to: 4, text: '理' },
    ]
    expect(withTextEdits(doc, edits)).toEqual(
      body({ type: 'paragraph', content: [text('清湖'), text('理', 'bold'), text('工程')] }),
    )
    expect(withTextEdits(doc, [{ path: [0], from: 2, to: 4, text: '' }])).toEqual(
      body({ type: 'paragraph', content: [text('清河工程')] }),
    )
  })

  it('break lines where the node may hold a break, and stay one line elsewhere', () => {
    const figure = {
      type: 'figure',
      attrs: { alt: '图，景' },
      content: [{ type: 'credit', content: [text('甲，乙')] }],
    }
    const doc = body({ type: 'paragraph', content: [text('甲'), text('，', 'bold'), text('乙')] }, figure)
    const edits = ([[0], [1, 0], [1, 'alt']] as const).map((path) => ({ path, from: 1, to: 2, text: '：\n' }))
    const broken = { type: 'hardBreak', marks: [{ type: 'bold' }] }
    expect(withTextEdits(doc, edits)).toEqual(
      body(
        { type: 'paragraph', content: [text('甲'), text('：', 'bold'), broken, text('乙')] },
        { type: 'figure', attrs: { alt: '图： 景' }, content: [{ type: 'credit', content: [text('甲： 乙')] }] },
      ),
    )
  })

  it('are left alone by edits that point at nothing, or over what is no text', () => {
    const doc = body({ type: 'paragraph', content: [text('前'), { type: 'newNote', content: [text('注')] }] })
    expect(withTextEdits(doc, [{ path: [3], from: 0, to: 1, text: '' }])).toBeNull()
    expect(withTextEdits(doc, [{ path: [0], from: 0, to: 9, text: '' }])).toBeNull()
    expect(withTextEdits(doc, [{ path: [0], from: 0, to: 2, text: '' }])).toBeNull()
    expect(withTextEdits(doc, [])).toBe(doc)
  })

  it('become exactly what replacing in the lines gives, in a sound body', () => {
    fc.assert(
      fc.property(
        arbitraryBody,
        fc.constantFrom('闻', 'word', '、', '1'),
        fc.constantFrom('', '新', 'longer'),
        (doc, old, now) => {
          const blocks = textBlocksOf(doc)
          const edits = blocks.flatMap(({ path, text: line }): TextEdit[] =>
            [...line.matchAll(new RegExp(old, 'g'))].map(({ index }) => ({
              path,
              from: index,
              to: index + old.length,
              text: now,
            })),
          )
          const result = withTextEdits(doc, edits)
          expect(result).not.toBeNull()
          if (result === null) return
          checkBody(result, false)
          const lines = blocks
            .map(({ text: line }) => line.replaceAll(old, now))
            .filter((line) => line.replaceAll(OBJECT, '').replaceAll('\n', '') !== '')
          const seen = textBlocksOf(result)
            .map(({ text: line }) => line)
            .filter((line) => line.replaceAll(OBJECT, '').replaceAll('\n', '') !== '')
          expect(seen).toEqual(lines)
        },
      ),
    )
  })
})

describe('edits of a record', () => {
  const record = { title: '清河消息', summary: '清河', body: body({ type: 'paragraph', content: [text('清河')] }) }
  it('reach its fields and its body', () => {
    const edits = (['title', 'summary', [0]] as const).map((place) => ({ place, from: 0, to: 1, text: '大' }))
    expect(withRecordEdits(record, edits)).toEqual({
      title: '大河消息',
      summary: '大河',
      body: body({ type: 'paragraph', content: [text('大河')] }),
    })
  })
  it('are refused where a field has no such place', () => {
    expect(withRecordEdits(record, [{ place: 'subtitle', from: 0, to: 1, text: '' }])).toBeNull()
  })
})
