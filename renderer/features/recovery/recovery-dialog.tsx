import { useState } from 'react'
import type { ArticleRecord } from '../../../shared/article/record'
import { emptyDocument } from '../../../shared/document/json'
import type { Draft, LoadedArticle } from '../../../shared/ipc/contract'
import { t } from '../../../shared/messages/translate'
import { asAppError } from '../../state/app'
import { showLoaded } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { discardDraft } from '../../state/drafts'
import { ask } from '../../state/questions'
import { Button } from '../../ui/button'
import { ComparisonView } from '../../ui/comparison/comparison-view'
import { Dialog } from '../../ui/dialog'
import { formatWhen } from '../../ui/when'

const nothing: ArticleRecord = { title: '', body: emptyDocument() }

/** Unsaved edits that an earlier session left, beside what is saved; nothing goes before the person has said so twice. */
export function RecoveryDialog({ draft, loaded }: { readonly draft: Draft; readonly loaded: LoadedArticle | null }) {
  const [problem, setProblem] = useState<string | null>(null)
  const finish = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
      closeDialog()
    } catch (error) {
      setProblem(asAppError(error).message)
    }
  }
  const discard = async (): Promise<void> => {
    const sure = await ask({
      title: t('recovery.discard.title'),
      text: t(loaded === null ? 'recovery.discard.new' : 'recovery.discard.text'),
      choices: [
        { value: 'cancel', label: t('common.cancel') },
        { value: 'discard', label: t('recovery.discard.sure'), tone: 'danger' },
      ],
    })
    if (sure !== 'discard') return
    await finish(async () => {
      await discardDraft(draft.articleId)
      if (loaded !== null) await showLoaded(loaded, null)
    })
  }
  const saved = loaded?.revision
  return (
    <Dialog
      title={t('recovery.title')}
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('recovery.later')}</Button>
          <Button tone="danger" onClick={() => void discard()}>
            {t(loaded === null ? 'recovery.drop' : 'recovery.keepSaved')}
          </Button>
          <Button tone="primary" data-autofocus="true" onClick={() => void finish(() => showLoaded(loaded, draft))}>
            {t('recovery.restore')}
          </Button>
        </>
      }
    >
      <p>
        {saved === undefined
          ? t('recovery.textNew', { when: formatWhen(draft.writtenAt, new Date()) })
          : t('recovery.text', {
              when: formatWhen(draft.writtenAt, new Date()),
              saved: formatWhen(saved.savedAt, new Date()),
              by: saved.savedBy,
            })}
      </p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <ComparisonView
        before={saved?.record ?? nothing}
        after={draft.record}
        beforeLabel={t('recovery.savedLabel')}
        afterLabel={t('recovery.draftLabel')}
      />
    </Dialog>
  )
}
