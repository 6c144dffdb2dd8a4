import { useCallback, useState, type ReactNode } from 'react'
import { t } from '../../../shared/messages/translate'
import { IconButton } from '../../ui/button'
import type { PageLink } from '../../ui/page-frame/framed-page'
import type { PageFit, PageWidth } from '../../ui/page-frame/page-fit'
import { PageFrame } from '../../ui/page-frame/page-frame'
import { LinkNote } from './link-note'
import { addressOfPart, partOfLink, useTurnedPage } from './turned-page'
import { WidthSwitch } from './width-switch'
import './preview.css'

interface PageViewProps {
  readonly articleId: string
  /** Of the first page: further ones of a parted article stand beside it. */
  readonly url: string
  /** The page with the text that is being edited, from 1, and the top-level node on it. */
  readonly part: number
  readonly blockIndex: number
  readonly width: PageWidth
  readonly onWidth: (width: PageWidth) => void
  /** The address elsewhere that the portal shows instead of this page; null when it shows the page. */
  readonly external: string | null
  /** What is to be said of the page before anything else, e.g. why it is an older one. */
  readonly note?: string
  readonly actions?: ReactNode
}

/** A page with its bar: widths, zoom, and what a clicked link or a failed drawing has to say. */
export function PageView(props: PageViewProps) {
  const { articleId, part, blockIndex, width, onWidth, external, actions } = props
  const note = props.note ?? (external === null ? null : t('preview.external', { url: external }))
  const turning = useTurnedPage(articleId, part, blockIndex)
  const url = addressOfPart(props.url, articleId, turning.shown)
  const [zoom, setZoom] = useState<'fit' | 'actual'>('fit')
  const [fit, setFit] = useState<PageFit | null>(null)
  const [link, setLink] = useState<PageLink | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const closeLink = useCallback(() => setLink(null), [])
  const said = unread === url ? t('preview.unreadable') : note

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
      {said === null ? null : (
        <p className="gt-preview-note" role="status">
          {said}
        </p>
      )}
      <PageFrame
        pageKey={`${articleId} ${turning.shown}`}
        url={url}
        label={t('preview.frame')}
        width={width}
        zoom={zoom}
        blockIndex={turning.shown === part ? blockIndex : null}
        onLink={(followed) => {
          const to = partOfLink(followed.href, articleId)
          if (to === null) setLink(followed)
          else turning.turnTo(to)
        }}
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
