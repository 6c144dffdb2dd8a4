import type { ArticleId } from '../../shared/article/record'
import { dismissNotice, notify, type NoticeKind } from './notices'
import { useWorkingCopy } from './working-copy'

/** Says something about the open article; it goes when another one comes, which it would seem to be about. */
export function notifyOf(article: ArticleId, kind: NoticeKind, text: string): number {
  const id = notify(kind, text)
  const stop = useWorkingCopy.subscribe(({ open }) => {
    if (open?.id === article) return
    stop()
    dismissNotice(id)
  })
  return id
}
