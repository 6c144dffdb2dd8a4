import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serializeBody } from '../../../../shared/document/html/serialize'
import type { DocumentJson, NodeJson } from '../../../../shared/document/json'
import { parseTree, type HtmlElement } from '../../../../shared/document/reader/tree'
import { arbitraryBody } from '../../../support/arbitrary-document'
import { SAMPLE_MEDIA, sampleRecord } from '../../../support/sample-record'

const context = { mediaHref: (name: string) => `assets/${name}`, mediaSize: () => ({ width: 800, height: 600 }) }
const html = (...content: readonly NodeJson[]): string => serializeBody({ type: 'doc', content }, context)
const text = (value: string, ...types: readonly string[]): NodeJson => ({
  type: 'text',
  text: value,
  marks: types.map((type) => ({ type })),
})

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: ['class'],
  h2: ['class'],
  h3: ['class'],
  a: ['href', 'title', 'id', 'class', 'role', 'aria-label'],
  strong: [],
  em: [],
  u: [],
  s: [],
  sub: [],
  sup: ['class'],
  br: [],
  hr: [],
  ul: [],
  ol: ['class', 'start', 'type'],
  li: ['id'],
  blockquote: [],
  aside: ['class'],
  section: ['class', 'role', 'aria-label'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  table: [],
  caption: ['class'],
  colgroup: [],
  col: ['class'],
  thead: [],
  tbody: [],
  tr: [],
  th: ['class', 'colspan', 'rowspan', 'scope'],
  td: ['class', 'colspan', 'rowspan'],
  figure: ['class'],
  figcaption: [],
  span: ['class', 'role', 'aria-label'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
}

describe('serializeBody', () => {
  it('writes the sample as expected', () => {
    expect(serializeBody(sampleRecord.body, context).split('\n')).toEqual([
      '<p>本报讯<strong>（记者 林知远）</strong><em>流动车</em><u>装载</u>两千册<s>三千册</s>，车厢面积12m<sup>2</sup>，尾气CO<sub>2</sub>减少。<br><a href="https://lib.example.cn/car?a=1&amp;b=2" title="云溪市图书馆">详情见</a></p>',
      '<h2 class="align-center">线路怎样走</h2>',
      '<h3>第一条线路</h3>',
      '<ul><li>东线：石桥、柳湾</li><li>西线<ol start="3"><li>松岭</li><li>下河</li></ol></li></ul>',
      '<blockquote><p>“孩子们等车的样子，像等一场电影。”</p></blockquote>',
      `<figure class="align-center width-80"><img src="assets/${SAMPLE_MEDIA}" alt="停在村口的蓝色流动服务车" width="800" height="600" loading="lazy" decoding="async"><figcaption><span class="caption">流动服务车<strong>首日</strong>到村</span><span class="credit">苏禾 摄</span></figcaption></figure>`,
      '<div class="table-scroll" role="region" aria-label="表格" tabindex="0"><table><thead><tr><th scope="col">线路</th><th class="align-center" colspan="2" scope="col">到村时间</th></tr></thead><tbody><tr><th rowspan="2" scope="row">东线</th><td>9:00</td><td>石桥</td></tr><tr><td class="align-right">10:30</td><td>柳湾</td></tr></tbody></table></div>',
      `<figure class="gallery columns-3"><div class="photos"><figure><img src="assets/${SAMPLE_MEDIA}" alt="车厢里的书架" width="800" height="600" loading="lazy" decoding="async"><figcaption><span class="caption">车厢一角</span><span class="credit">林知远 摄</span></figcaption></figure><figure><img src="assets/${SAMPLE_MEDIA}" alt="挑书的孩子" width="800" height="600" loading="lazy" decoding="async"></figure></div><figcaption><span class="caption">流动服务车的<strong>一天</strong></span></figcaption></figure>`,
      '<figure class="media-slot video"><div class="slot"><span class="slot-kind">视频</span><span class="slot-title">首日到村</span><span class="slot-duration">3分20秒</span><span class="slot-address"><a href="https://video.example.cn/1?a=1&amp;b=2">https://video.example.cn/1?a=1&amp;b=2</a></span></div><figcaption><span class="caption">视频由云溪市图书馆提供</span></figcaption></figure>',
      '<hr>',
      '<p class="align-right">（责任编辑：何念）</p>',
    ])
  })

  it('opens and closes marks as seldom as their order allows', () => {
    const marked: NodeJson = {
      type: 'paragraph',
      content: [
        text('a', 'bold'),
        text('b', 'italic', 'bold'),
        { type: 'hardBreak', marks: [{ type: 'bold' }] },
        text('c', 'italic'),
      ],
    }
    expect(html(marked)).toBe('<p><strong>a<em>b</em><br></strong><em>c</em></p>')
  })

  it('prints the text of an unsafe link, and no link', () => {
    const link: NodeJson = {
      type: 'text',
      text: 'x',
      marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
    }
    expect(html({ type: 'paragraph', content: [link] })).toBe('<p>x</p>')
  })

  it('escapes what an attribute must not hold', () => {
    const figure: NodeJson = { type: 'figure', attrs: { media: SAMPLE_MEDIA, alt: `"><script>'\n&` }, content: [] }
    const hostile = serializeBody(
      { type: 'doc', content: [figure] },
      { mediaHref: () => '"onerror="x', mediaSize: () => null },
    )
    expect(hostile).toBe(
      '<figure><img src="&quot;onerror=&quot;x" alt="&quot;&gt;&lt;script&gt;&#39;&#10;&amp;" loading="lazy" decoding="async"></figure>',
    )
  })

  it('keeps a place for an image whose bytes are not there', () => {
    expect(html({ type: 'figure', attrs: { media: null, alt: '河边' } })).toBe(
      '<figure><span class="missing-image" role="img" aria-label="河边"></span></figure>',
    )
  })

  it('makes no thead where a header cell reaches into the body', () => {
    const cell = (type: string, rowspan = 1): NodeJson => ({
      type,
      attrs: { rowspan },
      content: [{ type: 'paragraph' }],
    })
    const table = (first: readonly NodeJson[], second: readonly NodeJson[]): string =>
      html({
        type: 'table',
        content: [
          { type: 'tableRow', content: first },
          { type: 'tableRow', content: second },
        ],
      })
    expect(table([cell('tableHeader', 2), cell('tableHeader')], [cell('tableCell')])).not.toContain('thead')
    expect(table([cell('tableHeader', 2), cell('tableHeader')], [cell('tableHeader')])).toContain('</thead></table>')
  })

  it('shows the text of nodes that it does not know', () => {
    const unknown: NodeJson = { type: 'poem', content: [{ type: 'verse', content: [text('白日<依山>')] }] }
    expect(html(unknown)).toBe('<div><div>白日&lt;依山&gt;</div></div>')
  })

  it('writes only known tags and attributes, whatever the document', () => {
    fc.assert(
      fc.property(arbitraryBody, (body: DocumentJson) => {
        const strange = elementsOf(parseTree(serializeBody(body, context))).flatMap(({ name, attributes }) => {
          const allowed = ALLOWED[name]
          if (allowed === undefined) return [name]
          return [...attributes.keys()].filter((attribute) => !allowed.includes(attribute))
        })
        expect(strange).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

function elementsOf(root: HtmlElement): readonly HtmlElement[] {
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]))
}
