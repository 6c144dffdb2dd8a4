import { expect, it } from 'vitest'
import type { ArticleRecord } from '../../../../shared/article/record'
import { isSameRecord } from '../../../../shared/article/same-record'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const record = (title: string, ...texts: string[]): ArticleRecord => ({
  title,
  body: { type: 'doc', content: texts.map(paragraph) },
})

it('tells records apart by what would be written of them', () => {
  const one = record('题', '甲', '乙')
  expect(isSameRecord(one, { body: { content: [paragraph('甲'), paragraph('乙')], type: 'doc' }, title: '题' })).toBe(
    true,
  )
  for (const other of [
    record('题二', '甲', '乙'),
    record('题', '甲'),
    record('题', '甲', '丙'),
    { ...one, column: 'c' },
  ])
    expect(isSameRecord(one, other)).toBe(false)
})
