import { useState } from 'react'
import type { ArticleRecord, Revision, RevisionHash } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { showLoaded } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { discardDraft } from '../../state/drafts'
import { notify } from '../../state/notices'
import { saveRevision } from '../../state/working-copy'
import { Button } from '../../ui/button'
import { ComparisonView } from '../../ui/comparison/comparison-view'
import { Dialog } from '../../ui/dialog'
import { formatWhen } from '../../ui/when'

interface ForkDialogProps {
  /** The text in the window. */
  readonly mine: ArticleRecord
  readonly other: Revision
  readonly otherHash: RevisionHash
  /** The two versions that the next one continues. */
  readonly heads: readonly RevisionHash[]
}

/** An article with two newest versions: a person takes one of the texts, and the next version continues both. */
export function ForkDialog({ mine, other, otherHash, heads }: ForkDialogProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const finish = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
      closeDialog()
      notify('success', t('fork.resolved'))
    } catch (error) {
      setProblem(asAppError(error).message)
    }
  }
  const takeOther = async (): Promise<void> => {
    await call('article:save', {
      id: other.articleId,
      parents: heads,
      record: other.record,
      reason: 'resolve',
      whenStale: 'refuse',
    })
    await discardDraft(other.articleId)
    await showLoaded(await call('article:load', { id: other.articleId }), null)
  }
  return (
    <Dialog
      title={t('fork.title')}
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('fork.later')}</Button>
          <Button onClick={() => void finish(takeOther)}>{t('fork.takeOther')}</Button>
          <Button
            tone="primary"
            data-autofocus="true"
            onClick={() => void finish(() => saveRevision('refuse', heads, 'resolve'))}
          >
            {t('fork.takeMine')}
          </Button>
        </>
      }
    >
      <p>{t('fork.text', { by: other.savedBy, when: formatWhen(other.savedAt, new Date()) })}</p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <ComparisonView
        key={otherHash}
        before={other.record}
        after={mine}
        beforeLabel={t('fork.otherLabel', { by: other.savedBy })}
        afterLabel={t('fork.mineLabel')}
      />
    </Dialog>
  )
}
