import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../../../shared/article/record'
import { fieldProblems, missingForPublication } from '../../../../shared/article/requirements'
import { nextStatuses, statusOf } from '../../../../shared/article/status'
import { STATUSES } from '../../../../shared/article/record'
import { emptyDocument } from '../../../../shared/document/json'
import { defaultGateSettings, gateFindings } from '../../../../shared/portal/site/gate'
import { sampleRecord } from '../../../support/sample-record'

const empty: ArticleRecord = { title: '', body: emptyDocument() }
const withdrawal = { at: '2026-11-02', kind: 'withdrawal', by: '何念', text: '来源有误。' }
const levels = (record: ArticleRecord): readonly string[] =>
  fieldProblems(record).map(({ field, level }) => `${field} ${level}`)

describe('fieldProblems', () => {
  it('finds nothing in a complete record', () => {
    expect(fieldProblems(sampleRecord)).toEqual([])
    expect(missingForPublication(sampleRecord)).toEqual([])
  })

  it('names what an empty draft lacks', () => {
    expect(levels(empty)).toEqual([
      'title missing',
      'authors hint',
      'publishTime missing',
      'column missing',
      'summary hint',
      'body missing',
    ])
    expect(missingForPublication(empty)).toHaveLength(4)
  })

  it('asks a reprint for its origin', () => {
    const { originalTitle: _title, originalAuthors: _authors, ...rest } = sampleRecord
    expect(levels({ ...rest, source: { kind: 'reprint' }, originalAuthors: [' '] })).toEqual([
      'source missing',
      'originalTitle missing',
      'originalAuthors missing',
    ])
    expect(levels({ ...rest, source: { kind: 'own' } })).toEqual([])
  })

  it.each<readonly [string, Partial<ArticleRecord>]>([
    ['publishTime wrong', { publishTime: '2026年3月' }],
    ['source wrong', { source: { name: '某报', url: 'javascript:alert(1)' } }],
    ['source wrong', { source: { name: '某报', url: 'mailto:a@example.cn' } }],
    ['externalUrl wrong', { externalUrl: 'lib.example' }],
    ['title hint', { title: '长'.repeat(31) }],
    ['corrections hint', { status: 'corrected', corrections: [{ at: '2026-11-02', kind: '', by: '', text: ' ' }] }],
    ['corrections hint', { status: 'corrected', corrections: [withdrawal] }],
    ['corrections hint', { status: 'withdrawn', corrections: [{ ...withdrawal, kind: 'text' }] }],
    ['title unfilled', { title: '关于〔事项〕的通知' }],
    ['subtitle hint', { subtitle: '长'.repeat(51) }],
    ['summary hint', { summary: '长'.repeat(201) }],
  ])('says %s', (problem, change) => {
    expect(levels({ ...sampleRecord, ...change })).toEqual([problem])
  })

  it("counts a template's places that nobody filled in; years and countries in such brackets are the text's own", () => {
    const body = (...texts: readonly string[]): ArticleRecord['body'] => ({
      type: 'doc',
      content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    })
    const left = { ...sampleRecord, body: body('定于〔时间〕在〔地点〕举行。', '联系人：〔姓名〕。') }
    expect(levels(left)).toEqual(['body unfilled'])
    expect(missingForPublication(left)).toEqual(['正文里有 3 处〔〕可能没有填，如“〔时间〕”。'])
    expect(levels({ ...sampleRecord, body: body('市发〔2017〕12号文件，〔美〕海明威著。') })).toEqual([])
    const references =
      '详见〔附件〕〔附件1〕〔附件一、二〕〔附表 2〕，〔注1〕〔注①〕〔编者注〕〔译注〕〔图3〕〔表三〕。'
    expect(levels({ ...sampleRecord, body: body(references) })).toEqual([])
    const blanks = '〔附件名称〕、〔图片说明〕、〔注册地〕、〔表决结果〕、〔见报日期〕'
    expect(missingForPublication({ ...sampleRecord, body: body(blanks) })).toEqual([
      '正文里有 5 处〔〕可能没有填，如“〔附件名称〕”。',
    ])
    expect(gateFindings(left, defaultGateSettings)).toMatchObject([{ rule: 'unfilled', level: 'warn' }])
  })

  it('counts notes that nothing is written in', () => {
    const reference = (id: string) => ({ type: 'footnoteReference', attrs: { id } })
    const note = (id: string, text: string) => ({
      type: 'footnote',
      attrs: { id },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })
    const record = (second: string, third: string): ArticleRecord => ({
      ...sampleRecord,
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: '据统计' }, ...['a', 'b', 'c'].map(reference)] },
          { type: 'footnotes', content: [note('a', '见年鉴。'), note('b', second), note('c', third)] },
        ],
      },
    })
    expect(levels(record('同上。', '同上。'))).toEqual([])
    const left = record('', ' ')
    expect(missingForPublication(left)).toEqual(['有 2 条脚注没有内容，如第 2 条。'])
    expect(gateFindings(left, defaultGateSettings)).toMatchObject([{ rule: 'unfilled', level: 'warn' }])
  })

  it('counts pictures without words and without bytes', () => {
    const figure = {
      type: 'figure',
      attrs: { media: null, alt: ' ' },
      content: [{ type: 'figcaption' }, { type: 'credit' }],
    }
    const record: ArticleRecord = {
      ...sampleRecord,
      body: { type: 'doc', content: [{ type: 'blockquote', content: [figure] }, figure] },
    }
    expect(levels(record)).toEqual(['body missing', 'body hint'])
    expect(fieldProblems(record)[0]?.message).toContain('2')
  })
})

describe('status', () => {
  it('is draft until said otherwise, and reaches every state', () => {
    expect(statusOf(empty)).toBe('draft')
    const reached = new Set<string>(['draft'])
    for (const status of STATUSES) for (const next of nextStatuses(status)) reached.add(next)
    expect([...reached].sort()).toEqual([...STATUSES].sort())
    expect(nextStatuses('draft')).not.toContain('published')
  })
})
