import type { ArticleRecord, Status } from './record'

const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['inReview'],
  inReview: ['returned', 'approved'],
  returned: ['inReview'],
  approved: ['returned', 'published'],
  published: ['corrected', 'withdrawn'],
  corrected: ['withdrawn'],
  withdrawn: [],
}

/** The article's state; a record without one is a draft. */
export const statusOf = (record: Pick<ArticleRecord, 'status'>): Status => record.status ?? 'draft'

/** The states that may follow, in the order in which they are offered. */
export const nextStatuses = (status: Status): readonly Status[] => NEXT[status]
