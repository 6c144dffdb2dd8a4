import type { ErrorCode } from '../../shared/ipc/errors'

/** Failures of one article, which is then left out; anything else stops an export, with the target as it was. */
export const OF_ONE_ARTICLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-found',
  'damaged',
  'newer-format',
  'waiting',
  'invalid-record',
  'invalid-body',
])
