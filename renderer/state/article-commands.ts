import type { ArticleId, Status } from '../../shared/article/record'
import type { BulkOutcome } from '../../shared/ipc/contract'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { asAppError } from './app'
import { useArticleList } from './article-list'
import { openArticle, saveArticle, showConflict } from './article-session'
import { openDialog } from './dialogs'
import { discardDraft, useDrafts } from './drafts'
import { announce, notify } from './notices'
import { feedPreviewWindow } from './preview-page'
import { ask } from './questions'
import { clearSelection, useSelection } from './selection'
import {
  closeArticle,
  currentRecord,
  flushDraft,
  isDirty,
  saveRevision,
  updateFields,
  useWorkingCopy,
} from './working-copy'

/** What a command acts on: the chosen rows, else the open article. */
export function targets(): readonly ArticleId[] {
  const { ids } = useSelection.getState()
  const { open } = useWorkingCopy.getState()
  if (ids.size > 0) return [...ids]
  return open === null ? [] : [open.id]
}

const isUnsavedNew = (id: ArticleId): boolean => {
  const { open } = useWorkingCopy.getState()
  return open?.id === id ? open.number === 0 : useDrafts.getState().byId.get(id)?.isNew === true
}

/** Runs an operation of the library and puts its failure into words. */
async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    notify('error', asAppError(error).message)
  }
}

export const duplicateArticle = (id: ArticleId): Promise<void> =>
  run(async () => {
    if (useWorkingCopy.getState().open?.id === id && isDirty() && !(await saveArticle())) return
    const copy = await call('article:duplicate', { id })
    notify('success', t('list.duplicated'))
    await openArticle(copy.id)
  })

/** Moves articles to the trash; a new article that was never saved is discarded after a question. */
export const trashArticles = (ids: readonly ArticleId[]): Promise<void> =>
  run(async () => {
    const neverSaved = ids.filter(isUnsavedNew)
    const saved = ids.filter((id) => !isUnsavedNew(id))
    if (neverSaved.length > 0 && !(await discardNew(neverSaved))) return
    const { open } = useWorkingCopy.getState()
    if (open !== null && saved.includes(open.id) && !(await settleBeforeTrash())) return
    if (saved.length === 0) return
    const outcome = await call('article:trash', { ids: saved })
    if (open !== null && outcome.done.includes(open.id)) closeArticle()
    clearSelection()
    report(outcome, 'list.trashed')
    if (outcome.done.length > 0) {
      const undo = (): void => void restoreArticles(outcome.done)
      notify('success', t('list.trashed', { count: outcome.done.length }), { label: t('list.undo'), run: undo })
    }
  })

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
  run(async () => {
    const outcome = await call('article:restore', { ids })
    clearSelection()
    report(outcome, 'list.restored')
    if (outcome.done.length > 0) notify('success', t('list.restored', { count: outcome.done.length }))
  })

function report(outcome: BulkOutcome, done: 'list.trashed' | 'list.restored'): void {
  if (outcome.done.length > 0) announce(t(done, { count: outcome.done.length }))
  const [first] = outcome.failed
  if (first === undefined) return
  notify('error', t('list.someFailed', { count: outcome.failed.length, message: first.error.message }))
}

/** Sets the status by a revision of its own, together with the edits that are there. */
export const changeStatus = (status: Status): Promise<void> =>
  run(async () => {
    const { fields } = useWorkingCopy.getState()
    const before = fields.status
    updateFields({ status })
    try {
      await saveRevision('refuse', undefined, 'status')
      announce(t('announce.status', { status: t(`status.${status}`) }))
    } catch (error) {
      // A status that was not saved must not look as if it were.
      updateFields({ status: before })
      if (asAppError(error).code === 'conflict') await showConflict()
      else throw error
    }
  })

/** Exports work on what is saved, so that the exported revision can be named. */
export const exportArticles = (ids: readonly ArticleId[]): Promise<void> =>
  run(async () => {
    if (ids.length === 0) {
      notify('info', t('export.nothing'))
      return
    }
    const { open } = useWorkingCopy.getState()
    if (open !== null && ids.includes(open.id) && isDirty()) {
      const choice = await ask({
        title: t('export.unsaved.title'),
        text: t(open.number === 0 ? 'export.unsaved.new' : 'export.unsaved.text'),
        choices: [
          { value: 'cancel', label: t('common.cancel') },
          ...(open.number === 0 ? [] : [{ value: 'asSaved' as const, label: t('export.unsaved.asSaved') }]),
          { value: 'save', label: t('export.unsaved.save'), tone: 'primary' },
        ],
      })
      if (choice === null || choice === 'cancel') return
      if (choice === 'save' && !(await saveArticle())) return
    }
    const saved = ids.filter((id) => !isUnsavedNew(id))
    if (saved.length === 0) notify('info', t('export.saveFirst'))
    else openDialog({ kind: 'export', ids: saved })
  })

export const copyArticle = (what: 'body' | 'page'): Promise<void> =>
  run(async () => {
    const { open } = useWorkingCopy.getState()
    if (open === null) {
      notify('info', t('copy.nothing'))
      return
    }
    await call('export:copy', { id: open.id, record: currentRecord(), what })
    notify('success', t(what === 'body' ? 'copy.body' : 'copy.page'))
  })

export const openPreviewWindow = (): Promise<void> =>
  run(async () => {
    const { open } = useWorkingCopy.getState()
    if (open === null) {
      notify('info', t('preview.nothingOpen'))
      return
    }
    feedPreviewWindow()
    await call('preview:open-window', { id: open.id })
  })

/** True while the list shows the trash: Delete restores nothing and new articles make no sense there. */
export const inTrash = (): boolean => useArticleList.getState().filter.scope.kind === 'trash'
