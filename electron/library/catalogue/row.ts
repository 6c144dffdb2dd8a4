import type { ArticleSummary } from '../../../shared/article/record'

/** A summary with what filtering and sorting need of it, worked out once. */
export interface Row {
  readonly summary: ArticleSummary
  /** Of the article's listing; another one means that the summary may be out of date. */
  readonly signature: string
  /** Milliseconds since the epoch. */
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

export const rowOf = (summary: ArticleSummary, signature: string): Row => ({
  summary,
  signature,
  updatedAt: timeOf(summary.updatedAt),
  publishedAt: publishedAtOf(summary.publishTime),
})
