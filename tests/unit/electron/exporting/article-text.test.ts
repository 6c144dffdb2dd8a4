import { expect, test } from 'vitest'
import { articleMarkdown, articleText } from '../../../../electron/exporting/article-text'
import { readMarkdown } from '../../../../electron/importing/read-markdown'
import { readText } from '../../../../electron/importing/read-text'
import type { ArticleRecord } from '../../../../shared/article/record'
import { linesOf, paragraphsOf } from '../../../../shared/document/text'
import { MEDIA, record } from './word/kit'

const ZONE = 'Asia/Shanghai'

test('Markdown and plain text have the fields over the text', () => {
  const markdown = articleMarkdown(record, ZONE)
  expect(markdown).toMatch(/^# 云溪试行流动服务车\n\n副题：三条线路串起二十六个村\n\n作者：林知远/)
  expect(markdown).toContain(`![车](assets/${MEDIA})`)
  expect(articleText(record, ZONE).split('\r\n').slice(0, 3)).toEqual([
    '云溪试行流动服务车',
    '副题：三条线路串起二十六个村',
    '作者：林知远',
  ])
})

test('the names of its 附件 stand under the text', () => {
  const file = (name: string) => ({ name, media: `${'0'.repeat(64)}.pdf`, type: 'pdf', size: 2048 })
  const two = { ...record, attachments: [file('名单.pdf'), file('通知.pdf')] }
  expect(articleText(two, ZONE).split('\r\n').slice(-3)).toEqual(['附件：1. 名单.pdf', '　　　2. 通知.pdf', ''])
  expect(articleMarkdown({ ...two, attachments: [file('名单.pdf')] }, ZONE)).toMatch(/\n\n附件：名单\.pdf$/)
})

test('what was put right stands under the text, and over it that it was withdrawn', () => {
  const put = {
    ...record,
    status: 'withdrawn' as const,
    corrections: [
      { at: '2026-03-09T17:30:00Z', kind: 'corrected', by: '何念', text: '“甲”应为\n“乙”。' },
      { at: '2026-03-10T17:30:00Z', kind: 'withdrawal', by: '何念', text: '来源有误，\n特此致歉。' },
    ],
  }
  const line = '更正：2026-03-10 01:30 “甲”应为 “乙”。'
  const text = articleText(put, ZONE).split('\r\n')
  expect(text.slice(-2)).toEqual([line, ''])
  expect(text[text.indexOf('') + 1]).toBe('（本稿已撤下：来源有误， 特此致歉。）')
  const plain = readText(Buffer.from(text.join('\r\n')), ZONE).value as ArticleRecord
  expect(plain).toMatchObject({ title: put.title, subtitle: put.subtitle, publishTime: put.publishTime })
  const lines = linesOf(put.body).map((one) => one.trim())
  expect(paragraphsOf(plain.body)).toEqual(['（本稿已撤下：来源有误， 特此致歉。）', ...lines, line])
  const markdown = articleMarkdown(put, ZONE)
  expect(markdown.endsWith(`\n\n${line}`)).toBe(true)
  const back = readMarkdown(Buffer.from(markdown), ZONE).value as ArticleRecord
  expect(back).toMatchObject({ title: put.title, subtitle: put.subtitle, publishTime: put.publishTime })
  const paragraphs = paragraphsOf(back.body)
  expect(paragraphs[0]).toBe('（本稿已撤下：来源有误， 特此致歉。）')
  expect(paragraphs).toContain(line)
})

test('what Markdown would read as its own is escaped in title and fields too', () => {
  const markdown = articleMarkdown({ ...record, title: 'C# 与 R&amp;D #', subtitle: '_甲_' }, ZONE)
  expect(markdown).toMatch(/^# C# 与 R\\&amp;D \\#\n\n副题：\\_甲\\_\n\n/)
})

test('the time is that of the portal’s clock, as its page prints it', () => {
  const evening = { ...record, publishTime: '2026-03-08T17:30:00Z' }
  expect(articleText(evening, ZONE)).toContain('\r\n发布时间：2026-03-09 01:30\r\n')
  expect(articleMarkdown(evening, ZONE)).toContain('\n\n发布时间：2026-03-09 01:30\n\n')
})
