import type { ArticleId, Status } from '../../shared/article/record'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { useArticleList } from './article-list'
import { saveArticle } from './article-session'
import { attempt } from './attempt'
import { discardDraft } from './drafts'
import { reportFailures } from './failures'
import { inPortions } from './in-portions'
import { offerUndo } from './list-undo'
import { announce, notify } from './notices'
import { ask } from './questions'
import { clearSelection } from './selection'
import { isUnsavedNew } from './unsaved-new'
import { closeArticle, flushDraft, isDirty, useWorkingCopy } from './working-copy'
import { mayWrite } from './writable'

/** So many are hardly meant by a stray key. */
const MANY = 50

/** Readers know the addresses of these; their pages go from the portal with them. */
const PUBLIC: readonly Status[] = ['published', 'corrected']

/** Moves articles to the trash; a new article that was never saved is discarded after a question. */
export const trashArticles = (ids: readonly ArticleId[]): Promise<void> =>
  attempt(async () => {
    const neverSaved = ids.filter(isUnsavedNew)
    const saved = ids.filter((id) => !isUnsavedNew(id))
    if (neverSaved.length > 0 && !(await discardNew(neverSaved))) return
    if (saved.length === 0 || !mayWrite() || !(await surelyTrash(saved))) return
    const { open } = useWorkingCopy.getState()
    if (open !== null && saved.includes(open.id) && !(await settleBeforeTrash())) return
    const outcome = await inPortions(
      saved,
      (done) => t('list.trashing', { done, total: saved.length }),
      (portion) => call('article:trash', { ids: portion }),
    )
    if (open !== null && outcome.done.includes(open.id)) closeArticle()
    clearSelection()
    reportFailures(outcome.failed, outcome.left)
    const { done } = outcome
    if (done.length > 0) offerUndo(t('list.trashed', { count: done.length }), () => restoreArticles(done))
  })

async function surelyTrash(ids: readonly ArticleId[]): Promise<boolean> {
  const known = await call('article:having-status', { ids, statuses: PUBLIC })
  if (known.length === 0 && ids.length < MANY) return true
  const count = ids.length
  const text = [
    ...(count > 1 ? [t('list.trashMany.text', { count })] : []),
    ...(known.length === 0 ? [] : [t('list.trashPublic.text', { count: known.length })]),
  ]
  const choice = await ask({
    title: t('list.trashMany.title'),
    text: text.join(''),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      { value: 'trash', label: t('list.trash'), tone: 'danger' },
    ],
  })
  return choice === 'trash'
}

async function discardNew(ids: readonly ArticleId[]): Promise<boolean> {
  const choice = await ask({
    title: t('list.discardNew.title'),
    text: t('list.discardNew.text', { count: ids.length }),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      { value: 'discard', label: t('list.discardNew.discard'), tone: 'danger' },
    ],
  })
  if (choice !== 'discard') return false
  const { open } = useWorkingCopy.getState()
  if (open !== null && ids.includes(open.id)) {
    await flushDraft()
    closeArticle()
  }
  for (const id of ids) await discardDraft(id)
  clearSelection()
  return true
}

/** Unsaved edits of the open article before it goes to the trash: saved or given up, as the person says. */
async function settleBeforeTrash(): Promise<boolean> {
  const { open } = useWorkingCopy.getState()
  if (open === null || !isDirty()) return true
  const choice = await ask({
    title: t('list.trashDirty.title'),
    text: t('list.trashDirty.text'),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      { value: 'discard', label: t('list.trashDirty.discard'), tone: 'danger' },
      { value: 'save', label: t('list.trashDirty.save'), tone: 'primary' },
    ],
  })
  if (choice === 'save') return saveArticle()
  if (choice !== 'discard') return false
  await flushDraft()
  closeArticle()
  await discardDraft(open.id)
  return true
}

export const restoreArticles = (ids: readonly ArticleId[]): Promise<void> =>
  attempt(async () => {
    if (!mayWrite()) return
    const outcome = await inPortions(
      ids,
      (done) => t('list.restoring', { done, total: ids.length }),
      (portion) => call('article:restore', { ids: portion }),
    )
    clearSelection()
    reportFailures(outcome.failed, outcome.left)
    if (outcome.done.length === 0) return
    announce(t('list.restored', { count: outcome.done.length }))
    notify('success', t('list.restored', { count: outcome.done.length }))
  })

/** True while the list shows the trash: Delete restores nothing and new articles make no sense there. */
export const inTrash = (): boolean => useArticleList.getState().filter.scope.kind === 'trash'
