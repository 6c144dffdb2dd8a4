import type { LoadedArticle } from '../../../shared/ipc/article-values'
import type { ForkedArticle } from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { openFork } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { Button } from '../../ui/button'
import { ComparisonView } from '../../ui/comparison/comparison-view'
import { toldApart, type LabelledVersion } from '../../ui/told-apart'
import { formatWhen } from '../../ui/when'
import { DetailFrame } from './detail-frame'
import { useLoaded } from './use-loaded'

interface Heads {
  readonly newest: LoadedArticle
  readonly other: LoadedArticle | null
}

async function loadHeads(id: string): Promise<Heads> {
  const newest = await call('article:load', { id })
  const hash = newest.heads.find((head) => head !== newest.hash)
  return { newest, other: hash === undefined ? null : await call('article:load', { id, hash }) }
}

function labelled({ revision: { savedBy: by, number, savedAt } }: LoadedArticle): LabelledVersion {
  return { label: t('recovery.fork.older', { by, number, when: formatWhen(savedAt, new Date()) }), savedAt }
}

/** An article with more than one newest version: what differs, and the way to the decision. */
export function ForkDetail({ fork, title }: { readonly fork: ForkedArticle; readonly title: string }) {
  const loaded = useLoaded(() => loadHeads(fork.id))
  const heads = loaded.kind === 'loaded' ? loaded.value : null
  return (
    <DetailFrame
      title={title}
      text={heads === null ? '' : t('recovery.fork.text', { count: heads.newest.heads.length })}
      problem={loaded.kind === 'failed' ? loaded.message : null}
      actions={
        <Button
          tone="primary"
          icon="fork"
          onClick={() => {
            closeDialog()
            void openFork(fork.id)
          }}
        >
          {t('recovery.fork.resolve')}
        </Button>
      }
    >
      {heads === null || heads.other === null ? null : <Difference newest={heads.newest} other={heads.other} />}
    </DetailFrame>
  )
}

function Difference({ newest, other }: { readonly newest: LoadedArticle; readonly other: LoadedArticle }) {
  const labels = toldApart(labelled(other), labelled(newest))
  return (
    <ComparisonView
      before={other.revision.record}
      after={newest.revision.record}
      beforeLabel={labels.a}
      afterLabel={labels.b}
    />
  )
}
