import type { ArticleSummary, Status } from '../../../shared/article/record'
import type { Facets, NameCount } from '../../../shared/ipc/list-values'
import { openSlices } from '../slices'
import type { FilterTests } from './narrowing'

/** Names that a person may choose from; those with fewer articles are found by typing them. */
const MOST_NAMES = 2000
/** Articles between two looks at the clock. */
const AT_A_GO = 1000

/**
 * What the articles of a list have, in one walk. Each filter is counted as if it were not set itself, so that its other
 * values can be chosen too.
 */
export async function facetsOf(
  articles: Iterable<ArticleSummary>,
  { place, author, source, status }: FilterTests,
): Promise<Facets> {
  const breathe = openSlices()
  const byStatus = new Map<Status, number>()
  const authors = new Map<string, number>()
  const sources = new Map<string, number>()
  let seen = 0
  for (const article of articles) {
    if (++seen % AT_A_GO === 0) await breathe()
    if (!place(article)) continue
    const isAuthor = author(article)
    const isSource = source(article)
    const isStatus = status(article)
    if (isAuthor && isSource) count(byStatus, article.status)
    if (isSource && isStatus) for (const name of article.authors) count(authors, name)
    if (isAuthor && isStatus) count(sources, article.source)
  }
  return { byStatus: Object.fromEntries(byStatus), authors: mostFirst(authors), sources: mostFirst(sources) }
}

const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

const mostFirst = (counts: ReadonlyMap<string, number>): readonly NameCount[] =>
  [...counts]
    .filter(([name]) => name !== '')
    .map(([name, number]) => ({ name, count: number }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES)
