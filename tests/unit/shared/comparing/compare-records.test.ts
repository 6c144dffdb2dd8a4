import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../../../shared/article/record'
import { compareBodies, type LineChange } from '../../../../shared/comparing/compare-bodies'
import { compareRecords } from '../../../../shared/comparing/compare-records'
import { fieldLabel } from '../../../../shared/comparing/field-words'
import { formChanges } from '../../../../shared/comparing/form-changes'
import { linePieces } from '../../../../shared/comparing/line-pieces'
import { linesOf } from '../../../../shared/comparing/lines'
import { emptyDocument, type DocumentJson, type NodeJson } from '../../../../shared/document/json'
import { paragraphsOf } from '../../../../shared/document/text'
import { arbitraryBody } from '../../../support/arbitrary-document'
import { SAMPLE_MEDIA, sampleRecord } from '../../../support/sample-record'

const text = (words: string, ...marks: readonly string[]): NodeJson => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})
const block = (type: string, words: string, attrs?: NodeJson['attrs']): NodeJson => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  content: [text(words)],
})
const body = (...content: readonly NodeJson[]): DocumentJson => ({ type: 'doc', content })
const figure = (media: string, caption: string, more: NodeJson['attrs'] = {}): NodeJson => ({
  type: 'figure',
  attrs: { media, alt: '', width: null, align: null, ...more },
  content: [block('figcaption', caption), block('credit', '苏禾 摄')],
})
const columns = {
  columns: [
    {
      id: 'news',
      name: '新闻中心',
      slug: 'xwzx',
      children: [{ id: 'general', name: '综合新闻', slug: 'zhxw', children: [] }],
    },
  ],
}

/** What the comparison says of form, all lines together. */
const said = (before: DocumentJson, after: DocumentJson): readonly string[] =>
  compareBodies(before, after).lines.flatMap((line) =>
    line.kind === 'changed' ? formChanges(line.before, line.after) : [],
  )

/** One side of a comparison read back out of its pieces. */
const side = (lines: readonly LineChange[], which: 'before' | 'after'): readonly string[] =>
  lines.flatMap((line) => {
    if (line.kind === 'added') return which === 'after' ? [line.after.text] : []
    if (line.kind === 'removed') return which === 'before' ? [line.before.text] : []
    const other = which === 'before' ? 'added' : 'removed'
    const pieces = linePieces(line.before, line.after).filter(({ kind }) => kind !== other)
    return [pieces.map((piece) => piece.text).join('')]
  })

describe('compareBodies', () => {
  it('gives back both texts line by line, whatever changed', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (before, after) => {
        const { lines } = compareBodies(before, after)
        expect(side(lines, 'before')).toEqual(linesOf(before).map((line) => line.text))
        expect(side(lines, 'after')).toEqual(linesOf(after).map((line) => line.text))
      }),
    )
  })

  it('says nothing of a body beside itself, and never nothing of two that print differently', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (before, after) => {
        const itself = compareBodies(before, structuredClone(before))
        expect(itself.regrouped || itself.lines.some(({ kind }) => kind !== 'same')).toBe(false)
        if (JSON.stringify(before) === JSON.stringify(after)) return
        const { lines, regrouped } = compareBodies(before, after)
        expect(regrouped || lines.some(({ kind }) => kind !== 'same')).toBe(true)
      }),
    )
  })

  it('reads every word of a body', () => {
    fc.assert(
      fc.property(arbitraryBody, (any) => {
        const words = linesOf(any).flatMap((line) => [line.text, line.figure?.credit ?? ''])
        const clean = (texts: readonly string[]) =>
          texts.map((word) => word.replaceAll('\n', ' ').replaceAll('〔注〕', '').trim()).filter(Boolean)
        expect(clean(words)).toEqual(clean(paragraphsOf(any)))
      }),
    )
  })

  it('names a change of structure, alignment and list numbers', () => {
    const list = (start: number): NodeJson => ({
      type: 'orderedList',
      attrs: { start },
      content: [{ type: 'listItem', content: [block('paragraph', '第一条线路')] }],
    })
    expect(said(body(block('paragraph', '线路怎样走')), body(block('heading', '线路怎样走', { level: 2 })))).toEqual([
      '段落 → 小标题',
    ])
    expect(said(body(block('paragraph', '右')), body(block('paragraph', '右', { align: 'right' })))).toEqual([
      '对齐：版式默认 → 右对齐',
    ])
    expect(said(body(list(1)), body(list(3)))).toEqual(['起始编号：1 → 3'])
    expect(said(body(list(1)), body(block('paragraph', '第一条线路')))).toEqual(['编号列表 → 段落'])
  })

  it('names marks, also where the words changed beside them', () => {
    const plain = body({ type: 'paragraph', content: [text('本报讯，流动车装载两千册图书出发。')] })
    const bold = body({
      type: 'paragraph',
      content: [text('本报讯', 'bold'), text('，流动车装载三千册图书出发。')],
    })
    const change = compareBodies(plain, bold).lines[0]
    expect(said(plain, bold)).toEqual(['加粗'])
    expect(said(bold, plain)).toEqual(['取消加粗'])
    if (change?.kind !== 'changed') throw new Error('not changed')
    expect(linePieces(change.before, change.after)[0]).toMatchObject({ kind: 'formed', text: '本报讯' })
  })

  it('names merged cells and what happened to a figure', () => {
    const table = (colspan: number): NodeJson => ({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', attrs: { colspan }, content: [block('paragraph', '石桥')] }],
        },
      ],
    })
    expect(said(body(table(1)), body(table(2)))).toEqual(['单元格合并：1 列 × 1 行 → 2 列 × 1 行'])
    const other = `${'6b'.repeat(32)}.png`
    expect(
      said(body(figure(SAMPLE_MEDIA, '首日到村')), body(figure(other, '首日到村', { alt: '车', width: 60 }))),
    ).toEqual(['换了图片', '替代文字：（无） → 车', '图片宽度：原宽 → 60%'])
    expect(compareBodies(body(figure(SAMPLE_MEDIA, '甲')), body(figure(SAMPLE_MEDIA, '完全不同'))).lines[0]?.kind).toBe(
      'changed',
    )
  })

  it('tells a moved paragraph from a removed and an added one', () => {
    const [one, two] = ['昨日水位上涨到警戒线。', '记者看到闸门已经打开。']
    const { lines } = compareBodies(
      body(block('paragraph', one), block('paragraph', two)),
      body(block('paragraph', two), block('paragraph', one)),
    )
    expect(lines.filter((line) => 'moved' in line && line.moved).length).toBe(2)
  })

  it('says so when only lists are joined otherwise', () => {
    const item = (words: string): NodeJson => ({ type: 'listItem', content: [block('paragraph', words)] })
    const list = (...words: readonly string[]): NodeJson => ({ type: 'bulletList', content: words.map(item) })
    const { lines, regrouped } = compareBodies(body(list('甲', '乙')), body(list('甲'), list('乙')))
    expect(lines.every(({ kind }) => kind === 'same')).toBe(true)
    expect(regrouped).toBe(true)
  })
})

describe('compareRecords', () => {
  it('lists changed fields in words, in the order of the panel, and says nothing of equal ones', () => {
    const before: ArticleRecord = {
      title: '旧题',
      authors: ['甲', '乙'],
      column: 'general',
      summary: '摘要',
      body: body(),
    }
    const after: ArticleRecord = {
      title: '新题',
      authors: ['甲'],
      column: 'gone',
      summary: '摘要',
      status: 'inReview',
      source: { name: '云溪晚报', kind: 'reprint' },
      publishTime: '2026-03-09T09:30:00+08:00',
      corrections: [
        { at: '2026-03-10T10:00:00+08:00', kind: 'text', text: '人名有误。', by: '何念' },
        { at: '2026-03-11T10:00:00+08:00', kind: 'withdrawal', text: '来源有误。', by: '周宁' },
      ],
      body: body(),
    }
    const { fields } = compareRecords(before, after, columns)
    expect(fields.map(({ label, before: old, after: now }) => [label, old.words, now.words])).toEqual([
      ['标题', '旧题', '新题'],
      ['作者', '甲、乙', '甲'],
      ['来源', '', '云溪晚报（转载）'],
      ['发布时间', '', '2026-03-09 09:30'],
      ['栏目', '新闻中心 › 综合新闻', '已不存在的栏目（gone）'],
      ['状态', '', '送审'],
      ['更正和撤稿说明', '', '2026-03-10 10:00 何念：人名有误。\n撤稿说明 2026-03-11 10:00 周宁：来源有误。'],
    ])
  })

  it('says nothing of the empty paragraph of a text that nobody began', () => {
    const blank: ArticleRecord = { title: '', body: emptyDocument() }
    const written: ArticleRecord = { title: '', body: body(block('heading', '小标题'), block('paragraph', '头一段')) }
    const kinds = (before: ArticleRecord, after: ArticleRecord): readonly string[] =>
      compareRecords(before, after, columns).lines.map(({ kind }) => kind)
    expect(kinds(blank, written)).toEqual(['added', 'added'])
    expect(kinds(written, blank)).toEqual(['removed', 'removed'])
    expect(kinds(blank, { ...blank, title: '只有标题' })).toEqual([])
  })

  it('has a Chinese label for every field, and says nothing of a record beside itself', () => {
    const { fields } = compareRecords({ title: '', body: body() }, sampleRecord, columns)
    expect(fields.map(({ field }) => field).sort()).toEqual(
      Object.keys(sampleRecord)
        .filter((key) => key !== 'body')
        .sort(),
    )
    for (const { label, after } of fields) {
      expect(label).toMatch(/^[\p{Script=Han}]+$/u)
      expect(after.words).not.toBe('')
    }
    expect(fields.find(({ field }) => field === 'cover')?.after).toEqual({
      words: '流动服务车首日到村',
      image: SAMPLE_MEDIA,
    })
    expect(fieldLabel('mood')).toContain('mood')
    expect(compareRecords(sampleRecord, structuredClone(sampleRecord), columns)).toMatchObject({
      fields: [],
      regrouped: false,
    })
  })
})
