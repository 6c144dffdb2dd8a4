import { parseDocument } from 'htmlparser2'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../shared/article/record'
import { columnByNames } from '../../shared/portal/columns'
import type { PageInput } from '../../shared/portal/page-model'
import { renderPage } from '../../shared/portal/render'
import { defaultColumns, parseProfile } from '../../shared/portal/settings'
import { defaultTheme } from '../../shared/portal/theme/theme'
import { comparable, heading, paragraph, readSample, SAMPLE, visibleText } from '../support/layout-sample'

describe.skipIf(!existsSync(SAMPLE))('the layout sample', () => {
  const sample = existsSync(SAMPLE) ? readFileSync(SAMPLE, 'utf8') : ''
  const parts = readSample(sample)
  const column = columnByNames(defaultColumns, '新闻中心/综合新闻')
  const record: ArticleRecord = {
    title: parts.title,
    authors: [parts.author],
    publishTime: parts.publishTime,
    source: { name: parts.source, kind: 'own' },
    byline: parts.byline,
    ...(column === null ? {} : { column: column.id }),
    body: { type: 'doc', content: parts.body.map((line) => (line.length < 20 ? heading(line) : paragraph(line))) },
  }
  const pageOf = (profile: unknown): string => {
    const input: PageInput = {
      id: '20171228-k3v7q2xa',
      record,
      profile: parseProfile(profile),
      columns: defaultColumns,
      mediaSizes: {},
      addresses: {
        media: (name) => `assets/${name}`,
        attachment: ({ media }) => `assets/${media}`,
        stylesheet: { kind: 'link', href: 'assets/theme.css' },
      },
    }
    return renderPage(input, defaultTheme)
  }
  const licences = parts.licences.map((label) => ({ label }))

  it('was taken apart as it stands', () => {
    expect(parts.body.length).toBeGreaterThan(8)
    expect(parts.publishTime).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('is what a page of that content says, in the same order', () => {
    const shown = visibleText(parseDocument(pageOf({ footer: licences })).children)
    expect(comparable(shown)).toBe(comparable(sample))
  })

  it('stays the same text when the portal has addresses to link to', () => {
    const footer = licences.map((entry) => ({ ...entry, url: 'https://beian.miit.gov.cn/' }))
    const html = pageOf({ siteName: '示例出版社', baseUrl: 'https://press.example/', footer })
    expect(html).toContain('href="https://press.example/news/general/"')
    expect(comparable(visibleText(parseDocument(html).children))).toBe(comparable(sample))
  })
})
