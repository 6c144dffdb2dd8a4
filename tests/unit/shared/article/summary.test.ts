import { describe, expect, it } from 'vitest'
import type { Revision } from '../../../../shared/article/record'
import { firstSentences, summarize } from '../../../../shared/article/summary'
import type { DocumentJson } from '../../../../shared/document/json'
import { sampleRecord } from '../../../support/sample-record'

const doc = (...paragraphs: readonly string[]): DocumentJson => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
})

describe('firstSentences', () => {
  it.each([
    [['甲说好。乙说不好！丙呢？'], 8, '甲说好。'],
    [['甲说好。乙说不好！丙呢？'], 9, '甲说好。乙说不好！'],
    [['“真的吗？”他问。“真的。”'], 8, '“真的吗？”'],
    [['增长3.5%。其余略。'], 7, '增长3.5%。'],
    [['See No. 5 of v1.2. Then rest. End.'], 18, 'See No. 5 of v1.2.'],
    [['First one.', 'Second one.'], 40, 'First one. Second one.'],
    [['', '甲。', '乙。'], 10, '甲。乙。'],
    [['没有句号的一段', '第二段'], 20, '没有句号的一段第二段'],
    [['一二三四五六七八九十。'], 5, '一二三四…'],
    [['𠀀𠀁𠀂𠀃𠀄。'], 4, '𠀀𠀁𠀂…'],
    [['好吗？！好……再说。'], 4, '好吗？！'],
    [[''], 10, ''],
  ])('%j within %i is %j', (paragraphs, limit, expected) => {
    expect(firstSentences(doc(...paragraphs), limit)).toBe(expected)
  })

  it('leaves headings, captions and tables out', () => {
    const summary = firstSentences(sampleRecord.body, 1000)
    expect(summary).toContain('本报讯（记者 林知远）')
    for (const left of ['线路怎样走', '苏禾 摄', '9:00']) expect(summary).not.toContain(left)
  })
})

describe('summarize', () => {
  it('takes what lists show from the head', () => {
    const revision: Revision = {
      format: 1,
      articleId: '20260309-k3v7q2xa',
      number: 3,
      parents: [],
      savedAt: '2026-03-09T01:30:00.000Z',
      savedBy: '何念',
      reason: 'save',
      record: { ...sampleRecord, trashedAt: '2026-03-10T01:30:00.000Z' },
    }
    expect(summarize(revision, 'ab'.repeat(32), { forked: true, state: 'sound' })).toMatchObject({
      id: '20260309-k3v7q2xa',
      number: 3,
      source: '云溪晚报',
      status: 'inReview',
      updatedBy: '何念',
      trashed: true,
      forked: true,
    })
    const bare = summarize({ ...revision, record: { title: '', body: doc('一二 three.') } }, 'cd'.repeat(32), {
      forked: false,
      state: 'waiting',
    })
    expect(bare).toMatchObject({
      authors: [],
      source: '',
      publishTime: null,
      column: null,
      status: 'draft',
      language: 'zh-CN',
      characters: 8,
      trashed: false,
    })
  })
})
