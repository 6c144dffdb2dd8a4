import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../electron/importing/foreign/read-docx'
import type { ArticleRecord } from '../../../../shared/article/record'
import { parseRecord } from '../../../../shared/article/validate'
import { serializeBody } from '../../../../shared/document/html/serialize'
import type { ChangeMode } from '../../../../shared/word/losses'
import { makePng } from '../../../support/png'
import {
  hyperlink,
  image,
  inList,
  list,
  num,
  paragraph,
  picture,
  run,
  style,
  wordFile,
  type WordFile,
} from '../../../support/word-file'

const TITLE = paragraph('云溪试行流动服务车', '<w:jc w:val="center"/>')
const TEXT = paragraph('这是正文的一段，写着云溪市图书馆的流动服务车开进了村子，孩子们围了上来。')

async function read(file: WordFile, changes: ChangeMode = 'accept') {
  const found = await readDocx(await wordFile(file), {
    name: '稿子.docx',
    zone: 'Asia/Shanghai',
    now: '2026-11-25T00:00:00Z',
    changes,
  })
  const record: ArticleRecord = parseRecord(found.value)
  const html = serializeBody(record.body, { mediaHref: (name) => name, mediaSize: () => null })
  return { record, html, lost: found.lost.join('\n'), images: found.images }
}

/** The body's HTML of a title, some content, and a paragraph after it. */
const htmlOf = async (content: string, file: Partial<WordFile> = {}) =>
  (await read({ body: TITLE + TEXT + content + TEXT, ...file })).html.split('\n').slice(1, -1).join('\n')

describe('front matter', () => {
  test('title, 副题, 署名 and labelled lines become fields', async () => {
    const big = (text: string, size: number) =>
      paragraph(run(text, `<w:sz w:val="${size}"/>`), '<w:jc w:val="center"/>')
    const { record, html } = await read({
      body: [
        big('关于云溪市流动服务车', 44),
        big('试运行情况的调查', 44),
        big('——三条线路串起二十六个村', 32),
        paragraph('本报记者 林知远 通讯员 苏禾', '<w:jc w:val="center"/>'),
        paragraph('来源：云溪晚报　发布时间：2026年3月9日'),
        ...Array.from({ length: 4 }, () => TEXT),
        paragraph('（责任编辑：何念）'),
      ].join(''),
    })
    expect(record).toMatchObject({
      title: '关于云溪市流动服务车试运行情况的调查',
      subtitle: '三条线路串起二十六个村',
      byline: '本报记者 林知远 通讯员 苏禾',
      authors: ['林知远', '苏禾'],
      source: { name: '云溪晚报' },
      publishTime: '2026-03-09',
      editor: '何念',
    })
    expect(html.match(/<p>/g)).toHaveLength(4)
  })

  test('a title style wins, and the author stands in the 电头', async () => {
    const { record } = await read({
      styles: style('T', 'Title'),
      body:
        paragraph('内部资料') +
        paragraph('云溪图书馆上新', '<w:pStyle w:val="T"/>') +
        paragraph('本报云溪3月9日电（记者 林知远）流动服务车今天开进了二十六个村子。'),
    })
    expect(record.title).toBe('云溪图书馆上新')
    expect(record.authors).toEqual(['林知远'])
    expect(record.body.content).toHaveLength(2)
  })

  test('a text that shows no title is called after its file', async () => {
    const { record } = await read({ body: TEXT + TEXT })
    expect(record.title).toBe('稿子')
    expect(record.body.content).toHaveLength(2)
  })

  test('the title of a document with a red head comes after its number', async () => {
    const centred = (text: string) => paragraph(run(text, '<w:sz w:val="72"/>'), '<w:jc w:val="center"/>')
    const { record, lost } = await read({
      body:
        centred('云溪市文化局文件') +
        paragraph('云文发〔2026〕5号', '<w:jc w:val="center"/>') +
        paragraph(run('关于开放图书馆的通知', '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>') +
        TEXT.repeat(5),
    })
    expect(record.title).toBe('关于开放图书馆的通知')
    expect(lost).toContain('标题上方的文字')
  })
})

describe('headings', () => {
  test('by style, by inherited style, and by outline level', async () => {
    const styles =
      style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('Own', '我的标题', '', 'H1') +
      style('H2', 'heading 2')
    expect(
      await htmlOf(
        paragraph('按样式', '<w:pStyle w:val="H1"/>') +
          TEXT +
          paragraph('按继承', '<w:pStyle w:val="Own"/>') +
          paragraph('第二级', '<w:pStyle w:val="H2"/>') +
          paragraph('按大纲', '<w:outlineLvl w:val="1"/>'),
        { styles },
      ),
    ).toBe(
      ['<h2>按样式</h2>', (await htmlOf(TEXT)).trim(), '<h2>按继承</h2>', '<h3>第二级</h3>', '<h3>按大纲</h3>'].join(
        '\n',
      ),
    )
  })

  test('by the conventions of manuscripts', async () => {
    const black = (text: string) => paragraph(run(text, '<w:rFonts w:eastAsia="黑体"/>'))
    const bold = (text: string, align: string) => paragraph(run(text, '<w:b/>'), align)
    const body = (text: string) => paragraph(run(text, '<w:rFonts w:eastAsia="仿宋_GB2312"/>'))
    const html = await htmlOf(
      black('一、总体情况') +
        body('情况写在这里，一共有三条线路，二十六个村子。') +
        body('（一）三条线路') +
        body('线路写在这里，一共有三条线路，二十六个村子。') +
        bold('居中的小标题', '<w:jc w:val="center"/>') +
        bold('1.车辆保障', '') +
        body('1.明确责任。各单位要抓好落实，按时开放。') +
        body('一、全面建立制度，各单位要抓好落实。二是抓好宣传。') +
        body('（一）林知远') +
        body('（二）苏禾'),
    )
    expect(html.match(/<h\d>.*?<\/h\d>|<h\d class.*?<\/h\d>/g)).toEqual([
      '<h2>一、总体情况</h2>',
      '<h3>（一）三条线路</h3>',
      '<h2 class="align-center">居中的小标题</h2>',
      '<h3>1.车辆保障</h3>',
      // The last of an enumeration has text after it, but its brothers show what it is.
    ])
  })
})

describe('paragraphs and letters', () => {
  test('alignment, also by style', async () => {
    const styles = style('R', '落款', '<w:pPr><w:jc w:val="right"/></w:pPr>')
    expect(
      await htmlOf(paragraph('居中', '<w:jc w:val="center"/>') + paragraph('落款', '<w:pStyle w:val="R"/>'), {
        styles,
      }),
    ).toBe('<p class="align-center">居中</p>\n<p class="align-right">落款</p>')
  })

  test('bold, italic, underline, strike, sub, super, 着重号', async () => {
    const file: WordFile = {
      body:
        TITLE +
        TEXT +
        paragraph(
          run('粗', '<w:b/>') +
            run('斜', '<w:i/>') +
            run('线', '<w:u w:val="single"/>') +
            run('删', '<w:strike/>') +
            run('下', '<w:vertAlign w:val="subscript"/>') +
            run('上', '<w:vertAlign w:val="superscript"/>') +
            run('重', '<w:em w:val="dot"/>') +
            run('不', '<w:b w:val="0"/><w:u w:val="none"/>'),
        ),
    }
    const { html, lost } = await read(file)
    expect(html).toContain(
      '<strong>粗</strong><em>斜</em><u>线</u><s>删</s><sub>下</sub><sup>上</sup><strong>重</strong>不',
    )
    expect(lost).toContain('着重号')
  })

  test('ruby keeps its base and its reading', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('lù')}</w:rt><w:rubyBase>${run('甪')}</w:rubyBase></w:ruby></w:r>`
    expect(await htmlOf(paragraph(ruby + run('直镇在云溪以东。')))).toBe('<p>甪（lù）直镇在云溪以东。</p>')
  })

  test('links by relationship and by field; fields of the page go', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const { html, lost } = await read({
      body:
        TITLE +
        paragraph(field('TOC \\o', '目录一……1')) +
        TEXT +
        paragraph(
          `<w:hyperlink r:id="k">${run('馆')}</w:hyperlink>${field('HYPERLINK "https://lib.example.cn/b"', '网')}${field('PAGE', '3')}${field('SEQ 表', '7')}`,
        ),
      relationships: hyperlink('k', 'https://lib.example.cn/a'),
    })
    expect(html).toContain('<a href="https://lib.example.cn/a">馆</a><a href="https://lib.example.cn/b">网</a>7')
    expect(html).not.toContain('目录一')
    expect(lost).toContain('目录没有带来')
  })

  test('equations on a line', async () => {
    const m = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`
    const letter = (text: string) => m('r', m('t', text))
    const equation = m(
      'oMath',
      letter('y=') +
        m('f', m('num', letter('a+b')) + m('den', letter('2'))) +
        m('sSup', m('e', letter('x')) + m('sup', letter('2'))) +
        m('rad', m('deg', '') + m('e', letter('z'))),
    )
    const { html, lost } = await read({ body: TITLE + TEXT + paragraph(run('式中') + equation) })
    expect(html).toContain('<p>式中y=(a+b)/2x<sup>2</sup>√z</p>')
    expect(lost).toContain('1 个公式')
  })
})

describe('lists', () => {
  const numbering =
    list(0, [
      ['decimal', '%1.', 3],
      ['lowerLetter', '%2)'],
    ]) +
    list(1, [
      ['japaneseCounting', '%1、'],
      ['japaneseCounting', '（%2）'],
      ['decimal', '%3.'],
      ['decimalEnclosedCircleChinese', '%4'],
    ]) +
    list(2, [['bullet', '\uf0b7']]) +
    list(3, [['decimal', '第%1条']]) +
    num(1, 0) +
    num(2, 1) +
    num(3, 2) +
    num(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
    num(5, 3)

  test('numbers and bullets that a list shows become lists, with their start', async () => {
    const html = await htmlOf(
      paragraph('三', inList(1)) +
        paragraph('四', inList(1)) +
        TEXT +
        paragraph('五', inList(1)) +
        paragraph('又一', inList(4)) +
        paragraph('点', inList(3)),
      { numbering },
    )
    expect(html.replace(/<p>.*?<\/p>/, '|').replaceAll('\n', '')).toBe(
      '<ol start="3"><li>三</li><li>四</li></ol>|<ol start="5"><li>五</li></ol><ol><li>又一</li></ol><ul><li>点</li></ul>',
    )
  })

  test('other numbers are written out', async () => {
    const html = await htmlOf(
      [0, 1, 1, 3, 0, 1]
        .map((level) => paragraph(`这里是第 ${level} 级的一项，写得长一些免得像小标题，并且有句号。`, inList(2, level)))
        .join('') + paragraph('开放时间由馆方公布。', inList(5)),
      { numbering },
    )
    expect(html.match(/<p>[^这开]*/g)).toEqual([
      '<p>一、',
      '<p>（一）',
      '<p>（二）',
      '<p>①',
      '<p>二、',
      '<p>（一）',
      '<p>第1条\u3000',
    ])
  })
})

describe('tables, pictures and boxes', () => {
  test('cells merged across and downwards', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const table =
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell(run('数量', '<w:b/>'), '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('甲')}${cell('乙')}</w:tr></w:tbl>`
    expect(await htmlOf(table)).toContain(
      '<th rowspan="2" scope="row">项目</th><th colspan="2">数量</th></tr><tr><td>甲</td><td>乙</td></tr>',
    )
  })

  test.each(['false', '0', 'off'])('what is switched off by %s is off', async (value) => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const row = (name: string, said: string) =>
      `<w:tr><w:trPr><w:tblHeader w:val="${said}"/></w:trPr>${cell(name)}${cell('数量')}</w:tr>`
    const field = `<w:sdt><w:sdtPr><w:showingPlcHdr w:val="${value}"/></w:sdtPr><w:sdtContent>${run('填好的话')}</w:sdtContent></w:sdt>`
    const html = await htmlOf(`<w:tbl>${row('项目', 'true')}${row('甲', value)}</w:tbl>${paragraph(field)}`)
    expect(html).toContain('<th scope="col">数量</th></tr></thead><tbody><tr><td>甲</td>')
    expect(html).toContain('填好的话')
  })

  test('a picture with its words and who took it, and its width on the page', async () => {
    const { html, images } = await read({
      body:
        TITLE +
        TEXT +
        paragraph(image('p', '服务车前的读者', 7.3), '<w:jc w:val="center"/>') +
        paragraph('图为服务车开进云溪村。林知远 摄', '<w:jc w:val="center"/>') +
        TEXT +
        paragraph(image('p')) +
        TEXT,
      relationships: picture('p', 'media/a.png'),
      more: { 'word/media/a.png': makePng(80, 60) },
    })
    expect(images).toHaveLength(2)
    expect(images[0]?.bytes).toEqual(makePng(80, 60))
    expect(html).toContain('图为服务车开进云溪村。')
    expect(html).toContain('林知远 摄')
    expect(html).toMatch(/<figure class="[^"]*width-50/)
    expect(html.match(/<figcaption/g)).toHaveLength(1)
  })

  test('a second line in the style of captions names who made the picture', async () => {
    const caption = (text: string): string => paragraph(text, '<w:pStyle w:val="Caption"/>')
    const styles = style('Caption', 'caption')
    const content = paragraph(image('p')) + caption('岚江水系示意图。图中四处记述最详。') + caption('汀岚出版社制图室')
    const html = await htmlOf(content, {
      styles,
      relationships: picture('p', 'media/a.png'),
      more: { 'word/media/a.png': makePng(80, 60) },
    })
    expect(html).toContain('<span class="caption">岚江水系示意图。图中四处记述最详。</span>')
    expect(html).toContain('<span class="credit">汀岚出版社制图室</span>')
  })

  test('a table that lays out pictures becomes pictures', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
    const html = await htmlOf(
      `<w:tbl><w:tr>${cell(paragraph(image('p')))}${cell(paragraph('图为阅览室。摄影：苏禾'))}</w:tr></w:tbl>`,
      { relationships: picture('p', 'media/a.png'), more: { 'word/media/a.png': makePng(80, 60) } },
    )
    expect(html).not.toContain('<table')
    expect(html).toContain('图为阅览室。')
    expect(html).toContain('摄影：苏禾')
  })

  test('pictures side by side have the words over them, or those behind their table when it has none', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
    const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const words = [paragraph('图为阅览室。'), paragraph('图为书库。')]
    const pictures = row(paragraph(image('p')), paragraph(image('p')))
    const context = { relationships: picture('p', 'media/a.png'), more: { 'word/media/a.png': makePng(80, 60) } }
    const captionsIn = async (content: string) =>
      [...(await htmlOf(content, context)).matchAll(/<figure.*?<\/figure>/g)].map(
        ([figure]) => /class="caption">(.*?)</.exec(figure)?.[1],
      )
    const both = ['图为阅览室。', '图为书库。']
    expect(await captionsIn(`<w:tbl>${row(...words)}${pictures}</w:tbl>`)).toEqual(both)
    expect(await captionsIn(`<w:tbl>${pictures}</w:tbl>${words.join('')}`)).toEqual(both)
  })

  test('the text of a box comes after its paragraph, once', async () => {
    const box = `<w:txbxContent>${paragraph('框里的话写在这里。')}</w:txbxContent>`
    const drawing =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await htmlOf(paragraph(`${run('前面')}${drawing}${run('后面。')}`))).toBe(
      '<p>前面后面。</p>\n<p>框里的话写在这里。</p>',
    )
  })
})

const plain = (html: string): string => html.replace(/<[^>]*>/g, '')

describe('notes, comments, changes', () => {
  test('foot- and endnotes with their marks', async () => {
    const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`
    const { html, lost } = await read({
      body:
        TITLE +
        paragraph(
          `${run('正文')}<w:r><w:endnoteReference w:id="2"/></w:r>${run('再写')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('一些，到这里结束，够长了。')}`,
        ) +
        TEXT,
      footnotes: `<w:footnote w:id="0" w:type="separator">${paragraph('——')}</w:footnote>${note('footnote', 1, '脚注的话。')}`,
      endnotes: note('endnote', 2, '尾注的话。'),
    })
    expect(plain(html)).toContain('正文[1]再写[2]一些')
    expect(html).toContain('<li id="fn-n1"><span class="footnote-text">尾注的话。</span>')
    expect(html).toContain('<li id="fn-n2"><span class="footnote-text">脚注的话。</span>')
    expect(lost).not.toContain('注')
  })

  test('comments become threads tied to their text, answers with them', async () => {
    const comment = (id: number, text: string) =>
      `<w:comment w:id="${id}" w:author="何念" w:date="2026-03-09T08:00:00Z"><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`
    const { record, html } = await read({
      body:
        TITLE +
        paragraph(
          `${run('装载')}<w:commentRangeStart w:id="1"/>${run('两千册')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run('书的流动服务车开进了村子。')}`,
        ),
      comments: comment(1, '请核对册数。') + comment(2, '核过了。'),
      commentsExtended:
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>',
    })
    expect(record.comments).toEqual([
      {
        id: 'word-1',
        resolved: true,
        notes: [
          { by: '何念', at: '2026-03-09T08:00:00Z', text: '请核对册数。' },
          { by: '何念', at: '2026-03-09T08:00:00Z', text: '核过了。' },
        ],
      },
    ])
    expect(record.body.content?.[0]?.content?.[1]).toEqual({
      type: 'text',
      text: '两千册',
      marks: [{ type: 'comment', attrs: { id: 'word-1' } }],
    })
    expect(html).toContain('装载两千册书')
  })

  test('a comment on the title carries the words it is about', async () => {
    const { record } = await read({
      body:
        paragraph(
          `<w:commentRangeStart w:id="1"/>${run('云溪试行流动服务车')}<w:commentRangeEnd w:id="1"/>`,
          '<w:jc w:val="center"/>',
        ) + TEXT,
      comments: `<w:comment w:id="1" w:author="">${paragraph('题目再短些。')}</w:comment>`,
    })
    expect(record.comments?.[0]?.notes).toEqual([
      { by: '未署名', at: '2026-11-25T00:00:00Z', text: '〔原文：“云溪试行流动服务车”〕题目再短些。' },
    ])
  })

  test('tracked changes: accepted, rejected, or kept as comments', async () => {
    const by = 'w:author="何念" w:date="2026-03-09T08:00:00Z"'
    const file: WordFile = {
      body:
        TITLE +
        paragraph(
          `${run('服务车装载')}<w:ins w:id="1" ${by}>${run('三千册')}</w:ins><w:del w:id="2" ${by}><w:r><w:delText>两千册</w:delText></w:r></w:del>${run('书，开进了云溪的村子。')}`,
        ) +
        paragraph(run('前一段'), `<w:rPr><w:del w:id="3" ${by}/></w:rPr>`) +
        paragraph('后一段，写到这里就是结束了。'),
    }
    const accepted = await read(file)
    expect(accepted.html).toBe(
      '<p>服务车装载三千册书，开进了云溪的村子。</p>\n<p>前一段后一段，写到这里就是结束了。</p>',
    )
    expect(accepted.lost).toContain('“两千册”')
    const rejected = await read(file, 'reject')
    expect(rejected.html).toBe(
      '<p>服务车装载两千册书，开进了云溪的村子。</p>\n<p>前一段</p>\n<p>后一段，写到这里就是结束了。</p>',
    )
    const commented = await read(file, 'comment')
    expect(commented.html).toBe(accepted.html)
    expect(commented.record.comments?.map(({ notes }) => notes[0]?.text)).toEqual([
      '修订：插入“三千册”',
      '修订：删除“两千册”',
    ])
  })
})

test('headers, footers and page numbers are told, not taken', async () => {
  const { html, lost } = await read({
    body: TITLE + TEXT,
    header: paragraph('云溪市文化局内部资料'),
    footer: paragraph(`${run('第 ')}<w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple>${run(' 页')}`),
  })
  expect(html).not.toContain('内部资料')
  expect(lost).toContain('页眉没有带来：“云溪市文化局内部资料”')
  expect(lost).toContain('页码没有带来')
  expect(lost).not.toContain('页脚没有带来')
})

test('macros are left and told', async () => {
  const { lost } = await read({ body: TITLE + TEXT, more: { 'word/vbaProject.bin': Buffer.from('MZ') } })
  expect(lost).toContain('宏')
})
