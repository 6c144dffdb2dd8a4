import type { ArticleRecord } from '../../shared/article/record'

/** A text long enough that a write of it can be cut in two. */
export const recordOf = (n: number): ArticleRecord => ({
  title: `第 ${n} 篇`,
  body: {
    type: 'doc',
    content: Array.from({ length: 40 }, (_, at) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `第 ${n} 篇第 ${at} 段，讲一件发生在青榆镇的小事。`.repeat(4) }],
    })),
  },
})
