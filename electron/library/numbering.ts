import type { ArticleId } from '../../shared/article/record'

/**
 * Small numbers for the articles of an open library, the same ones in its catalogue and its text index, so that what
 * concerns very many articles runs over arrays. They last as long as the library is open.
 */
export interface Numbering {
  /** An article's number; a new one when it has none yet. */
  readonly numberOf: (id: ArticleId) => number
}

export function openNumbering(): Numbering {
  const numbers = new Map<ArticleId, number>()
  return {
    numberOf: (id) => {
      const known = numbers.get(id)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(id, number)
      return number
    },
  }
}
