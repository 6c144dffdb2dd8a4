import type { ArticleId } from '../../shared/article/record'
import type { BulkOutcome } from '../../shared/ipc/contract'
import { dismissNotice, keepNotice } from './notices'

/** Articles asked for at once: each is a durable write, so a few seconds on a slow disk. */
const PORTION = 20

/**
 * Does one thing to many articles in portions and says meanwhile how far it is.
 * @param say the sentence for so many done
 * @returns what came of all of them; a failure of the whole request is thrown, the portions before it stand
 */
export async function inPortions(
  ids: readonly ArticleId[],
  say: (done: number) => string,
  work: (portion: readonly ArticleId[]) => Promise<BulkOutcome>,
): Promise<BulkOutcome> {
  if (ids.length <= PORTION) return work(ids)
  const done: BulkOutcome['done'][number][] = []
  const failed: BulkOutcome['failed'][number][] = []
  const notice = keepNotice(say(0))
  try {
    for (let at = 0; at < ids.length; at += PORTION) {
      const outcome = await work(ids.slice(at, at + PORTION))
      done.push(...outcome.done)
      failed.push(...outcome.failed)
      keepNotice(say(done.length + failed.length), notice)
    }
  } finally {
    dismissNotice(notice)
  }
  return { done, failed }
}
