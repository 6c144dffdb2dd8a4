import type { ArticleRecord } from '../../../shared/article/record'
import { emptyDocument } from '../../../shared/document/json'
import type { Draft, LoadedArticle } from '../../../shared/ipc/article-values'
import { t } from '../../../shared/messages/translate'
import { ask } from '../../state/questions'
import { ComparisonView } from '../../ui/comparison/comparison-view'
import { formatWhen } from '../../ui/when'

const nothing: ArticleRecord = { title: '', body: emptyDocument() }

/** Whose text is whose, and from when. */
export function draftText(draft: Draft, loaded: LoadedArticle | null): string {
  const when = formatWhen(draft.writtenAt, new Date())
  if (loaded === null) return t('recovery.textNew', { when })
  const { savedAt, savedBy } = loaded.revision
  return t('recovery.text', { when, saved: formatWhen(savedAt, new Date()), by: savedBy })
}

/** Unsaved edits beside what is saved. */
export function DraftComparison({ draft, loaded }: { readonly draft: Draft; readonly loaded: LoadedArticle | null }) {
  return (
    <ComparisonView
      before={loaded?.revision.record ?? nothing}
      after={draft.record}
      beforeLabel={t(loaded === null ? 'recovery.noneSaved' : 'recovery.savedLabel')}
      afterLabel={t('recovery.draftLabel')}
    />
  )
}

/** Nothing goes before the person has said so twice. */
export async function surelyDiscard(isAllThereIs: boolean): Promise<boolean> {
  const sure = await ask({
    title: t('recovery.discard.title'),
    text: t(isAllThereIs ? 'recovery.discard.new' : 'recovery.discard.text'),
    choices: [
      { value: 'cancel', label: t('common.cancel') },
      { value: 'discard', label: t('recovery.discard.sure'), tone: 'danger' },
    ],
  })
  return sure === 'discard'
}
