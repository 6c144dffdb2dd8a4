import { useEffect } from 'react'
import { t } from '../../shared/messages/translate'
import { call, listen } from '../bridge/client'
import { saveArticle } from '../state/article-session'
import { mayLeaveDialog } from '../state/dialogs'
import { ask } from '../state/questions'
import { flushDraft, isDirty, useWorkingCopy } from '../state/working-copy'

/** @returns false when the window stays open */
async function mayClose(): Promise<boolean> {
  await flushDraft()
  if (!(await mayLeaveDialog())) return false
  if (!isDirty()) return true
  const { draftError } = useWorkingCopy.getState()
  const choice = await ask({
    title: t('close.title'),
    text: draftError === null ? t('close.text') : t('close.textNotSafe', { message: draftError.message }),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      draftError === null
        ? { value: 'close', label: t('close.keepDraft') }
        : { value: 'close', label: t('close.lose'), tone: 'danger' },
      { value: 'save', label: t('close.save'), tone: 'primary' },
    ],
  })
  return choice === 'save' ? saveArticle() : choice === 'close'
}

/** Before the window goes: the draft is durable, and the person decides about unsaved edits, in a dialog as well. */
export function CloseGuard() {
  useEffect(
    () =>
      listen('app:before-close', () => {
        void mayClose().then(
          (proceed) => call('app:close-ready', { proceed }),
          () => call('app:close-ready', { proceed: false }),
        )
      }),
    [],
  )
  return null
}
