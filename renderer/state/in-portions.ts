import type { ArticleId } from '../../shared/article/record'
import type { BulkOutcome } from '../../shared/ipc/list-values'
import type { ErrorCode } from '../../shared/ipc/errors'
import { t } from '../../shared/messages/translate'
import { dismissNotice, keepNotice } from './notices'

/** Articles asked for at once: each is a durable write, so a few seconds on a slow disk. */
const PORTION = 20

/** The library takes nothing more: the rest is left as it is. */
const HOPELESS: readonly ErrorCode[] = ['library-gone', 'read-only', 'disk-full']

export interface PortionsOutcome extends BulkOutcome {
  /** How many were not begun, because the person stopped. */
  readonly left: number
}

/**
 * Does one thing to many articles in portions, says meanwhile how far it is, and stops between two when told so.
 * @param say the sentence for so many done
 * @returns what came of all of them; a failure of the whole request is thrown, the portions before it stand
 */
export async function inPortions(
  ids: readonly ArticleId[],
  say: (done: number) => string,
  work: (portion: readonly ArticleId[]) => Promise<BulkOutcome>,
): Promise<PortionsOutcome> {
  if (ids.length <= PORTION) return { ...(await work(ids)), left: 0 }
  const done: BulkOutcome['done'][number][] = []
  const failed: BulkOutcome['failed'][number][] = []
  let stopped = false
  const stop = { label: t('list.stop'), run: () => void (stopped = true) }
  const notice = keepNotice(say(0), stop)
  let at = 0
  try {
    for (; at < ids.length && !stopped; at += PORTION) {
      const outcome = await work(ids.slice(at, at + PORTION))
      done.push(...outcome.done)
      failed.push(...outcome.failed)
      // The next ones would fare no better than all of these.
      stopped ||= outcome.done.length === 0 && outcome.failed.every(({ error }) => HOPELESS.includes(error.code))
      if (!stopped) keepNotice(say(done.length + failed.length), stop, notice)
    }
  } finally {
    dismissNotice(notice)
  }
  return { done, failed, left: Math.max(0, ids.length - at) }
}
