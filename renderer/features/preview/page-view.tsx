import { useCallback, useState, type ReactNode } from 'react'
import { t } from '../../../shared/messages/translate'
import { IconButton } from '../../ui/button'
import type { PageLink } from '../../ui/page-frame/framed-page'
import type { PageFit, PageWidth } from '../../ui/page-frame/page-fit'
import { PageFrame } from '../../ui/page-frame/page-frame'
import { LinkNote } from './link-note'
import { WidthSwitch } from './width-switch'
import './preview.css'

interface PageViewProps {
  readonly articleId: string
  readonly url: string
  readonly blockIndex: number | null
  readonly width: PageWidth
  readonly onWidth: (width: PageWidth) => void
  readonly problem: string | null
  readonly actions?: ReactNode
}

/** A page with its bar: widths, zoom, and what a clicked link or a failed drawing has to say. */
export function PageView({ articleId, url, blockIndex, width, onWidth, problem, actions }: PageViewProps) {
  const [zoom, setZoom] = useState<'fit' | 'actual'>('fit')
  const [fit, setFit] = useState<PageFit | null>(null)
  const [link, setLink] = useState<PageLink | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const closeLink = useCallback(() => setLink(null), [])
  const warning = problem ?? (unread === url ? t('preview.unreadable') : null)

  return (
    <>
      <div className="gt-preview-bar" role="toolbar" aria-label={t('preview.title')}>
        <WidthSwitch width={width} fitted={fit?.cssWidth ?? null} onWidth={onWidth} />
        <span className="gt-preview-space" />
        <button
          type="button"
          className="gt-preview-zoom"
          aria-pressed={zoom === 'actual'}
          aria-label={t(zoom === 'fit' ? 'preview.zoomActual' : 'preview.zoomFit')}
          title={t(zoom === 'fit' ? 'preview.zoomActual' : 'preview.zoomFit')}
          onClick={() => setZoom(zoom === 'fit' ? 'actual' : 'fit')}
        >
          {t('preview.scale', { percent: Math.round((fit?.scale ?? 1) * 100) })}
        </button>
        {actions}
      </div>
      {warning === null ? null : (
        <p className="gt-preview-note" role="status">
          {warning}
        </p>
      )}
      <PageFrame
        pageKey={articleId}
        url={url}
        label={t('preview.frame')}
        width={width}
        zoom={zoom}
        blockIndex={blockIndex}
        onLink={setLink}
        onProblem={() => setUnread(url)}
        onFit={setFit}
      />
      {link === null ? null : <LinkNote key={link.href} link={link} onClose={closeLink} />}
    </>
  )
}

/** The button that gives the page a window of its own. */
export function OwnWindowButton({ onOpen }: { readonly onOpen: () => void }) {
  return <IconButton icon="window" label={t('preview.openWindow')} tip="end" onClick={onOpen} />
}
