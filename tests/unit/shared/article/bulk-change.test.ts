import { describe, expect, it } from 'vitest'
import { changedRecord, statusesBefore } from '../../../../shared/article/bulk-change'
import type { ArticleRecord } from '../../../../shared/article/record'

const record: ArticleRecord = { title: '口岸', body: { type: 'doc', content: [{ type: 'paragraph' }] } }
const keywords = (before: readonly string[], add: readonly string[], remove: readonly string[]) =>
  changedRecord({ ...record, keywords: before }, { kind: 'keywords', add, remove })?.keywords

describe('a change of many articles', () => {
  it('takes a status only by the steps that are allowed', () => {
    expect(changedRecord(record, { kind: 'status', status: 'inReview' })?.status).toBe('inReview')
    expect(changedRecord(record, { kind: 'status', status: 'draft' })).toBeNull()
    expect(() => changedRecord(record, { kind: 'status', status: 'published' })).toThrow('草稿不能一步改为已发布。')
    expect(statusesBefore('returned')).toEqual(['inReview', 'approved'])
  })

  it('sets and clears the column', () => {
    expect(changedRecord(record, { kind: 'column', column: 'news' })?.column).toBe('news')
    expect(changedRecord(record, { kind: 'column', column: null })).toBeNull()
    expect(changedRecord({ ...record, column: 'news' }, { kind: 'column', column: null })).toEqual(record)
  })

  it('adds and removes keywords, keeping the order of the others', () => {
    expect(keywords(['河', '桥', '船'], ['岸', '河'], ['桥'])).toEqual(['河', '船', '岸'])
    expect(keywords(['河'], ['河'], ['岸'])).toBeUndefined()
    expect(changedRecord({ ...record, keywords: ['河'] }, { kind: 'keywords', add: [], remove: ['河'] })).toEqual(
      record,
    )
  })

  it('leaves the trash alone', () => {
    const trashed = { ...record, trashedAt: '2026-11-23T01:00:00Z' }
    expect(() => changedRecord(trashed, { kind: 'column', column: 'news' })).toThrow('回收站')
  })
})
