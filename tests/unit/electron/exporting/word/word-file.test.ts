import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { articleMarkdown, articleText } from '../../../../../electron/exporting/article-text'
import { mediaOf } from '../../../../../electron/exporting/media-of'
import { wordFile } from '../../../../../electron/exporting/word/word-file'
import { readDocx } from '../../../../../electron/importing/foreign/read-docx'
import type { ArticleRecord } from '../../../../../shared/article/record'
import { parseRecord } from '../../../../../shared/article/validate'
import type { NodeJson } from '../../../../../shared/document/json'
import { markdownOf } from '../../../../../shared/document/markdown'
import { makePng } from '../../../../support/png'

const MEDIA = `${'ab'.repeat(32)}.png`
const text = (words: string, ...marks: readonly string[]): NodeJson =>
  marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type })) }
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', content: [...content] })
const item = (words: string): NodeJson => ({ type: 'listItem', content: [paragraph(text(words))] })
const cell = (words: string, attrs: object = {}): NodeJson => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [paragraph(text(words))],
})
const row = (...cells: readonly NodeJson[]): NodeJson => ({ type: 'tableRow', content: [...cells] })

const record: ArticleRecord = {
  title: '云溪试行流动服务车',
  subtitle: '三条线路串起二十六个村',
  authors: ['林知远'],
  byline: '本报记者 林知远',
  source: { name: '云溪晚报', kind: 'own' },
  publishTime: '2026-03-09',
  editor: '何念',
  body: {
    type: 'doc',
    content: [
      paragraph(
        text('开进了村子，'),
        text('孩子们', 'bold'),
        text('围了上来'),
        { type: 'footnoteReference', attrs: { id: 'n1' } },
        text('。'),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [text('线路怎么定')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [item('先问村里'), item('再问孩子')] },
      {
        type: 'table',
        content: [
          row(cell('线路'), cell('村', { colspan: 2 })),
          row(cell('东线', { rowspan: 2 }), cell('甲'), cell('乙')),
          row(cell('丙'), cell('丁')),
        ],
      },
      {
        type: 'figure',
        attrs: { media: MEDIA, alt: '车' },
        content: [
          { type: 'figcaption', content: [text('流动服务车')] },
          { type: 'credit', content: [text('苏禾 摄')] },
        ],
      },
      { type: 'footnotes', content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [text('试行三个月。')] }] },
    ],
  },
}

const made = (format: 'manuscript' | 'official' = 'manuscript'): Promise<Uint8Array> =>
  wordFile(
    record,
    mediaOf(record),
    { read: async () => makePng(64, 40), size: async () => ({ width: 64, height: 40 }) },
    format,
    'Asia/Shanghai',
  )

describe('an article as a Word document', () => {
  test('read back it has its fields, headings, lists, tables, picture and notes', async () => {
    const bytes = Buffer.from(await made())
    const options = { name: '稿.docx', zone: 'Asia/Shanghai', now: '2026-11-25T00:00:00Z', changes: 'accept' as const }
    const found = await readDocx(bytes, options)
    const back = parseRecord(found.value)
    expect(back).toMatchObject({
      title: record.title,
      subtitle: record.subtitle,
      byline: record.byline,
      source: { name: '云溪晚报' },
      publishTime: '2026-03-09',
      editor: '何念',
    })
    const markdown = markdownOf(back.body)
    for (const words of [
      '**孩子们**',
      '## 线路怎么定',
      '3. 先问村里',
      '4. 再问孩子',
      '| 东线 | 甲 | 乙 |',
      '流动服务车',
      '试行三个月。',
    ])
      expect(markdown).toContain(words)
    const tables = (back.body.content ?? []).filter(({ type }) => type === 'table')
    const spans = tables[0]?.content?.map((line) =>
      line.content?.map(({ attrs }) => [attrs?.['colspan'], attrs?.['rowspan']]),
    )
    expect(spans).toEqual([
      [
        [1, 1],
        [2, 1],
      ],
      [
        [1, 2],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ])
    expect(found.images).toHaveLength(1)
    expect(found.lost).toEqual([])
  })

  test('the same article gives the same bytes, in either format', async () => {
    for (const format of ['manuscript', 'official'] as const) expect(await made(format)).toEqual(await made(format))
    expect(await made('official')).not.toEqual(await made('manuscript'))
    const times = new Set<string>()
    const zip = await fromBufferPromise(Buffer.from(await made()), { lazyEntries: true })
    for await (const entry of zip.eachEntry()) times.add(entry.getLastModDate({ timezone: 'UTC' }).toISOString())
    expect([...times]).toEqual(['2000-01-01T12:00:00.000Z'])
  })
})

test('Markdown and plain text have the fields over the text', () => {
  expect(articleMarkdown(record)).toMatch(/^# 云溪试行流动服务车\n\n副题：三条线路串起二十六个村\n\n作者：林知远/)
  expect(articleMarkdown(record)).toContain(`![车](assets/${MEDIA})`)
  expect(articleText(record).split('\r\n').slice(0, 3)).toEqual([
    '云溪试行流动服务车',
    '副题：三条线路串起二十六个村',
    '作者：林知远',
  ])
})
