import type { RevisionHash } from '../../../shared/article/record'
import { searchTextOf } from '../../../shared/portal/site/search-text'
import type { ArticleReader, ReadArticle } from '../../../shared/portal/site/site'

/** Texts that are drawn again for searching stay in memory up to so many characters; the oldest go first. */
const MOST_CHARACTERS = 16_000_000

/** Remembers the texts that searching asks for while pages are drawn: an article is parsed once for both. */
export function createArticleReader(read: ReadArticle): ArticleReader {
  const texts = new Map<RevisionHash, string>()
  let held = 0
  const article: ReadArticle = async (entry) => {
    const found = await read(entry)
    if (!texts.has(entry.hash)) keep(entry.hash, searchTextOf(found.record))
    return found
  }
  const keep = (hash: RevisionHash, text: string): void => {
    texts.set(hash, text)
    held += text.length
    for (const [oldest, { length }] of texts) {
      if (held <= MOST_CHARACTERS) return
      texts.delete(oldest)
      held -= length
    }
  }
  return {
    article,
    text: async (entry) => texts.get(entry.hash) ?? searchTextOf((await article(entry)).record),
  }
}
