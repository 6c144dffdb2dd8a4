import { useState } from 'react'
import { AppError } from '../../../shared/ipc/errors'
import { t } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { Button, IconButton } from '../../ui/button'
import type { PageLink } from '../../ui/page-frame/framed-page'

/** Says where a clicked link leads. The page stays; an outside address opens only when the person asks for it. */
export function LinkNote({ link, onClose }: { readonly link: PageLink; readonly onClose: () => void }) {
  const [refused, setRefused] = useState<string | null>(null)

  const open = async (): Promise<void> => {
    try {
      await call('link:open', { url: link.href })
      onClose()
    } catch (error) {
      setRefused(error instanceof AppError ? error.message : String(error))
    }
  }

  return (
    <div className="gt-preview-link" role="status">
      <p title={link.href}>
        {refused ??
          (link.kind === 'outside'
            ? t('preview.linkOutside', { url: link.href })
            : t('preview.linkInside', { path: link.href }))}
      </p>
      {link.kind === 'outside' && refused === null ? (
        <Button tone="quiet" onClick={() => void open()}>
          {t('preview.linkOpen')}
        </Button>
      ) : null}
      <IconButton icon="close" label={t('common.close')} tip="end" onClick={onClose} />
    </div>
  )
}
