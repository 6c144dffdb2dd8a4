import type { ArticleSummary } from '../../../shared/article/record'
import { flattenColumns } from '../../../shared/portal/columns'
import type { ColumnTree } from '../../../shared/portal/profile'
import { isWithin } from '../../../shared/search/days'
import { fold } from '../../../shared/search/fold'
import type { SearchQuery } from '../../../shared/search/query'
import { dayOf } from '../names/article-paths'

type Test = (article: ArticleSummary) => boolean

/** The filters of a query as one test; several values of one filter are alternatives. */
export function filterTest(query: SearchQuery, tree: () => ColumnTree): Test {
  const { authors, sources, statuses, days } = query
  const columns = query.columns.length === 0 ? null : columnsNamed(tree(), query.columns)
  return (article) =>
    (columns === null || columns.has(article.column ?? '')) &&
    (authors.length === 0 || authors.some((part) => article.authors.some((author) => fold(author).includes(part)))) &&
    (sources.length === 0 || sources.some((part) => fold(article.source).includes(part))) &&
    (statuses.length === 0 || statuses.includes(article.status)) &&
    (days.length === 0 || days.some((range) => isWithin(range, article.publishTime ?? dayOf(article.id))))
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
