import { describe, expect, it } from 'vitest'
import { serializeBody } from '../../../../shared/document/html/serialize'
import { placeImages } from '../../../../shared/document/reader/images'
import { readHtml } from '../../../../shared/document/reader/read-html'
import { SAMPLE_MEDIA } from '../../../support/sample-record'

const context = { mediaHref: (name: string) => name, mediaSize: () => null }
/** What the reader makes of HTML, in the words of our own serializer. */
const read = (html: string): string => serializeBody(readHtml(html).body, context)

describe('text', () => {
  it.each([
    ['<p>　　新闻</p><p>&nbsp;&nbsp;&nbsp;&nbsp;二</p>', '<p>新闻</p>\n<p>二</p>'],
    ['<p></p><p> </p><p>&nbsp;</p><p>　</p><p>字</p><div><br></div>', '<p>字</p>'],
    ['<p>质量\n第一 \n word\nword</p>', '<p>质量第一 word word</p>'],
    ['<p>张　三</p>', '<p>张　三</p>'],
    ['甲<br>乙', '<p>甲<br>乙</p>'],
    ['甲<br><br>乙<br>　　丙<br>', '<p>甲</p>\n<p>乙</p>\n<p>丙</p>'],
    ['<p>甲<p>乙', '<p>甲</p>\n<p>乙</p>'],
    ['<div>甲<div>乙</div>丙</div>', '<p>甲</p>\n<p>乙</p>\n<p>丙</p>'],
    ['<p>\u202e甲\u2066乙\u200b丙\u0007</p>', '<p>甲乙丙</p>'],
    ['<p>半\ud800字&#xd800;</p>', '<p>半\ufffd字\ufffd</p>'],
    ['<pre>a\n  b</pre>', '<p>a<br>b</p>'],
    ['1 &lt; 2 &amp; &#20013;', '<p>1 &lt; 2 &amp; 中</p>'],
    ['', '<p class="blank"></p>'],
  ])('%j', (html, expected) => {
    expect(read(html)).toBe(expected)
  })
})

describe('structure', () => {
  it.each([
    ['<h1>一</h1><h2>二</h2><h3>三</h3><h6>六</h6>', '<h2>一</h2>\n<h2>二</h2>\n<h3>三</h3>\n<h3>六</h3>'],
    [
      '<p style="text-align: center">中</p><p align=right>右</p><center>心</center><p style="text-align:justify">齐</p>',
      '<p class="align-center">中</p>\n<p class="align-right">右</p>\n<p class="align-center">心</p>\n<p>齐</p>',
    ],
    ['<ul><li>甲<ul><li>乙</ul><li>丙</ul>', '<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>'],
    ['<ol start=4><li><p>甲</p></li><ol><li>乙</li></ol></ol>', '<ol start="4"><li>甲<ol><li>乙</li></ol></li></ol>'],
    ['<ol start=-2><li>甲</ol>', '<ol><li>甲</li></ol>'],
    ['<ul><li><h3>题</h3>文</ul>', '<ul><li><p>题</p><p>文</p></li></ul>'],
    [
      '<blockquote>引<blockquote>内</blockquote></blockquote><hr/>',
      '<blockquote><p>引</p><blockquote><p>内</p></blockquote></blockquote>\n<hr>',
    ],
    ['<dl><dt>名</dt><dd>释</dd></dl>', '<p>名</p>\n<p>释</p>'],
  ])('%s', (html, expected) => {
    expect(read(html)).toBe(expected)
  })
})

describe('marks', () => {
  it.each([
    ['<b>甲</b><strong>乙</strong><i>丙</i><del>丁</del>', '<p><strong>甲乙</strong><em>丙</em><s>丁</s></p>'],
    [
      '<span style="font-weight:700;font-style:italic;text-decoration:underline line-through">甲</span>',
      '<p><strong><em><u><s>甲</s></u></em></strong></p>',
    ],
    ['<b style="font-weight:normal">甲<span style="font-weight:600">乙</span></b>', '<p>甲<strong>乙</strong></p>'],
    [
      'm<sup>2</sup><span style="vertical-align:sub">3</span><sup><sub>4</sub></sup>',
      '<p>m<sup>2</sup><sub>34</sub></p>',
    ],
    [
      '<a href=" https://example.cn/a ">甲</a><a href="javascript:x">乙</a><a href="/b">丙</a><a name=c>丁</a>',
      '<p><a href="https://example.cn/a">甲</a>乙丙丁</p>',
    ],
    ['<a href="java\nscript:x">甲</a><a href="//example.cn">乙</a>', '<p>甲乙</p>'],
    [
      '<p onclick="x()" style="background:url(javascript:x)" class="MsoNormal" lang="EN-US">甲<font color=red face=宋体>乙</font></p>',
      '<p>甲乙</p>',
    ],
  ])('%s', (html, expected) => {
    expect(read(html)).toBe(expected)
  })
})

describe('what is no text', () => {
  it('goes, and is named when the reader would miss it', () => {
    const { body, lost } = readHtml(
      '<head><title>题</title><style>p{}</style></head><script>alert(1)</script>甲<!-- 注 --><video src=a.mp4>无</video>' +
        '<iframe src="https://x.cn"></iframe><p style="display:none">藏</p><span hidden>藏</span><button>钮</button><svg><text>图</text></svg>乙<xml><w:x>1</w:x></xml>',
    )
    expect(serializeBody(body, context)).toBe('<p>甲乙</p>')
    expect(lost).toHaveLength(2)
  })
})

describe('Word and WPS', () => {
  const item = (level: number, marker: string, text: string, rest = ''): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1${rest}'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`

  it('gets real lists out of drawn ones', () => {
    expect(read(item(1, '3.', '甲') + item(2, 'o', '乙') + item(2, '§', '丙') + item(1, '4.', '丁'))).toBe(
      '<ol start="3"><li>甲<ul><li>乙</li><li>丙</li></ul></li><li>丁</li></ol>',
    )
    expect(read(item(1, '1)', '甲') + item(1, '·', '乙') + item(1, '1.', '丙') + item(1, '1.', '丁'))).toBe(
      '<ol><li>甲</li></ol>\n<ul><li>乙</li></ul>\n<ol><li>丙</li></ol>\n<ol><li>丁</li></ol>',
    )
  })

  it('leaves markers that are words as text', () => {
    expect(read(item(1, '一、', '甲') + item(1, '（二）', '乙') + item(1, 'a.', '丙'))).toBe(
      '<p>一、甲</p>\n<p>（二）乙</p>\n<ol class="lower-alpha" type="a"><li>丙</li></ol>',
    )
    expect(
      read('<h2 style="mso-list:l0 level2"><span style="mso-list:Ignore">1.1<span>&nbsp; </span></span>题</h2>'),
    ).toBe('<h2>1.1 题</h2>')
  })

  it('drops its junk', () => {
    expect(
      read('<p>甲<o:p>&nbsp;</o:p></p><o:p></o:p><p><a name="_Toc1"></a>乙</p><p style="mso-hide:all">藏</p>'),
    ).toBe('<p>甲</p>\n<p>乙</p>')
  })
})

describe('tables', () => {
  const cells = (html: string): string => read(html).replace(/<\/?(?:div|table|tbody)[^>]*>/g, '')

  it.each([
    ['<table><tr><td>甲<td>乙<tr><td>丙</table>', '<tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td></td></tr>'],
    [
      '<table><tr><td rowspan=9>甲<td>乙<tr><td>丙</table>',
      '<tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr>',
    ],
    ['<table><tr><td colspan=0>甲<td rowspan=x>乙<tr></tr></table>', '<tr><td>甲</td><td>乙</td></tr>'],
    [
      '<table><tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙</table>',
      '<tr><td>甲</td><td rowspan="2">乙</td></tr><tr><td>丙</td></tr>',
    ],
    [
      '<table><thead><tr><th>甲<tbody><tr><td align=center>乙</table>',
      '<thead><tr><th scope="col">甲</th></tr></thead><tr><td class="align-center">乙</td></tr>',
    ],
    ['<table><tr><td><p>甲</p><p>乙</p></table>', '<tr><td><p>甲</p><p>乙</p></td></tr>'],
  ])('%s', (html, expected) => {
    expect(cells(html)).toBe(expected)
  })

  it('keeps a caption and says when one is cut', () => {
    expect(cells('<table><caption>表1\n <b>收支</b></caption><tr><td>甲</table>')).toBe(
      '<caption>表1 收支</caption><tr><td>甲</td></tr>',
    )
    const { body, lost } = readHtml(`<table><tr>${'<td>x'.repeat(500)}</table>`)
    expect(body.content?.[0]?.content?.[0]?.content).toHaveLength(100)
    expect(lost).toHaveLength(1)
  })
})

describe('images', () => {
  it('takes bytes out of data: URLs and lists the rest as lost, fetching nothing', () => {
    const { body, images, lost } = readHtml(
      '<p>甲<img src="data:image/png;base64,iVBO Rw0K" alt="图">乙</p>' +
        '<figure><img src="file:///C:/temp/clip_image001.png"><figcaption>说明</figcaption></figure>' +
        `<img src="../media/${SAMPLE_MEDIA}?v=1"><img src="https://x.cn/dot.gif" width=1 height=1>`,
    )
    expect(body.content?.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph', 'figure', 'figure'])
    expect(images).toEqual([
      { figure: 0, alt: '图', name: '', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
      { figure: 1, alt: '', name: 'clip_image001.png', bytes: null },
    ])
    expect(lost).toHaveLength(1)
    expect(lost[0]).toContain('clip_image001.png')
    const placed = placeImages(body, new Map([[0, SAMPLE_MEDIA]]))
    expect(placed.content?.map((node) => node.attrs?.['media'])).toEqual([
      undefined,
      SAMPLE_MEDIA,
      undefined,
      null,
      SAMPLE_MEDIA,
    ])
  })

  it('gives each image of a figure its own, the words to the last', () => {
    expect(
      read('<figure><img src=a.png><img src=b.png><figcaption><p>说<b>明</b></p></figcaption></figure>').match(
        /caption">/g,
      ),
    ).toHaveLength(1)
    expect(read('<figure><table><tr><td>甲</table><figcaption>表</figcaption></figure>')).toContain('<p>表</p>')
  })
})

describe('hostile input', () => {
  it.each(['div', 'b', 'p', 'blockquote', 'ul><li', 'table><tr><td', 'span style="mso-list:l0"', 'figure', 'h2'])(
    'nests 100,000 <%s> into a shallow body',
    (tag) => {
      const { body } = readHtml(`${`<${tag}>`.repeat(100_000)}尾`)
      expect(depthOf(body)).toBeLessThan(60)
      expect(JSON.stringify(body)).toContain('尾')
    },
  )
})

function depthOf(node: { readonly content?: readonly unknown[] }): number {
  let depth = 0
  let level: readonly { readonly content?: readonly unknown[] }[] = [node]
  while (level.length > 0) {
    depth += 1
    level = level.flatMap((inner) => (inner.content ?? []) as typeof level)
  }
  return depth
}
