import { makePng } from '../support/png'
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
  type WordFile,
} from '../support/word-file'

/** What a converter made of a file. */
export interface Converted {
  readonly html: string
  /** Everything that it told besides, and the texts of margin comments. */
  readonly told: string
}

/** One thing that Chinese manuscripts use: a file with it, and whether it is kept. */
export interface WordFeature {
  readonly name: string
  readonly file: WordFile
  readonly isKept: (converted: Converted) => boolean
}

const TITLE = paragraph('云溪试行流动服务车', '<w:jc w:val="center"/>')
const TEXT = paragraph('云溪市图书馆的流动服务车开进了二十六个村子，孩子们围了上来。')
const inBody = (content: string, file: Partial<WordFile> = {}): WordFile => ({
  ...file,
  body: TITLE + TEXT + content + TEXT,
})
const has = ({ html }: Converted, ...parts: readonly (string | RegExp)[]): boolean =>
  parts.every((part) => (typeof part === 'string' ? html.includes(part) : part.test(html)))

const by = 'w:author="何念" w:date="2026-03-09T08:00:00Z"'
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const ruby = `<w:r><w:ruby><w:rt>${run('lù')}</w:rt><w:rubyBase>${run('甪')}</w:rubyBase></w:ruby></w:r>`

/** The twelve features of a Chinese manuscript that the bench counts. */
export const WORD_FEATURES: readonly WordFeature[] = [
  {
    name: 'headings: style, inherited style, outline level',
    file: inBody(
      paragraph('按样式', '<w:pStyle w:val="H1"/>') +
        paragraph('按继承', '<w:pStyle w:val="Own"/>') +
        paragraph('按大纲', '<w:outlineLvl w:val="1"/>'),
      { styles: style('H1', 'heading 1') + style('Own', '我的标题', '', 'H1') },
    ),
    isKept: (found) => has(found, /<h\d[^>]*>按样式</, /<h\d[^>]*>按继承</, /<h\d[^>]*>按大纲</),
  },
  {
    name: 'headings by convention: 一、（一） in another typeface, centred bold',
    file: inBody(
      paragraph(run('一、总体情况', '<w:rFonts w:eastAsia="黑体"/>')) +
        TEXT +
        paragraph(run('（一）三条线路', '<w:rFonts w:eastAsia="楷体"/>')) +
        TEXT +
        paragraph(run('车到村口', '<w:b/>'), '<w:jc w:val="center"/>'),
    ),
    isKept: (found) => has(found, /<h\d[^>]*>一、总体情况</, /<h\d[^>]*>（一）三条线路</, /<h\d[^>]*>车到村口</),
  },
  {
    name: 'alignment: centre, right',
    file: inBody(
      paragraph('（三月九日）', '<w:jc w:val="center"/>') + paragraph('云溪市图书馆', '<w:jc w:val="right"/>'),
    ),
    isKept: (found) => has(found, /<p[^>]+center[^>]*>（三月九日）/, /<p[^>]+right[^>]*>云溪市图书馆/),
  },
  {
    name: 'marks: bold, italic, underline, strike, sub, super, 着重号',
    file: inBody(
      paragraph(
        run('粗', '<w:b/>') +
          run('斜', '<w:i/>') +
          run('线', '<w:u w:val="single"/>') +
          run('删', '<w:strike/>') +
          run('下', '<w:vertAlign w:val="subscript"/>') +
          run('上', '<w:vertAlign w:val="superscript"/>') +
          run('重', '<w:em w:val="dot"/>'),
      ),
    ),
    isKept: (found) =>
      has(
        found,
        '<strong>粗</strong>',
        '<em>斜</em>',
        '<u>线</u>',
        '<s>删</s>',
        '<sub>下</sub>',
        '<sup>上</sup>',
        /<\w+>重</,
      ),
  },
  {
    name: 'ruby',
    file: inBody(paragraph(ruby + run('直镇在云溪以东。'))),
    isKept: (found) => has(found, /甪.*lù.*直镇/),
  },
  {
    name: 'numbering: 1. from 3, 一、（一） ①',
    file: inBody(
      paragraph('三条线路', inList(1)) +
        paragraph('二十六村', inList(1)) +
        [0, 1, 2]
          .map((level) => paragraph(`第 ${level} 级的一项，写得长一些，不是小标题。`, inList(2, level)))
          .join(''),
      {
        numbering:
          list(0, [['decimal', '%1.', 3]]) +
          list(1, [
            ['japaneseCounting', '%1、'],
            ['japaneseCounting', '（%2）'],
            ['decimalEnclosedCircleChinese', '%3'],
          ]) +
          num(1, 0) +
          num(2, 1),
      },
    ),
    isKept: (found) => has(found, '<ol start="3"', '一、第', '（一）第', '①第'),
  },
  {
    name: 'tables: cells merged across and downwards',
    file: inBody(
      `<w:tbl><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('数量', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('甲')}${cell('乙')}</w:tr></w:tbl>`,
    ),
    isKept: (found) => has(found, /rowspan="2"[^>]*>(?:<p>)?项目/, /colspan="2"[^>]*>(?:<p>)?数量/),
  },
  {
    name: 'pictures with 图说 and 摄影',
    file: inBody(
      paragraph(image('p', '服务车')) + paragraph('图为服务车开进云溪村。林知远 摄', '<w:jc w:val="center"/>'),
      {
        relationships: picture('p', 'media/a.png'),
        more: { 'word/media/a.png': makePng(80, 60) },
      },
    ),
    isKept: (found) =>
      has(found, /<img|missing-image/, /<figcaption.*图为服务车开进云溪村。.*林知远 摄.*<\/figcaption>/s),
  },
  {
    name: 'foot- and endnotes',
    file: inBody(
      paragraph(
        `${run('一句')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('两句')}<w:r><w:endnoteReference w:id="1"/></w:r>${run('写完了，到这里。')}`,
      ),
      {
        footnotes: `<w:footnote w:id="1">${paragraph('脚注的话。')}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${paragraph('尾注的话。')}</w:endnote>`,
      },
    ),
    isKept: (found) => has(found, /一句<sup[ >].*两句<sup[ >]/, '脚注的话。', '尾注的话。'),
  },
  {
    name: 'links and text boxes',
    file: inBody(
      paragraph(
        `<w:hyperlink r:id="k">${run('图书馆网站')}</w:hyperlink><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框里的话。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      { relationships: hyperlink('k', 'https://lib.example.cn/a') },
    ),
    isKept: (found) => has(found, '<a href="https://lib.example.cn/a">图书馆网站</a>', '框里的话。'),
  },
  {
    name: 'comments',
    file: inBody(
      paragraph(
        `<w:commentRangeStart w:id="1"/>${run('两千册')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run('书上了车。')}`,
      ),
      { comments: `<w:comment w:id="1" ${by}>${paragraph('请核对册数。')}</w:comment>` },
    ),
    isKept: ({ told }) => told.includes('请核对册数。'),
  },
  {
    name: 'tracked changes, told; equations as text',
    file: inBody(
      paragraph(
        `${run('装载')}<w:ins w:id="1" ${by}>${run('三千册')}</w:ins><w:del w:id="2" ${by}><w:r><w:delText>两千册</w:delText></w:r></w:del><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>${run('本书。')}`,
      ),
    ),
    isKept: (found) => has(found, '装载三千册x<sup>2</sup>本书') && found.told.includes('两千册'),
  },
]
