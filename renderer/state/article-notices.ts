import type { ArticleId } from '../../shared/article/record'
import { t } from '../../shared/messages/translate'
import { dismissNotice, notify, type NoticeKind } from './notices'
import { isOpen, useWorkingCopy } from './working-copy'

/** An article by its title as it stood when something was asked of it. */
export interface NamedArticle {
  readonly id: ArticleId
  readonly title: string
}

/**
 * Says something about an article. While it is open it needs no name, and what was said goes when another one comes,
 * which it would seem to be about; of one that was left already it is said by name, until it is closed.
 */
export function notifyOf({ id, title }: NamedArticle, kind: NoticeKind, text: string): number {
  if (!isOpen(id)) return notify(kind, t('notice.of', { title: title === '' ? t('common.untitled') : title, text }))
  const notice = notify(kind, text)
  const stop = useWorkingCopy.subscribe(() => {
    if (isOpen(id)) return
    stop()
    dismissNotice(notice)
  })
  return notice
}
