import { paragraphsOf } from '../../../shared/document/text'
import type { ReturnedArticle } from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { openArticle } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { notify } from '../../state/notices'
import { ask } from '../../state/questions'
import { loadRecovery } from '../../state/recovery-centre'
import { closeArticle, useWorkingCopy } from '../../state/working-copy'
import { useWhyNotWritable } from '../../state/writable'
import { Button } from '../../ui/button'
import { formatWhen } from '../../ui/when'
import { DetailFrame, Facts } from './detail-frame'
import { useAction } from './use-action'
import { useLoaded } from './use-loaded'

/** Paragraphs by which the text is recognised. */
const SHOWN = 6

/** An article that came back after its purge: kept as it is, or purged again after a question. */
export function ReturnedDetail({ article, title }: { readonly article: ReturnedArticle; readonly title: string }) {
  const { id, revisions, heads } = article
  const loaded = useLoaded(() => call('article:load', { id }))
  const action = useAction()
  const whyNot = useWhyNotWritable()

  const keep = async (): Promise<void> => {
    await call('recovery:keep', { id, revisions })
    notify('success', t('recovery.returned.kept'))
    await loadRecovery()
  }
  const purge = async (): Promise<void> => {
    const sure = await ask({
      title: t('recovery.returned.purgeTitle', { title }),
      text: t('recovery.returned.purgeText'),
      choices: [
        { value: 'cancel', label: t('common.cancel'), tone: 'primary' },
        { value: 'purge', label: t('recovery.returned.purgeSure'), tone: 'danger' },
      ],
    })
    if (sure !== 'purge') return
    await call('recovery:purge', { id, heads: heads.map(({ hash }) => hash) })
    if (useWorkingCopy.getState().open?.id === id) closeArticle()
    notify('success', t('recovery.returned.purged'))
    await loadRecovery()
  }
  const text = t('recovery.returned.text', { by: article.purgedBy, when: formatWhen(article.purgedAt, new Date()) })
  return (
    <DetailFrame
      title={title}
      text={article.continuesPurged ? `${text}${t('recovery.returned.continues')}` : text}
      problem={action.problem ?? (loaded.kind === 'failed' ? loaded.message : null)}
      actions={
        <>
          <Button tone="primary" whyNot={whyNot} busy={action.busy} onClick={() => action.run(keep)}>
            {t('recovery.returned.keep')}
          </Button>
          <Button
            icon="page"
            onClick={() => {
              closeDialog()
              void openArticle(id)
            }}
          >
            {t('recovery.returned.open')}
          </Button>
          <Button tone="danger" whyNot={whyNot} busy={action.busy} onClick={() => action.run(purge)}>
            {t('recovery.returned.purge')}
          </Button>
        </>
      }
    >
      <Facts
        facts={heads.map(({ number, savedBy, savedAt }) => [
          t('recovery.returned.version', { number }),
          t('recovery.returned.savedBy', { by: savedBy, when: formatWhen(savedAt, new Date()) }),
        ])}
      />
      {loaded.kind !== 'loaded' ? null : (
        <div className="gt-centre-text">
          {paragraphsOf(loaded.value.revision.record.body)
            .slice(0, SHOWN)
            .map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
        </div>
      )}
    </DetailFrame>
  )
}
