import type { Draft, LoadedArticle } from '../../../shared/ipc/article-values'
import type { WaitingDraft } from '../../../shared/ipc/recovery-values'
import { assertNever } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { openArticle, takeUpDraft } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { discardDraft, findDraft, useDrafts } from '../../state/drafts'
import { loadRecovery } from '../../state/recovery-centre'
import { Button } from '../../ui/button'
import { DetailFrame, FileButtons } from './detail-frame'
import { DraftComparison, draftText, surelyDiscard } from './draft-decision'
import { useAction } from './use-action'
import { useLoaded } from './use-loaded'

interface Both {
  readonly draft: Draft | null
  readonly article: LoadedArticle | null
}

const loadBoth = async ({ id, situation }: WaitingDraft): Promise<Both> => ({
  draft: await findDraft(id),
  article: situation === 'open' ? await call('article:load', { id }) : null,
})

/** Unsaved edits of this machine beside what is saved, and what becomes of them. */
export function DraftDetail({ waiting, title }: { readonly waiting: WaitingDraft; readonly title: string }) {
  const { id, situation } = waiting
  const loaded = useLoaded(() => loadBoth(waiting))
  const action = useAction()
  const isOfThisSession = useDrafts((drafts) => drafts.settled.has(id))
  const { draft, article } = loaded.kind === 'loaded' ? loaded.value : { draft: null, article: null }

  const restore = async (): Promise<void> => {
    if (draft !== null && (await takeUpDraft(article, draft))) closeDialog()
  }
  const discard = async (): Promise<void> => {
    if (!(await surelyDiscard(article === null))) return
    await discardDraft(id)
    await loadRecovery()
  }
  const goTo = (): void => {
    closeDialog()
    void openArticle(id)
  }
  const copy = <FileButtons file={{ room: 'drafts', path: `${id}.json` }} action={action} />
  const decide = (
    <>
      <Button tone="primary" disabled={draft === null} busy={action.busy} onClick={() => action.run(restore)}>
        {t('recovery.restore')}
      </Button>
      <Button tone="danger" disabled={draft === null} busy={action.busy} onClick={() => action.run(discard)}>
        {t(situation === 'open' ? 'recovery.keepSaved' : 'recovery.drop')}
      </Button>
    </>
  )
  return (
    <DetailFrame
      title={title}
      text={textOf(waiting, draft, article, isOfThisSession)}
      problem={action.problem ?? (loaded.kind === 'failed' ? loaded.message : null)}
      actions={
        isOfThisSession ? (
          <Button tone="primary" onClick={goTo}>
            {t('recovery.draft.goTo')}
          </Button>
        ) : situation === 'newer' ? (
          copy
        ) : (
          <>
            {decide}
            {situation === 'open' || situation === 'new' ? null : copy}
          </>
        )
      }
    >
      {draft === null ? null : <DraftComparison draft={draft} loaded={article} />}
    </DetailFrame>
  )
}

function textOf(
  { situation }: WaitingDraft,
  draft: Draft | null,
  article: LoadedArticle | null,
  isOfThisSession: boolean,
): string {
  if (isOfThisSession) return t('recovery.draft.openNow')
  switch (situation) {
    case 'new':
    case 'open':
      return draft === null ? '' : draftText(draft, article)
    case 'gone':
      return t('recovery.draft.goneText')
    case 'damaged':
      return t('recovery.draft.damagedText')
    case 'newer':
      return t('recovery.draft.newerText')
    default:
      return assertNever(situation)
  }
}
