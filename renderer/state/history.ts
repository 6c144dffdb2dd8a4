import type { ArticleId, RevisionHash } from '../../shared/article/record'
import { restoredRecord } from '../../shared/article/restored-record'
import type { ReadableRevision } from '../../shared/ipc/history-values'
import { t } from '../../shared/messages/translate'
import { call } from '../bridge/client'
import { asAppError } from './app'
import { targets } from './article-commands'
import { openArticle } from './article-session'
import { attempt } from './attempt'
import { openDialog, useDialog } from './dialogs'
import { notify } from './notices'
import { ask } from './questions'
import { saveInstead } from './save-instead'
import { currentRecord, isDirty, saveRevision, useWorkingCopy } from './working-copy'

/** Opens the history of an article, and the article itself: what is restored is shown at once. */
export const showHistory = (wanted?: ArticleId): Promise<void> =>
  attempt(async () => {
    const [chosen, ...more] = targets()
    const id = wanted ?? (more.length === 0 ? chosen : undefined)
    if (id === undefined) {
      notify('info', t('history.nothingOpen'))
      return
    }
    if (useWorkingCopy.getState().open?.id !== id) await openArticle(id)
    const { open } = useWorkingCopy.getState()
    // Something else has to be answered first, for instance edits that an earlier session left.
    if (open?.id !== id || useDialog.getState().dialog !== null) return
    if (open.number === 0) notify('info', t('history.newArticle'))
    else openDialog({ kind: 'history', id })
  })

export const nameRevision = (id: ArticleId, hash: RevisionHash, name: string | null): Promise<void> =>
  call('article:name-revision', { id, hash, name })

/**
 * Saves an earlier text of the open article as its newest revision. Unsaved edits are asked about first.
 * @returns true when it is done; what went wrong has been said, and nothing is lost
 */
export async function restoreRevision(id: ArticleId, { hash, number }: ReadableRevision): Promise<boolean> {
  try {
    if (!(await settleEdits(number))) return false
    const { revision } = await call('article:load', { id, hash })
    const { open } = useWorkingCopy.getState()
    if (open?.id !== id || open.locked) return false
    const record = restoredRecord(revision.record, currentRecord())
    const saved = await saveInstead({ id, record, parents: open.parents, reason: 'restore' })
    notify('success', t('history.restored', { number, next: saved.number }))
    return true
  } catch (error) {
    const failure = asAppError(error)
    if (failure.code === 'conflict') notify('warning', t('history.restoreConflict'))
    else notify('error', t('history.restoreFailed', { message: failure.message }))
    return false
  }
}

/** @returns false when the person wants to go on with the edits */
async function settleEdits(number: number): Promise<boolean> {
  if (!isDirty()) return true
  const choice = await ask({
    title: t('history.unsaved.title'),
    text: t('history.unsaved.text', { number }),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      { value: 'discard', label: t('history.unsaved.discard'), tone: 'danger' },
      { value: 'save', label: t('history.unsaved.save'), tone: 'primary' },
    ],
  })
  return choice === 'save' ? saveRevision('refuse') : choice === 'discard'
}
