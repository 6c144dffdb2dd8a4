import type { ArticleId, ArticleRecord, ArticleSummary } from '../../../shared/article/record'
import { paragraphsOf } from '../../../shared/document/text'
import type { Facets, ListAnswer, ListQuery, ListSelection, SimilarArticle } from '../../../shared/ipc/list-values'
import type { ColumnTree } from '../../../shared/portal/profile'
import { searchedLines } from '../../../shared/search/article-text'
import { hasFilters, isEmptyQuery, parseQuery, type SearchQuery } from '../../../shared/search/query'
import { type Snippet, snippetOf } from '../../../shared/search/snippet'
import type { ArticleIndex, Narrowing } from '../catalogue/article-index'
import { inParallel } from '../disk/in-parallel'
import { facetsOf } from './facets'
import { filterTest, filterTests, summaryTest } from './narrowing'
import type { Found } from './search-index'
import { findTerms, type IndexProgress, openSearcher, type SearcherPlace } from './searcher'
import { similarTo } from './similar'

export interface ArticleSearchPlace extends SearcherPlace {
  readonly columns: () => Promise<ColumnTree>
  /** `YYYY-MM-DD` on the portal's clock. */
  readonly today: () => string
}

/** Lists of articles, narrowed by what a person typed into the search field. */
export interface ArticleSearch {
  readonly list: (query: ListQuery) => Promise<ListAnswer>
  readonly ids: (query: ListSelection) => Promise<readonly ArticleId[]>
  readonly count: (query: ListSelection) => Promise<number>
  readonly facets: (query: ListSelection) => Promise<Facets>
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

  const parse = (search: string | undefined): SearchQuery => parseQuery(search ?? '', place.today())

  /** Columns are only read where the query names some. */
  const treeFor = async (query: SearchQuery): Promise<ColumnTree> =>
    query.columns.length === 0 ? { columns: [] } : place.columns()

  /** The articles in which the terms stand; null: there are none to look for. */
  async function termTest(terms: readonly string[], catalogue: ArticleIndex): Promise<TermTest | null> {
    if (terms.length === 0) return null
    const index = await searcher.ready()
    const found = findTerms(index, terms)
    const pending = searcher.pending(catalogue)
    if (pending === 0) return { passes: ({ id }) => found.has(id), found, pending }
    const byName = summaryTest(terms)
    const holds = (id: ArticleId): boolean => index.hashOf(id) !== undefined
    return { passes: (a) => (holds(a.id) ? found.has(a.id) : byName(a)), found: null, pending }
  }

  /** What the search field says, as a narrowing of the catalogue's lists. */
  async function narrow(
    search: string | undefined,
    catalogue: ArticleIndex,
  ): Promise<{ readonly narrowing: Narrowing | undefined; readonly pending: number }> {
    const parsed = parse(search)
    if (isEmptyQuery(parsed)) return { narrowing: undefined, pending: 0 }
    const tree = await treeFor(parsed)
    const passes = filterTest(parsed, () => tree)
    const terms = await termTest(parsed.terms, catalogue)
    if (terms === null) {
      const key = JSON.stringify([parsed, parsed.columns.length === 0 ? null : tree])
      return { narrowing: { passes, found: null, key }, pending: 0 }
    }
    const { found, pending } = terms
    const filters = hasFilters(parsed) ? passes : null
    const both = (article: ArticleSummary): boolean => terms.passes(article) && passes(article)
    return { narrowing: { passes: found === null ? both : filters, found, key: null }, pending }
  }

  /** An order that is made for the first time must not keep the windows waiting. */
  async function ordered(query: ListSelection): Promise<ArticleIndex> {
    const catalogue = await place.catalogue()
    await catalogue.prepare(query.sort?.key ?? 'updatedAt')
    return catalogue
  }

  return {
    list: async (query) => {
      const catalogue = await ordered(query)
      const { narrowing, pending } = await narrow(query.search, catalogue)
      const answer = catalogue.list(query, narrowing)
      return pending === 0 ? answer : { ...answer, pending }
    },
    ids: async (query) => {
      const catalogue = await ordered(query)
      return catalogue.ids(query, (await narrow(query.search, catalogue)).narrowing)
    },
    count: async (query) => {
      const catalogue = await place.catalogue()
      return catalogue.count(query, (await narrow(query.search, catalogue)).narrowing)
    },
    facets: async (query) => {
      const catalogue = await place.catalogue()
      const parsed = parse(query.search)
      const tree = await treeFor(parsed)
      const terms = await termTest(parsed.terms, catalogue)
      const listed = function* (): Generator<ArticleSummary> {
        for (const article of catalogue.some(query)) if (terms === null || terms.passes(article)) yield article
      }
      return facetsOf(
        listed(),
        filterTests(parsed, () => tree),
      )
    },
    snippets: async (ids, search) => {
      const { terms } = parse(search)
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

interface TermTest {
  readonly passes: (article: ArticleSummary) => boolean
  readonly found: Found | null
  readonly pending: number
}
