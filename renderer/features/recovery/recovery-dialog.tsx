import type { Draft, LoadedArticle } from '../../../shared/ipc/article-values'
import { t } from '../../../shared/messages/translate'
import { showLoaded } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { discardDraft } from '../../state/drafts'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { DraftComparison, draftText, surelyDiscard } from './draft-decision'
import { useAction } from './use-action'

/** Unsaved edits that an earlier session left, beside what is saved, asked about when their article is opened. */
export function RecoveryDialog({ draft, loaded }: { readonly draft: Draft; readonly loaded: LoadedArticle | null }) {
  const { problem, run } = useAction()
  const discard = async (): Promise<void> => {
    if (!(await surelyDiscard(loaded === null))) return
    await discardDraft(draft.articleId)
    if (loaded !== null) await showLoaded(loaded, null)
    closeDialog()
  }
  const restore = async (): Promise<void> => {
    await showLoaded(loaded, draft)
    closeDialog()
  }
  return (
    <Dialog
      title={t('recovery.title')}
      size="wide"
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('recovery.later')}</Button>
          <Button tone="danger" onClick={() => run(discard)}>
            {t(loaded === null ? 'recovery.drop' : 'recovery.keepSaved')}
          </Button>
          <Button tone="primary" data-autofocus="true" onClick={() => run(restore)}>
            {t('recovery.restore')}
          </Button>
        </>
      }
    >
      <p>{draftText(draft, loaded)}</p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <DraftComparison draft={draft} loaded={loaded} />
    </Dialog>
  )
}
