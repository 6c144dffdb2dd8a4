import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  contentOfLines,
  newsroomValue,
  offered,
  plainLines,
  readNewsroomText,
} from '../../../../shared/newsroom/entries'
import { placeholdersIn } from '../../../../shared/newsroom/placeholders'
import { SHIPPED_TEMPLATES } from '../../../../shared/newsroom/shipped-templates.data'
import { AppError } from '../../../../shared/ipc/errors'
import { checkBody } from '../../../../shared/document/check-body'
import { textOf } from '../../../../shared/document/text'

const words = (text: string) => placeholdersIn(text).map(({ from, to }) => text.slice(from, to))

describe('places to be filled in', () => {
  it('are words in tortoise-shell brackets, not years of document numbers', () => {
    expect(words('〔时间〕在〔地点〕，依据市发〔2017〕12号、〔２０１８〕3号')).toEqual(['〔时间〕', '〔地点〕'])
    expect(words('〔〕〔一\n二〕')).toEqual([])
  })
})

describe('templates of the app', () => {
  it('are sound bodies, each with places to be filled in', () => {
    expect(SHIPPED_TEMPLATES.map(({ name }) => name)).toEqual([
      '通知',
      '会议消息',
      '人事任免',
      '讣告',
      '活动预告',
      '更正',
    ])
    for (const { title, content } of SHIPPED_TEMPLATES) {
      const body = bodyOf(content)
      checkBody(body, false)
      expect(words(title + textOf(body)).length).toBeGreaterThan(3)
    }
  })
  it('give way to the library’s own of the same name', () => {
    const own = { id: 'abcdefgh', name: '通知', title: '', content: contentOfLines('一') }
    expect(offered([own], SHIPPED_TEMPLATES).filter(({ name }) => name === '通知')).toEqual([own])
  })
})

describe('an entry of the lists', () => {
  it('comes back as it was kept', () => {
    const entry = { id: 'abcdefgh', name: '版权声明', title: '', content: contentOfLines('第一段\n\n第二段') }
    const { id: _id, ...value } = newsroomValue(entry)
    expect(readNewsroomText({ id: 'abcdefgh', value })).toEqual(entry)
    expect(plainLines(entry.content)).toBe('第一段\n\n第二段')
  })
  it('has no comments, whether it is kept or was kept with them', () => {
    const commented = { type: 'text', text: '册', marks: [{ type: 'comment', attrs: { id: 'c1' } }] }
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: '两千' }, commented] }]
    const value = { name: '批段', content }
    expect(newsroomValue({ id: null, title: '', ...value })).toEqual({ ...value, content: contentOfLines('两千册') })
    expect(readNewsroomText({ id: 'abcdefgh', value })?.content).toEqual(contentOfLines('两千册'))
  })
  it('is not kept when it could not be read again', () => {
    const content = [{ type: 'figure', content: [{ type: 'credit' }] }]
    expect(() => newsroomValue({ id: null, name: '图段', title: '', content })).toThrow(AppError)
  })
  it('is passed over when it holds no body', () => {
    expect(readNewsroomText({ id: 'abcdefgh', value: { name: '坏', content: [{ type: 'script' }] } })).toBeNull()
    expect(readNewsroomText({ id: 'abcdefgh', value: { name: '坏' } })).toBeNull()
  })
  it('is no plain lines with formats in it', () => {
    const bold = { type: 'text', text: '粗', marks: [{ type: 'bold' }] }
    expect(plainLines([{ type: 'paragraph', content: [bold] }])).toBeNull()
    expect(plainLines([{ type: 'heading', content: [{ type: 'text', text: '题' }] }])).toBeNull()
  })
})
