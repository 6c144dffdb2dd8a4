import { mediaOf } from '../../../../../electron/exporting/media-of'
import { wordFile } from '../../../../../electron/exporting/word/word-file'
import type { ArticleRecord } from '../../../../../shared/article/record'
import type { NodeJson } from '../../../../../shared/document/json'
import { defaultProfile } from '../../../../../shared/portal/defaults.data'
import { makePng } from '../../../../support/png'

export const MEDIA = `${'ab'.repeat(32)}.png`
export const text = (words: string, ...marks: readonly string[]): NodeJson =>
  marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', text: words, marks: marks.map((type) => ({ type })) }
export const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', content: [...content] })
const item = (words: string): NodeJson => ({ type: 'listItem', content: [paragraph(text(words))] })
const cell = (words: string, attrs: object = {}): NodeJson => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [paragraph(text(words))],
})
const row = (...cells: readonly NodeJson[]): NodeJson => ({ type: 'tableRow', content: [...cells] })

/** An article with everything that a Word document holds. */
export const record: ArticleRecord = {
  title: '云溪试行流动服务车',
  subtitle: '三条线路串起二十六个村',
  authors: ['林知远'],
  byline: '本报记者 林知远',
  source: { name: '云溪晚报', kind: 'own' },
  publishTime: '2026-03-09',
  editor: '何念',
  body: {
    type: 'doc',
    content: [
      paragraph(
        text('开进了村子，'),
        text('孩子们', 'bold'),
        text('围了上来'),
        { type: 'footnoteReference', attrs: { id: 'n1' } },
        text('。'),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [text('线路怎么定')] },
      { type: 'orderedList', attrs: { start: 3 }, content: [item('先问村里'), item('再问孩子')] },
      {
        type: 'table',
        content: [
          row(cell('线路'), cell('村', { colspan: 2 })),
          row(cell('东线', { rowspan: 2 }), cell('甲'), cell('乙')),
          row(cell('丙'), cell('丁')),
        ],
      },
      {
        type: 'figure',
        attrs: { media: MEDIA, alt: '车' },
        content: [
          { type: 'figcaption', content: [text('流动服务车')] },
          { type: 'credit', content: [text('苏禾 摄')] },
        ],
      },
      { type: 'footnotes', content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [text('试行三个月。')] }] },
    ],
  },
}

export const made = (
  format: 'manuscript' | 'official' = 'manuscript',
  of: ArticleRecord = record,
): Promise<Uint8Array> =>
  wordFile(
    of,
    mediaOf(of),
    { read: async () => makePng(64, 40), size: async () => ({ width: 64, height: 40 }), plain: async () => null },
    format,
    defaultProfile,
  )
