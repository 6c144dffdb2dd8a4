import type { ArticleSummary, Status } from '../../../shared/article/record'
import { flattenColumns } from '../../../shared/portal/columns'
import type { ColumnTree } from '../../../shared/portal/profile'
import type { DayRange } from '../../../shared/search/days'
import { fold } from '../../../shared/search/fold'
import type { NameTest, SearchQuery } from '../../../shared/search/query'
import { dayOf } from '../names/article-paths'

type Test = (article: ArticleSummary) => boolean

/** The filters of a query, one test each; several values of one filter are alternatives. */
export interface FilterTests {
  readonly place: Test
  readonly author: Test
  readonly source: Test
  readonly status: Test
}

export function filterTests(query: SearchQuery, tree: () => ColumnTree): FilterTests {
  const { authors, sources, days } = query
  const statuses = new Set<Status>(query.statuses)
  const columns = query.columns.length === 0 ? null : columnsNamed(tree(), query.columns)
  const bounds = days.map(boundsOf)
  const isAuthor = nameTest(authors)
  const isSource = nameTest(sources)
  return {
    place: (article) =>
      (columns === null || columns.has(article.column ?? '')) &&
      (bounds.length === 0 || isWithin(bounds, article.publishTime ?? dayOf(article.id))),
    author: (article) => authors.length === 0 || article.authors.some(isAuthor),
    source: (article) => sources.length === 0 || isSource(article.source),
    status: (article) => statuses.size === 0 || statuses.has(article.status),
  }
}

/** The filters of a query as one test. */
export function filterTest(query: SearchQuery, tree: () => ColumnTree): Test {
  const { place, author, source, status } = filterTests(query, tree)
  return (article) => status(article) && place(article) && author(article) && source(article)
}

interface Bounds {
  readonly from: string
  readonly below: string
}

/** Times start with their day: compared as they are, without cutting a hundred thousand of them. */
const boundsOf = ({ from, to }: DayRange): Bounds => ({ from, below: to === '' ? '\uffff' : `${to}\uffff` })

const isWithin = (bounds: readonly Bounds[], time: string): boolean =>
  bounds.some(({ from, below }) => time >= from && time < below)

/** The same few names stand in very many articles: each is looked at once. */
function nameTest(tests: readonly NameTest[]): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const folded = fold(name)
    const passes = tests.some(({ text, whole }) => (whole ? folded === text : folded.includes(text)))
    known.set(name, passes)
    return passes
  }
}

/** What can be said of an article whose text is not in the index yet: its title, authors and source hold every term. */
export function summaryTest(terms: readonly string[]): Test {
  return ({ title, authors, source }) => {
    const lines = [title, ...authors, source].map(fold)
    return terms.every((term) => lines.some((line) => line.includes(term)))
  }
}

/** Ids of the columns whose name, or path of names such as `新闻中心/综合新闻`, holds one of the parts; those below count. */
function columnsNamed(tree: ColumnTree, parts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { column, path } of flattenColumns(tree)) {
    const names = path.map(({ name }) => fold(name))
    const whole = names.join('/')
    if (parts.some((part) => whole.includes(part.replaceAll('>', '/')))) found.add(column.id)
  }
  return found
}
