import { isTag, type ChildNode } from 'domhandler'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { NodeJson } from '../../../../shared/document/json'
import { serializeBody } from '../../../../shared/document/html/serialize'
import { readNodes } from '../../../../shared/document/reader/read-html'
import { parseTree } from '../../../../shared/document/reader/tree'
import { readPage } from '../../../../shared/pages/read-page'
import { wechatHtml, wechatPage } from '../../../../shared/portal/wechat'
import { arbitraryBody } from '../../../support/arbitrary-document'
import { plainRecord } from './page-fixture'

const ZONE = 'Asia/Shanghai'

const textOf = (nodes: readonly ChildNode[]): string =>
  nodes.map((node) => ('data' in node ? node.data : isTag(node) ? textOf(node.children) : '')).join('')

const bare = (text: string): string => text.replace(/\s/gu, '')
const wordsIn = (node: NodeJson): readonly string[] => [
  ...(node.text === undefined ? [] : [node.text]),
  ...(node.content ?? []).flatMap(wordsIn),
]

describe('an article for 公众号', () => {
  it('has its looks in its elements, and nothing of the portal’s page', () => {
    const record = plainRecord({
      byline: '本报记者 林知远',
      source: { name: '云溪晚报', kind: 'own' },
      body: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '线路 & 车' }] },
          { type: 'paragraph', attrs: { align: 'center' }, content: [{ type: 'text', text: '居中' }] },
          {
            type: 'figure',
            attrs: { media: `${'ab'.repeat(32)}.png`, alt: '车' },
            content: [{ type: 'figcaption', content: [{ type: 'text', text: '流动车' }] }, { type: 'credit' }],
          },
        ],
      },
    })
    const html = wechatHtml(record, ZONE, () => 'data:image/png;base64,AA==')
    expect(html).toMatch(/<h2 style="[^"]*text-align:center">线路 &amp; 车<\/h2>/)
    expect(html).toContain('src="data:image/png;base64,AA=="')
    expect(html).toContain('来源：云溪晚报')
    const english = wechatHtml({ ...record, language: 'en', editor: 'Lu Yuanzhou' }, ZONE, () => '')
    expect(english).toContain('Source: 云溪晚报　Editor: Lu Yuanzhou')
  })

  it('says what was put right under the text, and over it that it was withdrawn', () => {
    const corrections = [
      { at: '2026-03-09T17:30:00Z', kind: 'corrected', by: '何念', text: '“甲”应为“乙”。' },
      { at: '2026-03-08T01:00:00Z', kind: 'corrected', by: '何念', text: '人名有误。' },
    ]
    const html = wechatHtml(plainRecord({ corrections, editor: '何念' }), ZONE, () => '')
    expect(bare(textOf(parseDocument(html).children))).toBe(
      '书市今日开门。更正：2026-03-1001:30“甲”应为“乙”。更正：2026-03-0809:00人名有误。责任编辑：何念',
    )
    const withdrawn = wechatHtml(plainRecord({ status: 'withdrawn' }), ZONE, () => '')
    expect(bare(textOf(parseDocument(withdrawn).children))).toBe('（本稿已撤下）书市今日开门。')
  })

  it('keeps how text is set and its spaces, and has no way back from notes', () => {
    const text = (words: string): NodeJson => ({ type: 'text', text: words })
    const html = wechatHtml(
      plainRecord({
        body: {
          type: 'doc',
          content: [
            { type: 'heading', attrs: { level: 2, align: 'left' }, content: [text('靠左')] },
            { type: 'heading', attrs: { level: 2, align: 'justify' }, content: [text('两端')] },
            { type: 'paragraph', content: [text('甲　  乙'), { type: 'footnoteReference', attrs: { id: 'n1' } }] },
            { type: 'footnotes', content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [text('一条注')] }] },
          ],
        },
      }),
      ZONE,
      () => '',
    )
    expect(html).toMatch(/text-align:left">靠左</)
    expect(html).toMatch(/text-align:justify">两端</)
    expect(html).toMatch(/<p style="[^"]*;white-space:pre-wrap">甲　  乙/)
    expect(html).toMatch(/一条注<\/span><\/li>/)
  })

  it('comes back with its quotations, and with captions and credits apart', () => {
    const text = (words: string): NodeJson => ({ type: 'text', text: words })
    const paragraph = (words: string): NodeJson => ({ type: 'paragraph', content: [text(words)] })
    const figure = {
      type: 'figure',
      attrs: { media: `${'ab'.repeat(32)}.png`, alt: '车' },
      content: [
        { type: 'figcaption', content: [text('流动车进村')] },
        { type: 'credit', content: [text('何念 摄')] },
      ],
    }
    const slot = { type: 'mediaSlot', attrs: { kind: 'video', title: '书市一日', duration: '3:20' } }
    const long = '书市今天上午在江边的旧码头开门，二十三家出版社带来了三千多种图书。'
    const quote = { type: 'pullQuote', content: [paragraph('把书送到渡口。'), { type: 'attribution' }] }
    const content = [paragraph(long), quote, figure, { ...slot, content: [{ type: 'figcaption' }] }, paragraph(long)]
    const record = plainRecord({ title: '书市开门', body: { type: 'doc', content } })
    const page = wechatPage(
      record,
      wechatHtml(record, ZONE, () => 'data:image/png;base64,AA=='),
    )
    const back = readNodes(readPage(parseTree(page)).body).body
    const shown = serializeBody(back, { mediaHref: (name) => name, mediaSize: () => null })
    expect(shown).toContain('<blockquote><p>把书送到渡口。</p></blockquote>')
    expect(shown).toContain('流动车进村　何念 摄')
    expect(shown).toContain('视频　书市一日　3:20')
  })

  it('keeps every word of any text, without classes, ids, scripts or addresses in the page', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const html = wechatHtml(plainRecord({ body }), ZONE, (media) => `data:image/png;base64,${media}`)
        const walk = (nodes: readonly ChildNode[]): void => {
          for (const node of nodes) {
            if (!isTag(node)) continue
            for (const name of Object.keys(node.attribs)) expect(['class', 'id', 'data-body']).not.toContain(name)
            expect(node.attribs['href'] ?? '').not.toMatch(/^#/)
            walk(node.children)
          }
        }
        const document = parseDocument(html)
        walk(document.children)
        const shown = bare(textOf(document.children))
        for (const words of wordsIn(body)) expect(shown).toContain(bare(words))
      }),
    )
  })
})
