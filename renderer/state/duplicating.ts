import type { ArticleId } from '../../shared/article/record'
import type { BulkOutcome } from '../../shared/ipc/list-values'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { asAppError } from './app'
import { openArticle, saveArticle } from './article-session'
import { attempt } from './attempt'
import { reportFailures } from './failures'
import { inPortions } from './in-portions'
import { announce, notify } from './notices'
import { ask } from './questions'
import { clearSelection } from './selection'
import { isUnsavedNew } from './unsaved-new'
import { isDirty, useWorkingCopy } from './working-copy'
import { mayWrite } from './writable'

/** So many copies are hardly meant by a stray key. */
const MANY = 10

/** A new article from each; the copy of a single one is opened, copies of several appear in the list. */
export const duplicateArticles = (ids: readonly ArticleId[]): Promise<void> =>
  attempt(async () => {
    if (ids.length === 0 || !mayWrite()) return
    const { open } = useWorkingCopy.getState()
    if (open !== null && ids.includes(open.id) && isDirty() && !(await saveArticle())) return
    const saved = ids.filter((id) => !isUnsavedNew(id))
    const [only] = saved
    if (only === undefined) notify('info', t('list.duplicateNew'))
    else if (saved.length === 1) await duplicateOne(only)
    else if (saved.length < MANY || (await surelyDuplicate(saved.length))) await duplicateAll(saved)
  })

async function duplicateOne(id: ArticleId): Promise<void> {
  const copy = await call('article:duplicate', { id })
  notify('success', t('list.duplicated'))
  await openArticle(copy.id)
}

async function duplicateAll(ids: readonly ArticleId[]): Promise<void> {
  const { done, failed, left } = await inPortions(
    ids,
    (count) => t('list.duplicating', { done: count, total: ids.length }),
    duplicatePortion,
  )
  clearSelection()
  if (done.length > 0) {
    const said = t('list.duplicatedMany', { count: done.length })
    notify('success', said)
    announce(said)
  }
  reportFailures(failed, left)
}

async function duplicatePortion(ids: readonly ArticleId[]): Promise<BulkOutcome> {
  const done: ArticleId[] = []
  const failed: BulkOutcome['failed'][number][] = []
  for (const id of ids) {
    try {
      await call('article:duplicate', { id })
      done.push(id)
    } catch (error) {
      failed.push({ id, error: asAppError(error).toValue() })
    }
  }
  return { done, failed }
}

async function surelyDuplicate(count: number): Promise<boolean> {
  const choice = await ask({
    title: t('list.duplicateMany.title'),
    text: t('list.duplicateMany.text', { count }),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      { value: 'duplicate', label: t('list.duplicateMany.sure'), tone: 'primary' },
    ],
  })
  return choice === 'duplicate'
}
