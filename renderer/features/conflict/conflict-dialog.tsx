import { useState } from 'react'
import type { ArticleRecord } from '../../../shared/article/record'
import type { LoadedArticle } from '../../../shared/ipc/article-values'
import { t } from '../../../shared/messages/translate'
import { asAppError } from '../../state/app'
import { revertToSaved } from '../../state/article-session'
import { closeDialog, openDialog } from '../../state/dialogs'
import { notify } from '../../state/notices'
import { ask } from '../../state/questions'
import { saveRevision } from '../../state/working-copy'
import { Button } from '../../ui/button'
import { ComparisonView } from '../../ui/comparison/comparison-view'
import { Dialog } from '../../ui/dialog'
import { formatWhen } from '../../ui/when'

/** Two people saved the same article: both texts stand here until one of them says how to go on. */
export function ConflictDialog({ mine, theirs }: { readonly mine: ArticleRecord; readonly theirs: LoadedArticle }) {
  const [problem, setProblem] = useState<string | null>(null)
  const finish = async (work: () => Promise<boolean>, said: string): Promise<void> => {
    try {
      const done = await work()
      closeDialog()
      if (done) notify('success', said)
    } catch (error) {
      setProblem(asAppError(error).message)
    }
  }
  const giveUp = async (): Promise<void> => {
    const sure = await ask({
      title: t('conflict.giveUp.title'),
      text: t('conflict.giveUp.text'),
      choices: [
        { value: 'cancel', label: t('common.cancel') },
        { value: 'discard', label: t('conflict.giveUp.sure'), tone: 'danger' },
      ],
    })
    if (sure === 'discard') await finish(() => revertToSaved().then(() => true), t('conflict.tookTheirs'))
  }
  const { savedBy, savedAt } = theirs.revision
  return (
    <Dialog
      title={t('conflict.title')}
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('conflict.goOn')}</Button>
          <Button tone="danger" onClick={() => void giveUp()}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button onClick={() => openDialog({ kind: 'fork', id: theirs.id })}>{t('conflict.merge')}</Button>
          <Button onClick={() => void finish(() => saveRevision('refuse', theirs.heads), t('conflict.tookMine'))}>
            {t('conflict.takeMine')}
          </Button>
          <Button
            tone="primary"
            data-autofocus="true"
            onClick={() => void finish(() => saveRevision('fork', undefined, 'fork'), t('conflict.forked'))}
          >
            {t('conflict.fork')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.text', { by: savedBy, when: formatWhen(savedAt, new Date()) })}</p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <ComparisonView
        before={theirs.revision.record}
        after={mine}
        beforeLabel={t('conflict.theirsLabel', { by: savedBy })}
        afterLabel={t('conflict.mineLabel')}
      />
    </Dialog>
  )
}
