import type { ArticleId, ArticleRecord } from '../../../shared/article/record'
import { paragraphsOf } from '../../../shared/document/text'
import type { ListAnswer, ListQuery, SimilarArticle } from '../../../shared/ipc/contract'
import type { ColumnTree } from '../../../shared/portal/profile'
import { searchedLines } from '../../../shared/search/article-text'
import { isEmptyQuery, parseQuery } from '../../../shared/search/query'
import { type Snippet, snippetOf } from '../../../shared/search/snippet'
import { inParallel } from '../disk/in-parallel'
import { filterTest, summaryTest } from './narrowing'
import { findTerms, type IndexProgress, openSearcher, type SearcherPlace } from './searcher'
import { similarTo } from './similar'

export interface ArticleSearchPlace extends SearcherPlace {
  readonly columns: () => Promise<ColumnTree>
}

/** Lists of articles, narrowed by what a person typed into the search field. */
export interface ArticleSearch {
  readonly list: (query: ListQuery) => Promise<ListAnswer>
  /** Why articles are found: the line that says most, of those that have one besides the title. */
  readonly snippets: (ids: readonly ArticleId[], search: string) => Promise<Readonly<Record<ArticleId, Snippet>>>
  readonly similar: (id: ArticleId, record: ArticleRecord) => Promise<readonly SimilarArticle[]>
  readonly update: (onProgress?: (progress: IndexProgress) => void, signal?: AbortSignal) => Promise<void>
  readonly note: (ids: Iterable<ArticleId>) => void
  readonly forget: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Similar articles that are worth naming. */
const MOST_SIMILAR = 10

export function openArticleSearch(place: ArticleSearchPlace): ArticleSearch {
  const searcher = openSearcher(place)
  const { update, note, forget, close } = searcher

  return {
    list: async (query) => {
      const catalogue = await place.catalogue()
      const parsed = parseQuery(query.search ?? '')
      if (isEmptyQuery(parsed)) return catalogue.list(query)
      const passes = filterTest(parsed, parsed.columns.length === 0 ? noColumns : constant(await place.columns()))
      if (parsed.terms.length === 0) return catalogue.list(query, { passes, ids: null })
      const index = await searcher.ready()
      const found = findTerms(index, parsed.terms)
      const pending = searcher.pending(catalogue)
      if (pending === 0) return catalogue.list(query, { passes: (a) => found.has(a.id) && passes(a), ids: found })
      const byName = summaryTest(parsed.terms)
      const holds = (id: ArticleId): boolean => index.hashOf(id) !== undefined
      const answer = catalogue.list(query, {
        passes: (a) => (holds(a.id) ? found.has(a.id) : byName(a)) && passes(a),
        ids: null,
      })
      return { ...answer, pending }
    },
    snippets: async (ids, search) => {
      const { terms } = parseQuery(search)
      if (terms.length === 0) return {}
      const found = await inParallel(ids, async (id) => {
        const shown = await place.read(id).catch(() => null)
        const snippet = shown === null ? null : snippetOf(searchedLines(shown.record), terms)
        return snippet === null ? null : ([id, snippet] as const)
      })
      return Object.fromEntries(found.filter((entry) => entry !== null))
    },
    similar: async (id, record) => {
      const catalogue = await place.catalogue()
      const similar = similarTo(await searcher.ready(), id, paragraphsOf(record.body))
      return similar.slice(0, MOST_SIMILAR).flatMap(({ id: other, share }) => {
        const article = catalogue.get(other)?.summary
        return article === undefined || article.trashed ? [] : [{ article, share }]
      })
    },
    update,
    note,
    forget,
    close,
  }
}

const noColumns = (): ColumnTree => ({ columns: [] })
const constant =
  <T>(value: T) =>
  (): T =>
    value
