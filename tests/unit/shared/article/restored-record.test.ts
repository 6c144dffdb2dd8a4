import { describe, expect, it } from 'vitest'
import type { ArticleRecord, CommentThread } from '../../../../shared/article/record'
import { restoredRecord } from '../../../../shared/article/restored-record'
import { withoutLooseComments } from '../../../../shared/article/loose-comments'
import type { DocumentJson, NodeJson } from '../../../../shared/document/json'

const thread = (id: string): CommentThread => ({
  id,
  notes: [{ by: '林晓', at: '2026-11-23T02:00:00Z', text: '请核对' }],
})
const commented = (text: string, ...ids: readonly string[]): NodeJson => ({
  type: 'text',
  text,
  ...(ids.length === 0 ? {} : { marks: ids.map((id) => ({ type: 'comment', attrs: { id } })) }),
})
const doc = (...paragraphs: readonly (readonly NodeJson[])[]): DocumentJson => ({
  type: 'doc',
  content: paragraphs.map((content) => ({ type: 'paragraph', content })),
})

describe('an earlier text as the next one', () => {
  it('keeps what was said since, and where it is about words that came back', () => {
    const old: ArticleRecord = {
      title: '旧题',
      status: 'draft',
      comments: [thread('still'), thread('deleted')],
      body: doc([commented('两千册', 'still'), commented('新书', 'deleted'), commented('到村')]),
    }
    const now = {
      status: 'published',
      comments: [thread('still'), thread('newer')],
      body: doc([commented('三千册', 'still'), commented('新书'), commented('到', 'newer'), commented('村')]),
    } as const
    expect(restoredRecord(old, now)).toEqual({
      title: '旧题',
      status: 'published',
      comments: now.comments,
      body: doc([commented('两千册', 'still'), commented('新书'), commented('到', 'newer'), commented('村')]),
    })
    expect(restoredRecord(old, { body: doc() })).toEqual({ title: '旧题', body: doc([commented('两千册新书到村')]) })
  })

  it('leaves what readers were told of it', () => {
    const told = { at: '2026-11-23T02:00:00Z', kind: 'text', text: '“三百名”应为“三十名”。', by: '林晓' }
    const old: ArticleRecord = { title: '旧题', body: doc([]), corrections: [{ ...told, text: '后来移除的' }] }
    expect(restoredRecord(old, { corrections: [told], body: doc() }).corrections).toEqual([told])
    expect(restoredRecord(old, { body: doc() })).not.toHaveProperty('corrections')
  })
})

describe('comment marks without a thread', () => {
  it('go, and leave everything else as the same objects', () => {
    const body = doc([commented('甲', 'gone', 'known')], [commented('乙', 'known')])
    const { content } = withoutLooseComments(body, [thread('known')])
    expect(content).toEqual(doc([commented('甲', 'known')], [commented('乙', 'known')]).content)
    expect(content?.[1]).toBe(body.content?.[1])
    expect(withoutLooseComments(body, [thread('known'), thread('gone')])).toBe(body)
  })
})
