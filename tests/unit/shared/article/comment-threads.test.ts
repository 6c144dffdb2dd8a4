import { describe, expect, it } from 'vitest'
import * as rules from '../../../../shared/article/comment-threads'
import type { CommentThread } from '../../../../shared/article/record'

const note = (by: string, at: string, text = '请核对') => ({ by, at, text })
const first = note('白桥', '2026-03-09T08:00:00+08:00')
const second = note('林晓', '2026-03-09T09:00:00+08:00', '已核')
const thread: CommentThread = { id: 'a', quote: '两千册', notes: [first] }

describe('threads of comments', () => {
  it('begin with what they are about, cut to one line', () => {
    const [made] = rules.withThread([], 'a', `两千\n册${'长'.repeat(300)}`, first)
    expect(made?.quote).toMatch(/^两千 册长+…$/)
    expect([...(made?.quote ?? '')]).toHaveLength(rules.MAX_QUOTE)
  })
  it('are settled, and opened again by a reply', () => {
    const settled = rules.withResolved([thread], 'a', true)
    expect(settled[0]?.resolved).toBe(true)
    expect(rules.withReply(settled, 'a', second)).toEqual([{ ...thread, notes: [first, second] }])
    expect(rules.withResolved(settled, 'a', false)).toEqual([thread])
  })
  it('go alone', () => {
    expect(rules.withoutThread([thread, { ...thread, id: 'b' }], 'a').map(({ id }) => id)).toEqual(['b'])
  })
  it('of two sides keep every note once, in the order of time', () => {
    const other = { ...thread, resolved: true, notes: [first, second] }
    const third = note('白桥', '2026-03-09T08:30:00+08:00', '三千？')
    const united = rules.unitedThread({ ...thread, notes: [first, third] }, other)
    expect(united).toEqual({ ...thread, notes: [first, third, second] })
    expect(rules.unitedThread(other, other).resolved).toBe(true)
  })
})
