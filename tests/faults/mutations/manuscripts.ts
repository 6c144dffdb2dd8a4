import { docFile } from '../../support/doc-file'
import { makePng } from '../../support/png'
import {
  hyperlink,
  image,
  inList,
  list,
  num,
  paragraph,
  type Parts,
  picture,
  run,
  style,
  wordParts,
} from '../../support/word-file'

/** A manuscript of each format, with about everything that its reader knows. */
export interface SoundManuscripts {
  /** Archives by the kind of their reader. */
  readonly archives: readonly { readonly kind: 'docx' | 'odt'; readonly parts: Parts }[]
  readonly plain: readonly { readonly kind: 'rtf' | 'doc' | 'text'; readonly bytes: Buffer }[]
}

const by = 'w:author="何念" w:date="2026-03-09T08:00:00Z"'
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

const word = (): Parts =>
  wordParts({
    styles: style('T', 'Title') + style('H1', 'heading 1') + style('Own', '我的标题', '<w:rPr><w:b/></w:rPr>', 'H1'),
    numbering:
      list(0, [
        ['decimal', '%1.', 3],
        ['japaneseCounting', '（%2）'],
        ['decimalEnclosedCircle', '%3'],
      ]) + num(1, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"/></w:lvlOverride>'),
    comments: `<w:comment w:id="1" ${by}>${paragraph('请核对。')}</w:comment>`,
    commentsExtended: '<w15:commentEx w15:paraId="00000001" w15:done="1"/>',
    footnotes: `<w:footnote w:id="1">${paragraph('脚注的话。')}</w:footnote>`,
    header: paragraph('内部资料'),
    footer: paragraph(field('PAGE', '1')),
    relationships: hyperlink('k', 'https://lib.example.cn/a') + picture('p', 'media/a.png'),
    more: { 'word/media/a.png': makePng(40, 30), 'word/vbaProject.bin': Buffer.from('macro') },
    body: [
      paragraph('云溪试行流动服务车', '<w:pStyle w:val="T"/><w:jc w:val="center"/>'),
      paragraph('本报记者 林知远', '<w:jc w:val="center"/>'),
      paragraph(
        `${run('正文')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('粗', '<w:b/><w:em w:val="dot"/>')}${field('HYPERLINK "https://lib.example.cn"', '网')}`,
      ),
      paragraph('一级', '<w:pStyle w:val="Own"/>'),
      ...[0, 1, 2, 0].map((level) => paragraph(`第 ${level} 级的一项。`, inList(1, level))),
      paragraph(
        `<w:commentRangeStart w:id="1"/>${run('两千册')}<w:commentRangeEnd w:id="1"/><w:ins w:id="2" ${by}>${run('三千')}</w:ins><w:del w:id="3" ${by}><w:r><w:delText>四千</w:delText></w:r></w:del>`,
      ),
      `<w:tbl><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('数量', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('甲')}${cell('乙')}</w:tr></w:tbl>`,
      paragraph(image('p', '服务车')),
      paragraph('图为服务车。林知远 摄'),
      paragraph(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框里的话。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:hyperlink r:id="k">${run('链接')}</w:hyperlink>`,
      ),
      paragraph(
        '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('控件里的话。')}</w:sdtContent></w:sdt><w:sectPr><w:pgSz w:w="11906"/></w:sectPr>`,
    ].join(''),
  })

const odt = (): Parts => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml':
    '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">' +
    '<o:automatic-styles><style:style style:name="P" style:parent-style-name="Title"/><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style></o:automatic-styles>' +
    '<o:body><o:text><text:p text:style-name="P">流动车</text:p><text:h text:outline-level="2">标题</text:h><text:p>一<text:s text:c="3"/>二<text:note><text:note-body><text:p>注。</text:p></text:note-body></text:note></text:p>' +
    '<text:list text:style-name="L"><text:list-item><text:p>项</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>合</text:p></table:table-cell></table:table-row></table:table>' +
    '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p></o:text></o:body></o:document-content>',
  'Pictures/a.png': makePng(40, 30),
})

const RTF =
  '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 S;}}{\\header h\\par}\\pard\\qc\\fs44 \\u27969?\\u21160?\\par\\pard\\plain \\\'d4\\\'c6\\b b\\b0 {\\footnote note}{\\field{\\*\\fldinst HYPERLINK "https://a.example.cn"}{\\fldrslt l}}\\par' +
  '{\\listtext 1.\\tab}item\\par\\trowd\\cellx100\\clvmgf\\cellx200\\pard\\intbl a\\cell b\\cell\\row\\pard{\\pict\\pngblip 89504e47}\\par text at the end.\\par}'

export const soundManuscripts = (): SoundManuscripts => ({
  archives: [
    { kind: 'docx', parts: word() },
    { kind: 'odt', parts: odt() },
  ],
  plain: [
    { kind: 'rtf', bytes: Buffer.from(RTF, 'latin1') },
    {
      kind: 'doc',
      bytes: docFile(
        '流动车\r云溪市图书馆的流动车开进了村子。\r项目\u0007数量\u0007\n书\u0007两千\u0007\n最后一段。\r',
      ),
    },
    { kind: 'text', bytes: Buffer.from('流动车\n作者：林知远\n\n　　云溪市图书馆的流动车开进了村子。\n') },
  ],
})
