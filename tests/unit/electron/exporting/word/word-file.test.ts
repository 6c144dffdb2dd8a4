import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { articleMarkdown, articleText } from '../../../../../electron/exporting/article-text'
import { mediaOf } from '../../../../../electron/exporting/media-of'
import { wordFile } from '../../../../../electron/exporting/word/word-file'
import { openForeignArchive } from '../../../../../electron/importing/foreign/archive'
import { readDocx } from '../../../../../electron/importing/foreign/read-docx'
import type { ArticleRecord } from '../../../../../shared/article/record'
import { parseRecord } from '../../../../../shared/article/validate'
import type { NodeJson } from '../../../../../shared/document/json'
import { defaultProfile } from '../../../../../shared/portal/defaults.data'
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

const made = (format: 'manuscript' | 'official' = 'manuscript', of: ArticleRecord = record): Promise<Uint8Array> =>
  wordFile(
    of,
    mediaOf(of),
    { read: async () => makePng(64, 40), size: async () => ({ width: 64, height: 40 }) },
    format,
    defaultProfile,
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
    expect(found.lost).toEqual(['页码没有带来。'])
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

/** The parts of a document, and its paragraphs: each style with its text. */
async function opened(bytes: Uint8Array) {
  const archive = await openForeignArchive(bytes)
  const part = async (name: string): Promise<string> => (await archive.readText(`word/${name}.xml`)) ?? ''
  const document = await part('document')
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1],
    text: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, words]) => words).join(''),
    holdsPicture: xml.includes('<w:drawing>'),
  }))
  return { part, paragraphs, styles: await part('styles') }
}

const styleOf = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''

describe('the layout of a Word document', () => {
  test.each(['manuscript', 'official'] as const)(
    '%s: every style is defined once, and one is the default',
    async (format) => {
      const { styles, paragraphs, part } = await opened(await made(format))
      const ids = [...styles.matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(styles.match(/w:type="paragraph" w:default="1"/g)).toHaveLength(1)
      for (const { style } of paragraphs) expect(ids).toContain(style)
      const notes = [...(await part('footnotes')).matchAll(/w:val="(Footnote\w+)"/g)].map(([, id]) => id)
      expect(ids).toEqual(expect.arrayContaining(notes))
    },
  )

  test('text begins two characters in, and a picture or a cell has the height it needs', async () => {
    for (const [format, twips] of [
      ['manuscript', 560],
      ['official', 640],
    ] as const) {
      const { styles, paragraphs } = await opened(await made(format))
      expect(styleOf(styles, 'BodyText')).toContain(`<w:ind w:firstLineChars="200" w:firstLine="${twips}"/>`)
      expect(paragraphs.find(({ text }) => text.startsWith('开进了村子'))?.style).toBe('BodyText')
      const styled = paragraphs.filter(({ holdsPicture, text }) => holdsPicture || text === '东线')
      expect(styled.map(({ style }) => style)).toEqual(['TableText', 'Figure'])
      for (const { style } of styled) expect(styleOf(styles, style ?? '')).toContain('w:line="240" w:lineRule="auto"')
    }
  })

  test('an official document has its addressee flush left, its numbers outside and no lines of the portal', async () => {
    const notice: ArticleRecord = {
      ...record,
      body: {
        type: 'doc',
        content: [
          paragraph(text('各编辑室：')),
          paragraph(text('现将有关事项通知如下：')),
          { ...paragraph(text('总编室')), attrs: { align: 'right' } },
          { ...paragraph(text('附表')), attrs: { align: 'center' } },
        ],
      },
    }
    const official = await opened(await made('official', notice))
    expect(official.paragraphs.map(({ style, text: words }) => [style, words])).toEqual([
      ['Title', record.title],
      ['Subtitle', record.subtitle],
      ['Byline', record.byline],
      ['Normal', '各编辑室：'],
      ['BodyText', '现将有关事项通知如下：'],
      ['Signature', '总编室'],
      ['Normal', '附表'],
    ])
    const document = await official.part('document')
    expect(document).toMatch(/<w:footerReference w:type="even"/)
    expect(await official.part('settings')).toContain('<w:evenAndOddHeaders/>')
    const manuscript = await opened(await made('manuscript', notice))
    const texts = manuscript.paragraphs.map(({ text: words }) => words)
    expect(texts).toContain('来源：云溪晚报　发布时间：2026-03-09')
    expect(texts.at(-1)).toBe('（责任编辑：何念）')
    expect(manuscript.paragraphs.find(({ text: words }) => words === '各编辑室：')?.style).toBe('BodyText')
  })

  test('an English article has English labels', async () => {
    const { paragraphs } = await opened(await made('manuscript', { ...record, language: 'en' }))
    const texts = paragraphs.map(({ text: words }) => words)
    expect(texts).toContain('Source: 云溪晚报　Published: 2026-03-09')
    expect(texts.at(-1)).toBe('(Editor: 何念)')
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
