import type { LoadedArticle } from '../../../shared/ipc/article-values'
import type { ForkedArticle } from '../../../shared/ipc/recovery-values'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { openFork } from '../../state/article-session'
import { closeDialog } from '../../state/dialogs'
import { Button } from '../../ui/button'
import { ComparisonView } from '../../ui/comparison/comparison-view'
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

const nameOf = ({ revision }: LoadedArticle): string =>
  t('recovery.fork.older', {
    by: revision.savedBy,
    number: revision.number,
    when: formatWhen(revision.savedAt, new Date()),
  })

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
      {heads === null || heads.other === null ? null : (
        <ComparisonView
          before={heads.other.revision.record}
          after={heads.newest.revision.record}
          beforeLabel={nameOf(heads.other)}
          afterLabel={nameOf(heads.newest)}
        />
      )}
    </DetailFrame>
  )
}
