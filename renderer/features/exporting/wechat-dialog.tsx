import { useEffect, useState } from 'react'
import type { ArticleRecord } from '../../../shared/article/record'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { copyArticle } from '../../state/article-commands'
import { createPageDrawing, type PageState } from '../../state/page-drawing'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { StillPage } from '../../ui/page-frame/still-page'
import './exporting.css'

/** 公众号预览: what will be on the clipboard, as a phone shows it, and the way to put it there. */
export function WechatDialog({ record, onClose }: { readonly record: ArticleRecord; readonly onClose: () => void }) {
  const [page, setPage] = useState<PageState>({ kind: 'none' })
  const [drawing] = useState(() => createPageDrawing(setPage))
  useEffect(() => {
    // An id of its own, so that the article's own preview stays what it is.
    call('article:mint-id').then(
      (id) => drawing.draw({ id, record, settings: { shown: 'wechat' } }),
      () => undefined,
    )
    return () => drawing.stop()
  }, [drawing, record])
  return (
    <Dialog
      title={t('wechat.title')}
      size="medium"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.close')}</Button>
          <Button
            tone="primary"
            icon="duplicate"
            autoFocus
            disabled={page.kind !== 'shown'}
            onClick={() => {
              onClose()
              void copyArticle('wechat')
            }}
          >
            {t('exportDialog.copyWechat')}
          </Button>
        </>
      }
    >
      <p className="gt-wechat-hint">{t('wechat.hint')}</p>
      <div className="gt-wechat-page">
        {page.kind === 'failed' ? (
          <p className="gt-export-warning" role="alert">
            {page.error.message}
          </p>
        ) : page.kind === 'shown' ? (
          <StillPage page={page} label={t('wechat.title')} width="phone" />
        ) : null}
      </div>
    </Dialog>
  )
}
