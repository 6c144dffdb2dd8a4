import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../../../shared/article/record'
import { fieldProblems, missingForPublication } from '../../../../shared/article/requirements'
import { nextStatuses, statusOf } from '../../../../shared/article/status'
import { STATUSES } from '../../../../shared/article/record'
import { emptyDocument } from '../../../../shared/document/json'
import { sampleRecord } from '../../../support/sample-record'

const empty: ArticleRecord = { title: '', body: emptyDocument() }
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
    ['subtitle hint', { subtitle: '长'.repeat(51) }],
    ['summary hint', { summary: '长'.repeat(201) }],
  ])('says %s', (problem, change) => {
    expect(levels({ ...sampleRecord, ...change })).toEqual([problem])
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
