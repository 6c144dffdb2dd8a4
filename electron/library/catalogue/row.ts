import type { ArticleId, ArticleSummary } from '../../../shared/article/record'
import { dayOf } from '../names/article-paths'

/** A summary with what filtering and sorting need of it, worked out once. */
export interface Row {
  readonly summary: ArticleSummary
  /** Of the article's listing; another one means that the summary may be out of date. */
  readonly signature: string
  /** Milliseconds since the epoch, as far as the clock can be believed that the version was saved by. */
  readonly updatedAt: number
  /** Milliseconds, or -Infinity without a date. */
  readonly publishedAt: number
}

function timeOf(text: string): number {
  const value = Date.parse(text)
  return Number.isNaN(value) ? -Infinity : value
}

/** A date alone stands for its first moment in China, where the portal's editors are. */
function publishedAtOf(time: string | null): number {
  if (time === null) return -Infinity
  return timeOf(time.length === 10 ? `${time}T00:00:00+08:00` : time)
}

const YEAR_MS = 365 * 86_400_000

/**
 * A machine whose clock stands at 1980 doesn't hide what it saves at the end of every list: a version that claims to be
 * years older than its article's id stands at the day of that id.
 */
function plausible(updatedAt: number, id: ArticleId): number {
  const day = timeOf(dayOf(id))
  return updatedAt < day - YEAR_MS ? day : updatedAt
}

export const rowOf = (summary: ArticleSummary, signature: string): Row => ({
  summary,
  signature,
  updatedAt: plausible(timeOf(summary.updatedAt), summary.id),
  publishedAt: publishedAtOf(summary.publishTime),
})
