import type { ArticleSummary, Status } from '../../../shared/article/record'
import { STATUSES } from '../../../shared/article/record'
import type { ArticleCounts } from '../../../shared/ipc/list-values'

/** Counts that follow each change, so that asking for them costs nothing. */
export interface Tally {
  readonly add: (summary: ArticleSummary) => void
  readonly remove: (summary: ArticleSummary) => void
  readonly counts: () => ArticleCounts
}

export function openTally(): Tally {
  let total = 0
  let trashed = 0
  const byStatus = new Map<Status, number>()
  const byColumn = new Map<string, number>()

  function count(summary: ArticleSummary, step: 1 | -1): void {
    if (summary.trashed) {
      trashed += step
      return
    }
    total += step
    const column = summary.column ?? ''
    byStatus.set(summary.status, (byStatus.get(summary.status) ?? 0) + step)
    byColumn.set(column, (byColumn.get(column) ?? 0) + step)
  }

  return {
    add: (summary) => count(summary, 1),
    remove: (summary) => count(summary, -1),
    counts: () => ({
      total,
      trashed,
      byStatus: Object.fromEntries(
        STATUSES.flatMap((status) => {
          const n = byStatus.get(status) ?? 0
          return n === 0 ? [] : [[status, n] as const]
        }),
      ),
      byColumn: Object.fromEntries([...byColumn].filter(([, n]) => n > 0)),
    }),
  }
}
