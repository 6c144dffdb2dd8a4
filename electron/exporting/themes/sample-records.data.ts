import type { ArticleRecord } from '../../../shared/article/record'
import type { NodeJson } from '../../../shared/document/json'

const text = (words: string): NodeJson => ({ type: 'text', text: words })
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', content: [...content] })
const cell = (words: string): NodeJson => ({ type: 'tableCell', content: [paragraph(text(words))] })

/** Made-up articles that between them have everything that a template may print. */
export const SAMPLES: readonly { readonly id: string; readonly record: ArticleRecord }[] = [
  {
    id: '20260302-aaaaaaaa',
    record: {
      title: '示例稿件',
      subtitle: '副题',
      authors: ['作者'],
      byline: '本报记者 作者',
      source: { name: '来源', url: 'https://source.example/', kind: 'reprint' },
      originalTitle: '原标题',
      originalAuthors: ['原作者'],
      editor: '编辑',
      publishTime: '2026-03-02T09:30:00+08:00',
      column: 'news-general',
      status: 'corrected',
      pinned: true,
      keywords: ['关键词'],
      corrections: [{ at: '2026-03-03T10:00:00+08:00', kind: 'text', text: '更正一处。', by: '编辑' }],
      attachments: [{ name: '附件.pdf', media: `${'0'.repeat(64)}.pdf`, type: 'pdf', size: 2048 }],
      body: {
        type: 'doc',
        content: [
          { type: 'lead', content: [text('导语。')] },
          { type: 'heading', attrs: { level: 2 }, content: [text('小标题')] },
          paragraph(text('正文'), { type: 'footnoteReference', attrs: { id: 'n1' } }),
          { type: 'table', content: [{ type: 'tableRow', content: [cell('甲'), cell('乙')] }] },
          { type: 'pageBreak' },
          paragraph(text('第二页。')),
          { type: 'footnotes', content: [{ type: 'footnote', attrs: { id: 'n1' }, content: [text('注。')] }] },
        ],
      },
    },
  },
  {
    id: '20260301-bbbbbbbb',
    record: {
      title: '另一篇示例',
      source: { name: '本社', kind: 'own' },
      publishTime: '2026-03-01',
      column: 'news-general',
      status: 'published',
      keywords: ['关键词'],
      authors: ['作者'],
      body: { type: 'doc', content: [paragraph(text('正文。'))] },
    },
  },
  {
    id: '20260228-cccccccc',
    record: {
      title: '撤下的示例',
      publishTime: '2026-02-28',
      column: 'news-general',
      status: 'withdrawn',
      body: { type: 'doc', content: [paragraph(text('正文。'))] },
    },
  },
  {
    id: '20260227-dddddddd',
    record: {
      title: 'An example',
      language: 'en',
      authors: ['A Writer'],
      publishTime: '2026-02-27',
      column: 'news-general',
      status: 'published',
      body: { type: 'doc', content: [paragraph(text('Text.'))] },
    },
  },
]
