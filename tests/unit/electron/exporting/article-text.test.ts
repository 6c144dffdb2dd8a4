import { expect, test } from 'vitest'
import { articleMarkdown, articleText } from '../../../../electron/exporting/article-text'
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

test('the time is that of the portal’s clock, as its page prints it', () => {
  const evening = { ...record, publishTime: '2026-03-08T17:30:00Z' }
  expect(articleText(evening, ZONE)).toContain('\r\n发布时间：2026-03-09 01:30\r\n')
  expect(articleMarkdown(evening, ZONE)).toContain('\n\n发布时间：2026-03-09 01:30\n\n')
})
