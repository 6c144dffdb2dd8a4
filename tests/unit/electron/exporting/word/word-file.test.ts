import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { readDocx } from '../../../../../electron/importing/foreign/read-docx'
import type { ArticleRecord } from '../../../../../shared/article/record'
import { parseRecord } from '../../../../../shared/article/validate'
import type { DocumentJson, NodeJson } from '../../../../../shared/document/json'
import { markdownOf } from '../../../../../shared/document/markdown'
import { paragraphsOf, textOf } from '../../../../../shared/document/text'
import { made, MEDIA, paragraph, record, text } from './kit'

const options = { name: '稿.docx', zone: 'Asia/Shanghai', now: '2026-11-25T00:00:00Z', changes: 'accept' as const }

describe('an article as a Word document', () => {
  test('read back it has its fields, headings, lists, tables, picture and notes', async () => {
    const bytes = Buffer.from(await made())
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

  test.each(['manuscript', 'official'] as const)(
    '%s: lists inside of lists count from where they begin',
    async (format) => {
      const item = (...content: readonly NodeJson[]): NodeJson => ({ type: 'listItem', content: [...content] })
      const inner = (attrs: object): NodeJson => ({
        type: 'orderedList',
        attrs: { ...attrs },
        content: [item(paragraph(text('先问'))), item(paragraph(text('再问')))],
      })
      const of = (attrs: object): NodeJson => ({
        type: 'bulletList',
        content: [item(paragraph(text('线路')), inner(attrs))],
      })
      const body: DocumentJson = {
        type: 'doc',
        content: [
          paragraph(text('一段话，说的是线路。')),
          of({ start: 5 }),
          paragraph(text('又一段话，说的是线路。')),
          of({ start: 3, numbering: 'a' }),
        ],
      }
      const { value } = await readDocx(Buffer.from(await made(format, { ...record, body })), options)
      const markdown = markdownOf(parseRecord(value).body)
      expect(markdown).toContain('- 线路\n\n  5. 先问\n  6. 再问')
      expect(markdown).toContain('c. 先问')
    },
  )

  test('what was put right stands under the text, and over it that it was withdrawn', async () => {
    const corrections = [{ at: '2026-03-09T17:30:00Z', kind: 'corrected', by: '何念', text: '“甲”应为“乙”。' }]
    const put: ArticleRecord = { ...record, status: 'withdrawn', corrections }
    const told = async (format: 'manuscript' | 'official') => {
      const back = parseRecord((await readDocx(Buffer.from(await made(format, put)), options)).value)
      expect(back).toMatchObject({ title: put.title, subtitle: put.subtitle, byline: put.byline })
      return { back, lines: paragraphsOf(back.body) }
    }
    const { back, lines } = await told('manuscript')
    expect(back).toMatchObject({ publishTime: put.publishTime, editor: put.editor })
    expect([lines[0], lines.at(-2)]).toEqual(['（本稿已撤下）', '更正：2026-03-10 01:30 “甲”应为“乙”。'])
    const official = (await told('official')).lines
    expect(official[0]).toBe('（本稿已撤下）')
    expect(official.join('\n')).not.toContain('更正')
  })

  test('photos side by side keep their own words, those for all of them stand behind', async () => {
    const photo = (alt: string, words: string): NodeJson => ({
      type: 'figure',
      attrs: { media: MEDIA, alt },
      content: [{ type: 'figcaption', content: words === '' ? [] : [text(words)] }, { type: 'credit' }],
    })
    const photos = [photo('一', ''), photo('二', '图二说明'), photo('三', ''), photo('四', '')]
    const all: NodeJson = { type: 'figcaption', content: [text('组图总说明')] }
    const body: DocumentJson = {
      type: 'doc',
      content: [
        paragraph(text('一段话，说的是线路。')),
        { type: 'gallery', attrs: { columns: 2 }, content: [...photos, all] },
        photo('五', ''),
        paragraph(text('又一段话，说的是线路。')),
      ],
    }
    const { value } = await readDocx(Buffer.from(await made('manuscript', { ...record, body })), options)
    const told = (parseRecord(value).body.content ?? []).map((node) => [node.attrs?.['alt'], textOf(node)])
    expect(told.slice(1, -1)).toEqual([
      ['一', ''],
      ['二', '图二说明'],
      ['三', ''],
      ['四', ''],
      [undefined, '组图总说明'],
      ['五', ''],
    ])
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
