import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTree } from '../../../../shared/document/reader/tree'
import { readNodes } from '../../../../shared/document/reader/read-html'
import { takeImages } from '../../../../shared/pages/page-images'
import { readPage } from '../../../../shared/pages/read-page'

const readAll = (html: string) => readNodes(takeImages(readPage(parseTree(html)).body).nodes)

/** Pieces that pages are made of, and pieces that break them. */
const piece = fc.constantFrom(
  ...[
    '<div class="content">',
    '</div>',
    '<p>',
    '</p>',
    '<a href="x">',
    '</a>',
    '<br>',
    '<h1>',
    '</h1>',
    '<table><tr><td>',
    '</table>',
  ],
  ...[
    '<img src="a.png">',
    '<title>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<div style="display:none">',
    '<ul><li>',
    '<div class="comment">',
  ],
  ...[
    '来源：',
    '作者：王一',
    '2019-03-06 09:30',
    '（责任编辑：李二）',
    '首页 > 新闻 > 正文',
    '相关阅读',
    '当天上午，',
    '集市重新开张。',
    '&nbsp;&#0;',
    '\ud800',
    '（',
  ],
)

describe('any page at all', () => {
  it('is read without a failure, and no script’s words come in', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { body } = readAll(`<script>alert("不该出现")</script>${pieces.join('')}`)
        expect(JSON.stringify(body)).not.toContain('不该出现')
      }),
      { numRuns: 300 },
    )
  })

  it('takes time that grows with its length only', () => {
    // Each of these took minutes where a step looked at everything again for each element.
    const wide = '<div><p>集市重新开张了，卖菜的都回来了。</p></div>'.repeat(6_000)
    const deep = '<div class="share">'.repeat(50_000)
    const heads = `<title>${'题'.repeat(200_000)}</title>${'<h1>题题题题</h1>'.repeat(6_000)}`
    for (const html of [wide, deep, heads, '（'.repeat(300_000), `<p>${'来源：'.repeat(200_000)}</p>`]) readAll(html)
  })
})
