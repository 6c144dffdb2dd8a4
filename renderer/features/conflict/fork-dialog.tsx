import { useEffect, useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { asAppError } from '../../state/app'
import { closeDialog } from '../../state/dialogs'
import { gatherSides, type MergeCase } from '../../state/merge-sides'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { MergeSteps } from './merge-steps'

/** An article with several newest texts: a person makes one of them, and the next version continues all. */
export function ForkDialog({ id }: { readonly id: ArticleId }) {
  const [merge, setMerge] = useState<MergeCase | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    gatherSides(id).then(setMerge, (error: unknown) =>
      setProblem(t('merge.unreadable', { message: asAppError(error).message })),
    )
  }, [id])
  if (merge !== null && merge.sides.length > 1) return <MergeSteps merge={merge} />
  return (
    <Dialog
      title={t('merge.title')}
      onClose={closeDialog}
      actions={<Button onClick={closeDialog}>{t('common.close')}</Button>}
    >
      <p role={problem === null ? 'status' : 'alert'}>
        {problem ?? t(merge === null ? 'history.reading' : 'merge.one')}
      </p>
    </Dialog>
  )
}
