import { describe, expect, test } from 'vitest'
import type { FoundForeign } from '../../../../electron/importing/foreign/found-foreign'
import { readDoc } from '../../../../electron/importing/foreign/read-doc'
import { readOdt } from '../../../../electron/importing/foreign/read-odt'
import { readRtf } from '../../../../electron/importing/foreign/read-rtf'
import { readerKindOf } from '../../../../electron/importing/foreign/sniff'
import { parseRecord } from '../../../../shared/article/validate'
import { serializeBody } from '../../../../shared/document/html/serialize'
import { docFile } from '../../../support/doc-file'
import { makePng } from '../../../support/png'
import { wordFile, zipOf } from '../../../support/word-file'

const OPTIONS = { name: '稿.doc', zone: 'Asia/Shanghai', now: '2026-11-25T00:00:00Z', changes: 'accept' } as const

function shown(found: FoundForeign) {
  const record = parseRecord(found.value)
  const html = serializeBody(record.body, { mediaHref: (name) => name, mediaSize: () => null })
  return { record, html, lost: found.lost.join('\n') }
}

describe('.rtf', () => {
  const gbk = (text: string, bytes: string) => ({ text, rtf: bytes.replace(/../g, "\\'$&") })
  const yunxi = gbk('云溪', 'd4c6cfaa')
  const rtf = (body: string) =>
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator x;}{\\info{\\title no}}{\\header head\\par}${body}}`,
      'latin1',
    )
  const heading = '\\pard\\qc\\f0\\fs44 \\u27969?\\u21160?\\u36710?\\par\\pard\\plain\\fs32 '

  test('letters of either writing, marks, alignment, lists, links, notes', () => {
    const { record, html, lost } = shown(
      readRtf(
        rtf(
          `${heading}${yunxi.rtf}\\b b\\b0\\i i\\i0 {\\ul u}{\\strike s}{\\super 2}{\\v hidden}.{\\footnote\\pard note one.}{\\field{\\*\\fldinst HYPERLINK "https://lib.example.cn/a"}{\\fldrslt link}} A long enough sentence follows here, and it ends.\\par` +
            '{\\listtext\\pard\\plain 3.\\tab}\\pard third\\par{\\listtext 4.\\tab}\\pard fourth\\par\\pard\\qr right\\par',
        ),
        OPTIONS,
      ),
    )
    expect(record.title).toBe('流动车')
    expect(html).toContain(
      '云溪<strong>b</strong><em>i</em><u>u</u><s>s</s><sup>2</sup>.<sup class="footnote-ref"><a href="#fn-n1"',
    )
    expect(html).toContain('[1]</a></sup><a href="https://lib.example.cn/a">link</a> A long')
    expect(html).toContain('<ol start="3"><li>third</li><li>fourth</li></ol>\n<p class="align-right">right</p>')
    expect(html).toContain('<span class="footnote-text">note one.</span>')
    expect(html).not.toMatch(/hidden|head|SimSun/)
    expect(lost).not.toContain('脚注')
  })

  test('tables with merged cells, and pictures', () => {
    const cells = '\\clvmgf\\cellx1000\\cellx2000\\cellx3000'
    const { html } = shown(
      readRtf(
        rtf(
          `${heading}The text of the article stands here, and it ends.\\par` +
            `\\trowd${cells}\\pard\\intbl a\\cell b\\cell c\\cell\\row` +
            `\\trowd\\clvmrg\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\pard\\intbl\\cell d\\cell\\cell\\row\\pard` +
            `{\\pict\\pngblip\n${makePng(80, 60).toString('hex')}}\\par`,
        ),
        OPTIONS,
      ),
    )
    expect(html).toContain('<tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td colspan="2">d</td></tr>')
    expect(html).toContain('<figure')
  })

  test('one cut short is refused', () => {
    expect(() => readRtf(rtf('text\\par').subarray(0, -1), OPTIONS)).toThrow(/不是完整的 RTF/)
    expect(() => readRtf(Buffer.from(`{\\rtf1${'{'.repeat(5000)}`), OPTIONS)).toThrow(/过/)
  })
})

describe('.odt', () => {
  const office = [
    ...['office', 'text', 'table', 'style'].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    ),
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ].join(' ')
  const odt = (text: string) =>
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml':
        `<office:document-content ${office}><office:automatic-styles>` +
        '<style:style style:name="C"><style:paragraph-properties fo:text-align="center"/></style:style>' +
        '<style:style style:name="B"><style:text-properties style:font-weight-asian="bold"/></style:style>' +
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>' +
        `</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      'Pictures/a.png': makePng(80, 60),
    })

  test('title, headings, lists, tables, notes, comments, pictures', async () => {
    const { record, html } = shown(
      await readOdt(
        await odt(
          '<text:p text:style-name="Title">流动车</text:p>' +
            '<text:p>云溪<text:span text:style-name="B">加粗</text:span><office:annotation office:name="n"><dc:creator>何念</dc:creator><text:p>核对。</text:p></office:annotation>两千册<office:annotation-end office:name="n"/>' +
            '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注。</text:p></text:note-body></text:note>上了车，到了村子里。</text:p>' +
            '<text:h text:outline-level="1">总体</text:h><text:p text:style-name="C">居中的一行字。</text:p>' +
            '<text:list text:style-name="L"><text:list-item><text:p>第一项写得长一些，不是小标题。</text:p></text:list-item></text:list>' +
            '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>合</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row></table:table>' +
            '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>',
        ),
        OPTIONS,
      ),
    )
    expect(record.title).toBe('流动车')
    expect(html).toContain('<p>云溪<strong>加粗</strong>两千册<sup class="footnote-ref">')
    expect(html).toContain('[1]</a></sup>上了车')
    expect(html).toContain('<h2>总体</h2>\n<p class="align-center">居中的一行字。</p>\n<p>一、第一项')
    expect(html).toContain('<td colspan="2">合</td></tr><tr><td>甲</td><td>乙</td></tr>')
    expect(html).toContain('<figure')
    expect(record.comments?.[0]?.notes[0]).toMatchObject({ by: '何念', text: '核对。' })
    expect(JSON.stringify(record.body)).toContain('{"type":"comment","attrs":{"id":"comment-1"}}')
  })
})

describe('.doc and .wps', () => {
  test('text and tables, and what could not be had is told', async () => {
    const { record, html, lost } = shown(
      await readDoc(
        docFile(
          '流动车\r云溪市图书馆的流动车开进了村子，到这里。\r项目\u0007数量\u0007\n书\u0007两千\u0007\n最后一段写在这里。\r',
        ),
        OPTIONS,
      ),
    )
    expect(record.title).toBe('流动车')
    expect(html).toContain('<p>云溪市图书馆的流动车开进了村子，到这里。</p>')
    expect(html).toContain('<td>两千</td>')
    expect(html).toContain('最后一段写在这里。')
    expect(lost).toContain('只带来文字、表格和注释')
  })

  test('a broken one is refused with words', async () => {
    await expect(readDoc(docFile('流动车\r').subarray(0, 3000), OPTIONS)).rejects.toMatchObject({
      code: 'import-unreadable',
    })
  })
})

test('the bytes say what a file is, whatever its name', async () => {
  expect(readerKindOf('doc', Buffer.from('{\\rtf1}'))).toBe('rtf')
  expect(readerKindOf('doc', await wordFile({ body: '' }))).toBe('docx')
  expect(readerKindOf('docx', docFile('文\r'))).toBe('doc')
  expect(() => readerKindOf('docx', Buffer.from('%PDF-1.7'))).toThrow('不是 Word .docx 格式（看起来是 PDF），')
  expect(readerKindOf('text', Buffer.from('%PDF 是这样开头的'))).toBe('text')
})
