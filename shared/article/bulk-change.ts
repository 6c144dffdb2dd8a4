import { AppError } from '../ipc/errors'
import type { BulkChange } from '../ipc/list-values'
import { t } from '../messages/translate'
import type { ArticleRecord, Status } from './record'
import { STATUSES } from './record'
import { nextStatuses, statusOf } from './status'

/**
 * The record with a change that many articles take.
 * @returns null when it is so already
 * @throws AppError `invalid-argument` with why it can't be done to this one
 */
export function changedRecord(record: ArticleRecord, change: BulkChange): ArticleRecord | null {
  if (record.trashedAt !== undefined) throw new AppError('invalid-argument', t('bulk.problem.trashed'))
  switch (change.kind) {
    case 'status':
      return withStatus(record, change.status)
    case 'column': {
      const { column, ...rest } = record
      if ((column ?? null) === change.column) return null
      return change.column === null ? rest : { ...rest, column: change.column }
    }
    case 'keywords':
      return withKeywords(record, change.add, change.remove)
  }
}

/** The statuses from which one may be reached by a single step. */
export const statusesBefore = (status: Status): readonly Status[] =>
  STATUSES.filter((before) => nextStatuses(before).includes(status))

function withStatus(record: ArticleRecord, status: Status): ArticleRecord | null {
  const now = statusOf(record)
  if (now === status) return null
  if (nextStatuses(now).includes(status)) return { ...record, status }
  const words = { from: t(`status.${now}`), to: t(`status.${status}`) }
  throw new AppError('invalid-argument', t('bulk.problem.status', words))
}

/** Words that stay keep their order; new ones come behind them. */
function withKeywords(record: ArticleRecord, add: readonly string[], remove: readonly string[]): ArticleRecord | null {
  const { keywords: before = [], ...rest } = record
  const kept = before.filter((word) => !remove.includes(word))
  const keywords = [...new Set([...kept, ...add])]
  if (keywords.length === before.length && keywords.every((word, at) => word === before[at])) return null
  return keywords.length === 0 ? rest : { ...rest, keywords }
}
