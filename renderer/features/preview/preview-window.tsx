import { useEffect, useState } from 'react'
import type { ArticleId } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { call, listen } from '../../bridge/client'
import { asAppError, setPreferences, usePreferences } from '../../state/app'
import { PageView } from './page-view'

type Shown =
  | { readonly kind: 'looking' }
  | { readonly kind: 'shown'; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string }

/** The page of one article in a window of its own; it follows what the main window draws and where it writes. */
export function PreviewWindow({ id }: { readonly id: ArticleId }) {
  const [shown, setShown] = useState<Shown>({ kind: 'looking' })
  const [block, setBlock] = useState<number | null>(null)
  const { previewWidth } = usePreferences()

  useEffect(
    () =>
      listen('preview:point', (point) => {
        if (point.id === id) setBlock(point.block)
      }),
    [id],
  )

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

  return (
    <main className="gt-preview gt-preview-window" aria-label={t('preview.title')}>
      {shown.kind === 'shown' ? (
        <PageView
          articleId={id}
          url={shown.url}
          blockIndex={block}
          width={previewWidth}
          onWidth={(width) => void setPreferences({ previewWidth: width }).catch(() => undefined)}
          problem={null}
        />
      ) : (
        <div className="gt-preview-empty" role="status">
          <p>{shown.kind === 'looking' ? t('preview.drawing') : shown.message}</p>
        </div>
      )}
    </main>
  )
}
