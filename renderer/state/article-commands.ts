import { type CopiedPart, MOST_PRINTED } from '../../shared/ipc/export-values'
import type { ArticleId, Status } from '../../shared/article/record'
import { nextStatuses, statusOf } from '../../shared/article/status'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { asAppError } from './app'
import { notifyOf } from './article-notices'
import { saveArticle, tellUnsaved } from './article-session'
import { attempt } from './attempt'
import { surelyStatus } from './bulk-editing'
import { openDialog } from './dialogs'
import { announce, notify } from './notices'
import { feedPreviewWindow, previewPoint } from './preview-page'
import { ask } from './questions'
import { savesDone } from './save-queue'
import { useSelection } from './selection'
import { isUnsavedNew } from './unsaved-new'
import { currentRecord, isDirty, isOpen, saveRevision, updateFields, useWorkingCopy } from './working-copy'

/** What a command acts on: the chosen rows, else the open article. */
export function targets(): readonly ArticleId[] {
  const { ids } = useSelection.getState()
  const { open } = useWorkingCopy.getState()
  if (ids.size > 0) return [...ids]
  return open === null ? [] : [open.id]
}

/** Sets the status by a revision of its own, together with the edits that are there. */
export const changeStatus = (status: Status): Promise<void> =>
  attempt(async () => {
    const { open } = useWorkingCopy.getState()
    if (open === null || !(await surelyStatus([open.id], 1, status))) return
    await savesDone()
    const { open: now, fields } = useWorkingCopy.getState()
    // Another article came meanwhile, or the step was taken already.
    if (now?.id !== open.id || !nextStatuses(statusOf(fields)).includes(status)) return
    /** A status that was not saved must not look as if it were; another article has nothing to take back. */
    const takeBack = (): void => {
      if (isOpen(open.id)) updateFields({ status: fields.status })
    }
    updateFields({ status })
    try {
      const saved = await saveRevision('refuse', undefined, 'status')
      if (!saved) takeBack()
      else if (isOpen(open.id)) announce(t('announce.status', { status: t(`status.${status}`) }))
    } catch (error) {
      takeBack()
      await tellUnsaved({ id: open.id, title: fields.title }, error)
    }
  })

/** What leaves the library is what is saved, so that the revision can be named. */
const withSaved = (
  ids: readonly ArticleId[],
  deed: string,
  leave: (saved: readonly ArticleId[]) => void,
): Promise<void> =>
  attempt(async () => {
    if (ids.length === 0) {
      notify('info', t('export.nothing', { deed }))
      return
    }
    const { open } = useWorkingCopy.getState()
    if (open !== null && ids.includes(open.id) && isDirty()) {
      const choice = await ask({
        title: t('export.unsaved.title'),
        text: t(open.number === 0 ? 'export.unsaved.new' : 'export.unsaved.text', { deed }),
        choices: [
          { value: 'cancel', label: t('common.cancel') },
          ...(open.number === 0 ? [] : [{ value: 'asSaved' as const, label: t('export.unsaved.asSaved', { deed }) }]),
          { value: 'save', label: t('export.unsaved.save', { deed }), tone: 'primary' },
        ],
      })
      if (choice === null || choice === 'cancel') return
      if (choice === 'save' && !(await saveArticle())) return
    }
    const saved = ids.filter((id) => !isUnsavedNew(id))
    if (saved.length === 0) notify('info', t('export.saveFirst', { deed }))
    else leave(saved)
  })

export const exportArticles = (ids: readonly ArticleId[]): Promise<void> =>
  withSaved(ids, t('export.deed'), (saved) => openDialog({ kind: 'export', ids: saved }))

export const printArticles = (ids: readonly ArticleId[]): Promise<void> =>
  withSaved(
    ids,
    t('print.deed'),
    (saved) =>
      void attempt(async () => {
        if (saved.length > MOST_PRINTED) notify('info', t('print.tooMany', { most: MOST_PRINTED, count: saved.length }))
        else if (await call('export:print', { ids: saved })) announce(t('announce.printed'))
      }),
  )

export async function copyArticle(what: CopiedPart): Promise<void> {
  const { open, fields } = useWorkingCopy.getState()
  if (open === null) {
    notify('info', t('copy.nothing'))
    return
  }
  try {
    await call('export:copy', { id: open.id, record: currentRecord(), what })
    notify('success', t(`copy.${what}`))
  } catch (error) {
    notifyOf({ id: open.id, title: fields.title }, 'error', t('copy.failed', { message: asAppError(error).message }))
  }
}

export function showWechat(): void {
  const { open } = useWorkingCopy.getState()
  if (open === null) notify('info', t('copy.nothing'))
  else openDialog({ kind: 'wechat', record: currentRecord() })
}

export const openPreviewWindow = (): Promise<void> =>
  attempt(async () => {
    const point = previewPoint()
    if (point === null) {
      notify('info', t('preview.nothingOpen'))
      return
    }
    feedPreviewWindow()
    await call('preview:open-window', point)
  })
