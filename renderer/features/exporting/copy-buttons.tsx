import { useState } from 'react'
import type { ArticleId, ArticleRecord } from '../../../shared/article/record'
import type { CopiedPart } from '../../../shared/ipc/export-values'
import { t, type MessageKey } from '../../../shared/messages/translate'
import { call } from '../../bridge/client'
import { asAppError } from '../../state/app'
import { Button } from '../../ui/button'
import { byteSize } from '../../../shared/media/byte-size'

const SAID: Readonly<Record<CopiedPart, MessageKey>> = {
  body: 'exportDialog.copiedBody',
  wechat: 'exportDialog.copiedWechat',
  page: 'exportDialog.copiedPage',
}

/** 复制正文 HTML, 复制到公众号 and 复制全文, for pasting into another publishing system. */
export function CopyButtons({ id, record }: { readonly id: ArticleId; readonly record: ArticleRecord }) {
  const [said, setSaid] = useState('')
  const copy = async (what: CopiedPart): Promise<void> => {
    try {
      const { bytes } = await call('export:copy', { id, record, what })
      const size = byteSize(bytes)
      setSaid(t(SAID[what], { size }))
    } catch (error) {
      setSaid(t('copy.failed', { message: asAppError(error).message }))
    }
  }
  return (
    <div className="gt-export-copy">
      <Button tone="quiet" icon="duplicate" onClick={() => void copy('body')}>
        {t('exportDialog.copyBody')}
      </Button>
      <Button tone="quiet" icon="duplicate" onClick={() => void copy('wechat')}>
        {t('exportDialog.copyWechat')}
      </Button>
      <Button tone="quiet" icon="duplicate" onClick={() => void copy('page')}>
        {t('exportDialog.copyPage')}
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}
