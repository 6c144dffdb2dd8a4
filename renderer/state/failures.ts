import type { BulkOutcome } from '../../shared/ipc/list-values'
import { t } from '../../shared/messages/translate'
import { openDialog } from './dialogs'
import { notify } from './notices'

export type Failure = BulkOutcome['failed'][number]

/**
 * Says how many articles were not done and why, and leads to the list of them.
 * @param left how many were not begun because the person stopped
 * @param text what is said in place of the first reason
 */
export function reportFailures(failed: readonly Failure[], left = 0, text?: string): void {
  const [first] = failed
  if (first === undefined) {
    if (left > 0) notify('info', t('list.stopped', { count: left }))
    return
  }
  notify('error', text ?? t('list.someFailed', { count: failed.length, message: first.error.message }), {
    label: t('bulk.report.show'),
    run: () => openDialog({ kind: 'bulk-report', failed, left }),
  })
}
