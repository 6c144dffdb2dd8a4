import type { ArticleRecord, RevisionHash } from '../../../shared/article/record'
import { searchTextOf } from '../../../shared/portal/site/search-text'
import type { ArticleReader, ReadArticle } from '../../../shared/portal/site/site'

/** Texts that are drawn again for searching stay in memory up to so many characters; the oldest go first. */
const MOST_CHARACTERS = 16_000_000

/** Remembers the texts that searching asks for while pages are drawn: an article is parsed once for both. */
export function createArticleReader(read: ReadArticle): ArticleReader {
  const texts = new Map<RevisionHash, string>()
  let held = 0
  const textOf = (hash: RevisionHash, record: ArticleRecord): string => {
    const known = texts.get(hash)
    if (known !== undefined) return known
    const text = searchTextOf(record)
    texts.set(hash, text)
    held += text.length
    for (const [oldest, { length }] of texts) {
      if (held <= MOST_CHARACTERS) break
      texts.delete(oldest)
      held -= length
    }
    return text
  }
  return {
    article: async (entry) => {
      const found = await read(entry)
      textOf(entry.hash, found.record)
      return found
    },
    text: async (entry) => texts.get(entry.hash) ?? textOf(entry.hash, (await read(entry)).record),
  }
}
