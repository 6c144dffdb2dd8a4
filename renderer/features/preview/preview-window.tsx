import { useEffect, useState } from 'react'
import type { PreviewPoint } from '../../../shared/ipc/library-values'
import { t } from '../../../shared/messages/translate'
import { call, listen } from '../../bridge/client'
import { asAppError, setPreferences, usePreferences } from '../../state/app'
import { EmptyPreview, NothingOpen } from './empty-preview'
import { PageView } from './page-view'

type Shown =
  | { readonly kind: 'looking' }
  | { readonly kind: 'shown'; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string }

/** The page in a window of its own; it follows what the main window opens and draws, and where it writes. */
export function PreviewWindow({ start }: { readonly start: PreviewPoint }) {
  const [point, setPoint] = useState<PreviewPoint | null>(start)
  useEffect(() => listen('preview:point', setPoint), [])
  return (
    <main className="gt-preview gt-preview-window" aria-label={t('preview.title')}>
      {point === null ? <NothingOpen /> : <ArticlePage key={point.id} {...point} />}
    </main>
  )
}

function ArticlePage({ id, part, block, external }: PreviewPoint) {
  const [shown, setShown] = useState<Shown>({ kind: 'looking' })
  const { previewWidth } = usePreferences()

  useEffect(() => {
    let heard = false
    const stop = listen('preview:changed', (change) => {
      if (change.id !== id) return
      heard = true
      setShown({ kind: 'shown', url: change.url })
    })
    // Unsaved text that the main window has drawn comes first; what is saved is drawn only when there is none.
    const begin = async (): Promise<void> => {
      const drawn = `/preview/${id}/page.html`
      const answer = await fetch(drawn, { cache: 'no-store' }).catch(() => null)
      if (heard) return
      if (answer?.ok === true) {
        setShown({ kind: 'shown', url: drawn })
        return
      }
      const { revision, draft } = await call('article:load', { id })
      const { url } = await call('preview:render', { id, record: draft?.record ?? revision.record })
      if (!heard) setShown({ kind: 'shown', url })
    }
    begin().catch((error: unknown) => {
      if (!heard) setShown({ kind: 'failed', message: asAppError(error).message })
    })
    return stop
  }, [id])

  if (shown.kind !== 'shown')
    return <EmptyPreview text={shown.kind === 'looking' ? t('preview.drawing') : shown.message} />
  return (
    <PageView
      articleId={id}
      url={shown.url}
      part={part}
      blockIndex={block}
      width={previewWidth}
      onWidth={(width) => void setPreferences({ previewWidth: width }).catch(() => undefined)}
      external={external}
    />
  )
}
