import type { ArticleRecord } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { inParallel } from '../disk/in-parallel'
import type { MediaStore } from '../media-store'
import { mediaOfBody } from './media-of-body'

/** Says how many of an article's pictures and attachments haven't arrived; nothing when all are there. */
export async function waitingMedia(media: MediaStore, record: ArticleRecord): Promise<readonly string[]> {
  const names = [...mediaOfBody(record.body), ...(record.attachments ?? []).map((one) => one.media)]
  const there = await inParallel(names, (name) => media.isThere(name))
  const count = there.filter((isThere) => !isThere).length
  return count === 0 ? [] : [t('library.mediaWaitingCount', { count })]
}
