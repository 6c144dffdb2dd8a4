import { describe, expect, it } from 'vitest'
import { serializeBody } from '../../../../../shared/document/html/serialize'
import { readHtml } from '../../../../../shared/document/reader/read-html'

const context = { mediaHref: (name: string) => name, mediaSize: () => null }
const read = (html: string): string => serializeBody(readHtml(html).body, context)
const item = (level: number, marker: string, text: string): string =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span><![endif]>${text}</p>`

describe('headings', () => {
  const style = `<style><!-- /* 样式 */
    p.MsoNormal {mso-style-parent:""; font-size:10.5pt}
    p.a1, li.a1 {mso-style-name:"标题 1"; mso-outline-level:1; font-weight:bold}
    p.a2 {mso-style-name:"\\6807\\9898 3"; font-weight:bold}
    p.a3 {mso-style-name:"小节"; mso-style-parent:"标题 1"}
    p.a4 {mso-style-name:"引题"; mso-style-parent:"小节"; mso-outline-level:body-text}
    p.a5 {mso-style-name:"副标题"}
    span.b1 {mso-style-name:强调; font-weight:bold} --></style>`
  it.each([
    ['<p class=MsoTitle>题</p>', '<h2>题</h2>'],
    ['<p class=MsoSubtitle>题</p>', '<h3>题</h3>'],
    ['<p style="mso-outline-level:2">题</p>', '<h2>题</h2>'],
    ['<p style="mso-outline-level:9">列表</p>', '<p>列表</p>'],
    [`${style}<p class=a1><b>题</b></p>`, '<h2><strong>题</strong></h2>'],
    [`${style}<p class=a1>题</p>`, '<h2>题</h2>'],
    [`${style}<p class=a2>题</p>`, '<h3>题</h3>'],
    [`${style}<p class=a3>题</p>`, '<h2>题</h2>'],
    [`${style}<p class=a4>文</p>`, '<p>文</p>'],
    [`${style}<p class=a5>题</p>`, '<h3>题</h3>'],
    [`${style}<p class=MsoNormal>文<span class=b1>重</span></p>`, '<p>文<strong>重</strong></p>'],
  ])('%s', (html, expected) => {
    expect(read(html)).toBe(expected)
  })
})

describe('lists', () => {
  it('count on when text has interrupted them, and where a number jumps', () => {
    expect(read(`${item(1, '1.', '甲')}<p>插话</p>${item(1, '2.', '乙')}${item(1, '5.', '戊')}`)).toBe(
      '<ol><li>甲</li></ol>\n<p>插话</p>\n<ol start="2"><li>乙</li></ol>\n<ol start="5"><li>戊</li></ol>',
    )
  })
  it('keep letters and Roman numbers', () => {
    expect(
      read(
        item(1, '1.', '甲') + item(2, 'a)', '乙') + item(2, 'b)', '丙') + item(3, 'i.', '丁') + item(3, 'ii.', '戊'),
      ),
    ).toBe(
      '<ol><li>甲<ol class="lower-alpha" type="a"><li>乙</li><li>丙<ol class="lower-roman" type="i"><li>丁</li><li>戊</li></ol></li></ol></li></ol>',
    )
    expect(read(item(1, 'C.', '丙') + item(1, 'D.', '丁'))).toBe(
      '<ol class="upper-alpha" start="3" type="A"><li>丙</li><li>丁</li></ol>',
    )
  })
  it('come out of hanging indents that WPS draws', () => {
    const hanging = (marker: string, text: string): string =>
      `<p class=p0 style="text-indent:-21pt;margin-left:21pt"><span>${marker} </span><span>${text}</span></p>`
    expect(read(hanging('1.', '甲') + hanging('2.', '乙'))).toBe('<ol><li>甲</li><li>乙</li></ol>')
    expect(read(hanging('●', '甲'))).toBe('<ul><li>甲</li></ul>')
    expect(read('<p><span>1. </span><span>不是列表</span></p>')).toBe('<p>1. 不是列表</p>')
  })
})

describe('Excel', () => {
  it('keeps what its classes say, repeats no hidden rows, and takes a head as one', () => {
    const html = `<style>td{vertical-align:bottom} .xl65{text-align:center;font-weight:700;mso-number-format:General}</style>
      <table><thead><tr><td>县</td></tr></thead><tr><td class=xl65>甲</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]></table>`
    expect(read(html).replace(/^<div[^>]*>/, '')).toBe(
      '<table><thead><tr><th scope="col">县</th></tr></thead><tbody><tr><td class="align-center"><strong>甲</strong></td></tr></tbody></table></div>',
    )
  })
})

describe('pictures', () => {
  const png = '89504e470d0a1a0a'
  const pict = (kind: string, hex = png): string => `{\\*\\shppict{\\pict\\${kind}\\picw10 ${hex}}}`
  const rtf = `{\\rtf1{\\header ${pict('pngblip')}}{\\*\\listpicture ${pict('pngblip')}}${pict('pngblip')}{\\nonshppict{\\pict\\wmetafile8 00ff}}${pict('jpegblip', 'ff d8\nffe0')}}`
  const named = (count: number): string => '<img width=300 src="file:///C:/a/image001.png">'.repeat(count)

  it('that the HTML only names get their bytes out of the RTF, in order', () => {
    const { images, lost } = readHtml(named(2), rtf)
    expect(images.map(({ bytes }) => bytes && Buffer.from(bytes).toString('hex'))).toEqual([png, 'ffd8ffe0'])
    expect(lost).toEqual([])
  })
  it('are told as missing when there are not as many in both', () => {
    const { images, lost } = readHtml(named(3), rtf)
    expect(images.every(({ bytes }) => bytes === null)).toBe(true)
    expect(lost).toHaveLength(1)
  })
  it('of no known kind stay missing in their place', () => {
    const { images } = readHtml(named(2), `{\\rtf1${pict('emfblip', '0000')}${pict('pngblip')}}`)
    expect(images.map(({ bytes }) => bytes?.length ?? null)).toEqual([null, 8])
  })
  it('of 50 MB are refused with words, in no time', () => {
    const large = `<p>前</p><img src="data:image/png;base64,${'A'.repeat(50_000_000)}"><p>后</p>`
    const start = performance.now()
    const { body, lost, images } = readHtml(large)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(body.content?.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph'])
    expect(images.every(({ bytes }) => bytes === null)).toBe(true)
    expect(lost.join('')).toContain('30 MB')
  })
  it('that only count readers go', () => {
    expect(
      read(
        '<p>甲</p><img src="https://x.cn/a.gif" style="width:1px;height:1px"><img src="https://x.cn/b.gif" width=0 height=0>',
      ),
    ).toBe('<p>甲</p>')
  })
})

it('takes off what Windows puts before the HTML', () => {
  expect(
    read(
      'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html><body><!--StartFragment--><p>甲</p><!--EndFragment--></body></html>',
    ),
  ).toBe('<p>甲</p>')
})
