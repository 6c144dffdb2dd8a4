import type { ArticleRecord } from '../../shared/article/record'
import type { MarkJson, NodeJson } from '../../shared/document/json'

export const SAMPLE_MEDIA = `${'5a'.repeat(32)}.jpg`

const text = (value: string, ...marks: readonly MarkJson[]): NodeJson =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks }
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({
  type: 'paragraph',
  attrs: { align: null },
  content,
})
const item = (...content: readonly NodeJson[]): NodeJson => ({ type: 'listItem', content })
const cell = (type: 'tableCell' | 'tableHeader', value: string, attrs: NodeJson['attrs'] = {}): NodeJson => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, ...attrs },
  content: [paragraph(text(value))],
})

/** A record with every field, and a body with every node and mark of the schema. People and organisations are invented. */
export const sampleRecord: ArticleRecord = {
  title: '云溪市试行图书流动服务车',
  shortTitle: '流动服务车试行',
  subtitle: '三条线路串起二十六个村',
  originalTitle: 'Books on Wheels in Yunxi',
  originalAuthors: ['Mara Lindqvist'],
  authors: ['林知远', '苏禾'],
  byline: '云溪市图书馆 林知远',
  source: { name: '云溪晚报', url: 'https://news.example.cn/yunxi/1', kind: 'reprint' },
  publishTime: '2026-03-09T09:30:00+08:00',
  column: 'general',
  otherColumns: ['photo'],
  keywords: ['图书馆', '乡村'],
  summary: '云溪市图书馆把两千册书装上了车。',
  cover: SAMPLE_MEDIA,
  language: 'zh-CN',
  translationOf: '20260301-k3v7q2xa',
  editor: '何念',
  proofreader: '白桥',
  externalUrl: 'https://lib.example.cn/',
  pinned: true,
  attachments: [{ media: SAMPLE_MEDIA, name: '线路图.jpg' }],
  corrections: [{ at: '2026-03-10T08:00:00+08:00', kind: '文字', text: '“三条线”应为“三条线路”。', by: '何念' }],
  comments: [{ id: 'c1', notes: [{ by: '白桥', at: '2026-03-09T08:00:00+08:00', text: '请核对册数。' }] }],
  notes: '图片已取得授权。',
  status: 'inReview',
  signOffs: [{ by: '何念', at: '2026-03-09T08:30:00+08:00', step: '一审', contentHash: 'ab'.repeat(32) }],
  body: {
    type: 'doc',
    content: [
      paragraph(
        text('本报讯'),
        text('（记者 林知远）', { type: 'bold' }),
        text('流动车', { type: 'italic' }),
        text('装载', { type: 'underline' }),
        text('两千册', { type: 'comment', attrs: { id: 'c1' } }),
        text('三千册', { type: 'strike' }),
        text('，车厢面积12m'),
        text('2', { type: 'superscript' }),
        text('，尾气CO'),
        text('2', { type: 'subscript' }),
        text('减少。'),
        { type: 'hardBreak' },
        text('详情见', { type: 'link', attrs: { href: 'https://lib.example.cn/car?a=1&b=2', title: '云溪市图书馆' } }),
      ),
      { type: 'heading', attrs: { level: 2, align: 'center' }, content: [text('线路怎样走')] },
      { type: 'heading', attrs: { level: 3, align: null }, content: [text('第一条线路')] },
      {
        type: 'bulletList',
        content: [
          item(paragraph(text('东线：石桥、柳湾'))),
          item(paragraph(text('西线')), {
            type: 'orderedList',
            attrs: { start: 3 },
            content: [item(paragraph(text('松岭'))), item(paragraph(text('下河')))],
          }),
        ],
      },
      { type: 'blockquote', content: [paragraph(text('“孩子们等车的样子，像等一场电影。”'))] },
      {
        type: 'figure',
        attrs: { media: SAMPLE_MEDIA, alt: '停在村口的蓝色流动服务车', width: 80, align: 'center' },
        content: [
          { type: 'figcaption', content: [text('流动服务车'), text('首日', { type: 'bold' }), text('到村')] },
          { type: 'credit', content: [text('苏禾 摄')] },
        ],
      },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [cell('tableHeader', '线路'), cell('tableHeader', '到村时间', { colspan: 2, align: 'center' })],
          },
          {
            type: 'tableRow',
            content: [
              cell('tableHeader', '东线', { rowspan: 2 }),
              cell('tableCell', '9:00'),
              cell('tableCell', '石桥'),
            ],
          },
          { type: 'tableRow', content: [cell('tableCell', '10:30', { align: 'right' }), cell('tableCell', '柳湾')] },
        ],
      },
      {
        type: 'gallery',
        attrs: { columns: 3 },
        content: [
          {
            type: 'figure',
            attrs: { media: SAMPLE_MEDIA, alt: '车厢里的书架', width: null, align: null },
            content: [
              { type: 'figcaption', content: [text('车厢一角')] },
              { type: 'credit', content: [text('林知远 摄')] },
            ],
          },
          {
            type: 'figure',
            attrs: { media: SAMPLE_MEDIA, alt: '挑书的孩子', width: null, align: null },
            content: [{ type: 'figcaption' }, { type: 'credit' }],
          },
          { type: 'figcaption', content: [text('流动服务车的'), text('一天', { type: 'bold' })] },
        ],
      },
      {
        type: 'mediaSlot',
        attrs: { kind: 'video', title: '首日到村', address: 'https://video.example.cn/1?a=1&b=2', duration: '3分20秒' },
        content: [{ type: 'figcaption', content: [text('视频由云溪市图书馆提供')] }],
      },
      { type: 'horizontalRule' },
      { type: 'paragraph', attrs: { align: 'right' }, content: [text('（责任编辑：何念）')] },
    ],
  },
}
