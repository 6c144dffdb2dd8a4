import type { ArticleRecord } from '../../../shared/article/record'

/** A text long enough that a write of it can be cut in two. */
export const recordOf = (title: string, more: Partial<ArticleRecord> = {}, figure?: string): ArticleRecord => ({
  title,
  authors: ['林小满'],
  source: { name: '青榆日报', kind: 'own' },
  ...more,
  body: {
    type: 'doc',
    content: [
      ...Array.from({ length: 20 }, (_unused, at) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: `${title}第 ${at} 段，讲一件发生在青榆镇的小事。`.repeat(4) }],
      })),
      ...(figure === undefined
        ? []
        : [
            {
              type: 'figure',
              attrs: { media: figure, alt: '图' },
              content: [{ type: 'figcaption' }, { type: 'credit' }],
            },
          ]),
    ],
  },
})
