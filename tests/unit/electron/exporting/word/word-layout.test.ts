import { describe, expect, test } from 'vitest'
import { openForeignArchive } from '../../../../../electron/importing/foreign/archive'
import type { ArticleRecord } from '../../../../../shared/article/record'
import type { NodeJson } from '../../../../../shared/document/json'
import { made, MEDIA, paragraph, record, text } from './kit'

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
      attachments: [{ name: '名单.pdf', media: `${'0'.repeat(64)}.pdf`, type: 'pdf', size: 2048 }],
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
      ['BodyText', '附件：名单.pdf'],
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

  test('lists count as they say, pictures have their share, photos of a 组图 stand side by side, columns their widths', async () => {
    const photo = (attrs: object): NodeJson => ({
      type: 'figure',
      attrs: { media: MEDIA, alt: '', ...attrs },
      content: [{ type: 'figcaption' }, { type: 'credit' }],
    })
    const cell = (words: string, share: number): NodeJson => ({
      type: 'tableCell',
      attrs: { colwidth: [share] },
      content: [paragraph(text(words))],
    })
    const { part, paragraphs } = await opened(
      await made('manuscript', {
        ...record,
        body: {
          type: 'doc',
          content: [
            {
              type: 'orderedList',
              attrs: { start: 2, numbering: 'a' },
              content: [{ type: 'listItem', content: [paragraph(text('乙项'))] }],
            },
            photo({ width: 50 }),
            {
              type: 'gallery',
              attrs: { columns: 2 },
              content: [photo({}), photo({}), { type: 'figcaption', content: [text('两张照片')] }],
            },
            { type: 'table', content: [{ type: 'tableRow', content: [cell('甲', 20), cell('乙', 0)] }] },
            { type: 'pullQuote', content: [paragraph(text('记得的事。')), { type: 'attribution' }] },
          ],
        },
      }),
    )
    expect(await part('numbering')).toMatch(/<w:start w:val="2"\/><w:numFmt w:val="lowerLetter"\/>/)
    const document = await part('document')
    // 553 pixels between the margins, 9525 EMU each.
    expect([...document.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width) / 9525)).toEqual([
      277, 264, 264,
    ])
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    expect(tables[0]?.match(/<w:drawing>/g)).toHaveLength(2)
    expect(tables[0]).toContain('<w:insideV w:val="none"')
    const widths = [...(tables[1] ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([1659, 6636])
    expect(paragraphs.filter(({ style, text: words }) => style === 'Quote' && words === '')).toEqual([])
  })

  test('an English article has English labels', async () => {
    const { paragraphs } = await opened(await made('manuscript', { ...record, language: 'en' }))
    const texts = paragraphs.map(({ text: words }) => words)
    expect(texts).toContain('Source: 云溪晚报　Published: 2026-03-09')
    expect(texts.at(-1)).toBe('(Editor: 何念)')
  })
})
