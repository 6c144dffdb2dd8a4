import { isTag, isText, type ChildNode } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from '../../shared/article/record'
import type { NodeJson } from '../../shared/document/json'
import { columnByNames } from '../../shared/portal/columns'
import type { PageInput } from '../../shared/portal/page-model'
import { renderPage } from '../../shared/portal/render'
import { defaultColumns, parseProfile } from '../../shared/portal/settings'
import { defaultTheme } from '../../shared/portal/theme/theme'

/** The visible text of one real page of such a portal (DESIGN §5). */
const SAMPLE = new URL('../../../shared/samples/portal/article-page.txt', import.meta.url)
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title'])

/** White space, bullets and the separators between links are not part of the agreed text. */
const comparable = (text: string): string => text.replace(/[\s\u00a0•|>]+/gu, '')

function visibleText(nodes: readonly ChildNode[]): string {
  let text = ''
  for (const node of nodes) {
    if (isText(node)) text += node.data
    else if (isTag(node) && !UNSEEN.has(node.name) && node.attribs['data-extra'] === undefined) {
      text += ` ${visibleText(node.children)} `
    }
  }
  return text
}

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const heading = (text: string): NodeJson => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
})

/** The sample taken apart by its own order: navigation, title, the three labelled lines, byline, body, two licence lines. */
function readSample(sample: string) {
  const lines = sample
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('•'))
  const author = lines.findIndex((line) => line.startsWith('作者:'))
  const after = (label: string): string => {
    const line = lines.find((candidate) => candidate.startsWith(label))
    return (line ?? '').slice(label.length)
  }
  return {
    title: lines[author - 1] ?? '',
    author: after('作者:'),
    publishTime: after('发布时间:'),
    source: after('来源:'),
    byline: lines[author + 3] ?? '',
    body: lines.slice(author + 4, -2),
    licences: lines.slice(-2),
  }
}

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
